import Documents

extension Document {
  /// Every run of words, in reading order.
  var words: [[Inline]] { allBlocks.flatMap(\.words) }

  /// Every number that says which one it is.
  var counts: [(text: String, name: String)] { words.flatMap(\.counts) }

  /// Every table, without those that charts bring.
  var tables: [Table] {
    allBlocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Every card of an action.
  var cards: [Card] {
    allBlocks.compactMap { if case .card(let card) = $0 { card } else { nil } }
  }

  /// Every chart.
  var charts: [Chart] {
    allBlocks.compactMap { block in
      if case .figure(let figure) = block, case .chart(let chart) = figure.content {
        chart
      } else {
        nil
      }
    }
  }

  /// The text of a reader who sees everything, one run a line.
  var plainText: String { words.map(\.plainText).joined(separator: "\n") }
}

extension Block {
  /// The runs of words that the block holds itself.
  fileprivate var words: [[Inline]] {
    switch self {
    case .cover(let cover):
      [cover.overline, cover.title.content, cover.subtitle] + cover.facts.flatMap(\.words)
    case .heading(let heading): [heading.content]
    case .paragraph(let paragraph): [paragraph.content]
    case .definitions(let list): list.items.flatMap(\.words)
    case .table(let table):
      [table.caption]
        + (table.header + table.body + table.total).flatMap { $0.cells.map(\.content) }
    case .figure(let figure): [figure.caption, figure.credit]
    case .keyFigures(let figures): figures.items.flatMap { [$0.label, $0.value, $0.note] }
    case .callout(let callout): [callout.title]
    case .card(let card): [card.title.content] + card.labels + card.facts.flatMap(\.words)
    case .tableOfContents(let contents): [contents.title]
    case .list, .section, .pageBreak: []
    }
  }
}

extension Definition {
  fileprivate var words: [[Inline]] { [term] + details }
}

extension [Inline] {
  /// Every number that says which one it is.
  var counts: [(text: String, name: String)] {
    flatMap { inline -> [(text: String, name: String)] in
      switch inline {
      case .count(let text, let name): [(text, name)]
      case .strong(let inner), .emphasis(let inner), .superscript(let inner),
        .span(let inner, _), .foreign(let inner, _):
        inner.counts
      case .link(let link): link.label.counts
      case .text, .code, .abbreviation, .lineBreak: []
      }
    }
  }

  /// The words without what is typed as it stands.
  var proseText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .strong(let inner), .emphasis(let inner), .superscript(let inner), .span(let inner, _):
        inner.proseText
      case .link(let link): link.label.proseText
      case .count(let text, _): text
      case .lineBreak: " "
      case .code, .abbreviation, .foreign: ""
      }
    }.joined()
  }
}
