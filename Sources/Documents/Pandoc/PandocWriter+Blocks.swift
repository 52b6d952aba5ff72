import Diagnostics

extension PandocWriter {
  /// Blocks, one after the other.
  mutating func blocks(_ blocks: [Block]) -> [JSONValue] {
    var nodes: [JSONValue] = []
    for block in blocks { nodes += write(block) }
    return nodes
  }

  private mutating func write(_ block: Block) -> [JSONValue] {
    switch block {
    case .cover(let cover): return write(cover)
    case .heading(let heading): return [write(heading)]
    case .paragraph(let paragraph): return [write(paragraph)]
    case .list(let list): return [write(list)]
    case .definitions(let list): return facts(list.items)
    case .table(let table): return write(table)
    case .figure(let figure): return write(figure)
    case .keyFigures(let figures): return isShort ? inOneLine(figures) : write(figures)
    case .callout(let callout): return write(callout)
    case .card(let card): return write(card)
    case .section(let section):
      if let id = section.id { pendingIDs.append(id) }
      let body = blocks(section.blocks)
      return section.style == .chapter ? [pageBreak] + body : body
    case .tableOfContents(let contents): return write(contents)
    case .pageBreak: return [pageBreak]
    }
  }

  /// What `OfficeFinish` turns into a break before the next title.
  var pageBreak: JSONValue {
    PandocNode.rawBlock(OfficeFinish.breakMark(in: format), format)
  }

  /// Words in a style, on lines of their own.
  func styled(_ words: [JSONValue], _ style: OfficeStyle) -> JSONValue {
    PandocNode.styled([PandocNode.paragraph(words)], style.rawValue, in: format)
  }

  private mutating func write(_ cover: Cover) -> [JSONValue] {
    var nodes: [JSONValue] = []
    if !cover.overline.isEmpty {
      nodes.append(styled(inlines(cover.overline), isShort ? .shortOverline : .overline))
    }
    // The title of the whole is no chapter: word processors have a style of their own for it.
    if let id = cover.title.id { pendingIDs.append(id) }
    nodes.append(styled(takeMarks() + inlines(cover.title.content), .title))
    if !cover.subtitle.isEmpty { nodes.append(styled(inlines(cover.subtitle), .subtitle)) }
    if let picture = cover.picture {
      nodes.append(styled([image(picture, width: 6)], .figure))
    }
    nodes += facts(cover.facts) + blocks(cover.blocks)
    return isShort ? nodes : nodes + [pageBreak]
  }

  private mutating func write(_ heading: Heading) -> JSONValue {
    let marks = takeMarks()
    let number = heading.number.map { [PandocNode.text("\($0).\u{A0}")] } ?? []
    return PandocNode.node(
      "Header",
      [
        .int(max(1, heading.level - 1)), PandocNode.attributes(heading.id),
        .array(marks + number + inlines(heading.content)),
      ])
  }

  private mutating func write(_ paragraph: Paragraph) -> JSONValue {
    let node = PandocNode.paragraph(takeMarks() + inlines(paragraph.content))
    guard let style = OfficeStyle.paragraph(paragraph.style) else { return node }
    return PandocNode.styled([node], style, in: format)
  }

  private mutating func write(_ list: ItemList) -> JSONValue {
    var items: [JSONValue] = []
    for item in list.items {
      if case .paragraph(let only)? = item.first, item.count == 1 {
        items.append([PandocNode.node("Plain", .array(inlines(only.content)))])
      } else {
        items.append(.array(blocks(item)))
      }
    }
    switch list.kind {
    case .unordered: return PandocNode.node("BulletList", .array(items))
    case .ordered:
      return PandocNode.node(
        "OrderedList", [[1, ["t": "Decimal"], ["t": "Period"]], .array(items)])
    }
  }

  /// Terms and what is said of each, a line each.
  private func facts(_ items: [Definition]) -> [JSONValue] {
    items.map { item in
      let details = item.details.map { inlines($0) }.joined(separator: [PandocNode.text(", ")])
      return styled(marked(inlines(item.term), .term) + [tabulation] + details, .fact)
    }
  }

  private func write(_ figures: KeyFigures) -> [JSONValue] {
    figures.items.map { item in
      var words = marked(inlines(item.value), .digits) + [tabulation]
      words.append(PandocNode.node("Strong", .array(inlines(item.label))))
      if !item.note.isEmpty {
        words += [PandocNode.text(", ")] + marked(inlines(item.note), .quietWords)
      }
      return styled(words, .keyFigure)
    }
  }

  /// The figures of a summary side by side, as a table that says what each counts.
  private mutating func inOneLine(_ figures: KeyFigures) -> [JSONValue] {
    write(
      Table(
        caption: [], columns: figures.items.map { _ in TableColumn(.center, weight: 1) },
        header: [TableRow(figures.items.map { TableCell($0.label, role: .columnHeader) })],
        body: [TableRow(figures.items.map { TableCell([.span($0.value, style: Self.digits)]) })]))
  }

  /// The look of the digits of a large figure, within the words of a cell.
  static let digits: StyleName = "grand-nombre"

  private mutating func write(_ callout: Callout) -> [JSONValue] {
    let title: [Inline] = callout.title.isEmpty ? [.text(callout.kind.label)] : callout.title
    let body = blocks(callout.blocks)
    return [
      styled(inlines(title), .calloutTitle),
      PandocNode.styled(body, OfficeStyle.callout.rawValue, in: format),
    ]
  }

  private mutating func write(_ card: Card) -> [JSONValue] {
    if let id = card.id, id != card.title.id { pendingIDs.append(id) }
    var nodes = [write(card.title)]
    if !card.labels.isEmpty {
      let labels = card.labels.map { inlines($0) }.joined(separator: [PandocNode.text(" · ")])
      nodes.append(styled(Array(labels), .label))
    }
    nodes += facts(card.facts) + blocks(card.blocks)
    func mark(_ isStart: Bool) -> JSONValue {
      PandocNode.rawBlock(OfficeFinish.cardMark(isStart: isStart, in: format), format)
    }
    return [mark(true)] + nodes + [mark(false)]
  }
}
