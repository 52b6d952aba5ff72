import Documents

extension Document {
  /// Every run of words, in reading order.
  var words: [[Inline]] { allBlocks.flatMap(\.runs) }

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
