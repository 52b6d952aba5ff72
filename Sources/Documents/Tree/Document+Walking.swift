extension Document {
  /// Every block, each before those that it holds, in reading order.
  public var allBlocks: [Block] { blocks.flatMap(\.withDescendants) }

  /// Every heading, in reading order: those of the cover and of the sheets too.
  public var headings: [Heading] {
    allBlocks.compactMap { block in
      switch block {
      case .heading(let heading): heading
      case .cover(let cover): cover.title
      case .card(let card): card.title
      case .paragraph, .list, .definitions, .table, .figure, .keyFigures, .callout, .section,
        .tableOfContents, .pageBreak:
        nil
      }
    }
  }

  /// Every id that is written, with its place.
  var identifiers: [(id: String, origin: Origin)] {
    var result: [(id: String, origin: Origin)] = []
    func add(_ id: String?, _ origin: Origin) {
      if let id { result.append((id, origin)) }
    }
    for block in allBlocks {
      switch block {
      case .heading(let heading): add(heading.id, heading.origin)
      case .cover(let cover): add(cover.title.id, cover.title.origin)
      case .card(let card):
        add(card.id, card.origin)
        add(card.title.id, card.title.origin)
      case .section(let section): add(section.id, section.origin)
      case .table(let table): add(table.id, table.origin)
      case .figure(let figure): add(figure.id, figure.origin)
      case .paragraph, .list, .definitions, .keyFigures, .callout, .tableOfContents, .pageBreak:
        break
      }
    }
    return result
  }

  /// Every run of words, in reading order.
  var runs: [[Inline]] { allBlocks.flatMap(\.runs) }
}

extension Block {
  /// The block, then those that it holds.
  var withDescendants: [Block] { [self] + children.flatMap(\.withDescendants) }

  /// The blocks that it holds.
  var children: [Block] {
    switch self {
    case .cover(let cover): cover.blocks
    case .list(let list): list.items.flatMap { $0 }
    case .callout(let callout): callout.blocks
    case .card(let card): card.blocks
    case .section(let section): section.blocks
    case .heading, .paragraph, .definitions, .table, .figure, .keyFigures, .tableOfContents,
      .pageBreak:
      []
    }
  }

  /// The runs of words that it holds itself.
  package var runs: [[Inline]] {
    switch self {
    case .cover(let cover):
      [cover.overline, cover.title.content, cover.subtitle] + cover.facts.flatMap(\.runs)
    case .heading(let heading): [heading.content]
    case .paragraph(let paragraph): [paragraph.content]
    case .definitions(let list): list.items.flatMap(\.runs)
    case .table(let table):
      [table.caption]
        + (table.header + table.body + table.total).flatMap { $0.cells.map(\.content) }
    case .figure(let figure): [figure.caption, figure.credit]
    case .keyFigures(let figures): figures.items.flatMap { [$0.label, $0.value, $0.note] }
    case .callout(let callout): [callout.title]
    case .card(let card): [card.title.content] + card.labels + card.facts.flatMap(\.runs)
    case .tableOfContents(let contents): [contents.title]
    case .list, .section, .pageBreak: []
    }
  }
}

extension Definition {
  fileprivate var runs: [[Inline]] { [term] + details }
}

extension [Inline] {
  /// Every link, in reading order.
  var links: [Link] {
    flatMap { inline -> [Link] in
      switch inline {
      case .text, .code, .abbreviation, .count, .lineBreak: []
      case .strong(let inner), .emphasis(let inner), .superscript(let inner), .span(let inner, _),
        .foreign(let inner, _):
        inner.links
      case .link(let link): [link]
      }
    }
  }
}
