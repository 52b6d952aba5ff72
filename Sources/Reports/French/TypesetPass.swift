import Documents

/// Sets every word of a document as a French printer does, whoever wrote it: a template, a data
/// file or a sentence of ours.
enum TypesetPass {
  /// The same document, with hard spaces and curved apostrophes.
  static func applied(to document: Document) -> Document {
    var document = document
    document.title = French.typeset(document.title)
    document.metadata.subject = document.metadata.subject.map(French.typeset)
    document.metadata.runningHead = document.metadata.runningHead.map(French.typeset)
    document.blocks = document.blocks.map(block)
    return document
  }

  private static func block(_ block: Block) -> Block {
    switch block {
    case .cover(let cover): .cover(self.cover(cover))
    case .heading(let heading): .heading(self.heading(heading))
    case .paragraph(let paragraph):
      .paragraph(Paragraph(inlines(paragraph.content), style: paragraph.style))
    case .list(var list):
      .list(
        {
          list.items = list.items.map { $0.map(self.block) }
          return list
        }())
    case .definitions(let list):
      .definitions(
        DefinitionList(list.items.map(definition), style: list.style, origin: list.origin))
    case .table(let table): .table(self.table(table))
    case .figure(var figure):
      .figure(
        {
          figure.caption = inlines(figure.caption)
          figure.credit = inlines(figure.credit)
          return figure
        }())
    case .keyFigures(let figures):
      .keyFigures(
        KeyFigures(
          figures.items.map { item in
            KeyFigures.Item(
              label: inlines(item.label), value: inlines(item.value), note: inlines(item.note))
          }, origin: figures.origin))
    case .callout(let callout):
      .callout(
        Callout(
          callout.kind, title: inlines(callout.title), blocks: callout.blocks.map(self.block)))
    case .card(let card): .card(self.card(card))
    case .section(var section):
      .section(
        {
          section.blocks = section.blocks.map(self.block)
          return section
        }())
    case .tableOfContents(let contents):
      .tableOfContents(TableOfContents(title: inlines(contents.title), depth: contents.depth))
    case .pageBreak: .pageBreak
    }
  }

  private static func heading(_ heading: Heading) -> Heading {
    var heading = heading
    heading.content = inlines(heading.content)
    return heading
  }

  private static func cover(_ cover: Cover) -> Cover {
    var cover = cover
    cover.overline = inlines(cover.overline)
    cover.title = heading(cover.title)
    cover.subtitle = inlines(cover.subtitle)
    cover.facts = cover.facts.map(definition)
    cover.blocks = cover.blocks.map(block)
    return cover
  }

  private static func card(_ card: Card) -> Card {
    var card = card
    card.title = heading(card.title)
    card.labels = card.labels.map(inlines)
    card.facts = card.facts.map(definition)
    card.blocks = card.blocks.map(block)
    return card
  }

  private static func definition(_ definition: Definition) -> Definition {
    Definition(inlines(definition.term), definition.details.map(inlines))
  }

  private static func table(_ table: Table) -> Table {
    var table = table
    table.caption = inlines(table.caption)
    table.header = table.header.map(row)
    table.body = table.body.map(row)
    table.total = table.total.map(row)
    return table
  }

  private static func row(_ row: TableRow) -> TableRow {
    TableRow(
      row.cells.map { cell in
        var cell = cell
        cell.content = inlines(cell.content)
        return cell
      })
  }

  private static func inlines(_ inlines: [Inline]) -> [Inline] { inlines.map(inline) }

  private static func inline(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let text): .text(French.typeset(text))
    case .strong(let inner): .strong(inlines(inner))
    case .emphasis(let inner): .emphasis(inlines(inner))
    case .superscript(let inner): .superscript(inlines(inner))
    case .span(let inner, let style): .span(inlines(inner), style: style)
    case .link(let link):
      .link(Link(to: link.target, inlines(link.label), origin: link.origin))
    // Typed as it stands, or of another language: their spaces are their own.
    case .code, .count, .abbreviation, .foreign, .lineBreak: inline
    }
  }
}
