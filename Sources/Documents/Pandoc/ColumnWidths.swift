/// How the width of a page is shared between the columns of a table.
///
/// Word processors are told every width: left to themselves, they let a table leave the page.
enum ColumnWidths {
  /// The sum of the shares of a table.
  static let whole = 10_000

  /// The share of each column: those with a weight share what the others leave.
  static func shares(of table: Table) -> [Int] {
    let needs = table.columns.indices.map { need(of: $0, in: table) }
    let fixed = zip(table.columns, needs).reduce(0) { $0 + ($1.0.weight == nil ? $1.1.word : 0) }
    let weights = table.columns.map { Double($0.weight ?? 0) }
    let sum = weights.reduce(0, +)
    let widths: [Double]
    if sum > 0 {
      let rest = max(1 - fixed, 0.4)
      widths = zip(table.columns, zip(weights, needs)).map { column, both in
        column.weight == nil ? both.1.word : max(rest * both.0 / sum, both.1.word)
      }
    } else {
      // Words take what they need, within reason, and what is left goes to the widest.
      widths = needs.map { max($0.word, min($0.line, 0.55)) }
    }
    let fitted = fitted(widths, atLeast: needs.map(\.word))
    var shares = fitted.map { Int(($0 * Double(whole)).rounded(.down)) }
    if !shares.isEmpty { shares[0] += whole - shares.reduce(0, +) }
    return shares
  }

  /// Widths that fill the page: what is too much is taken where words do not need it.
  private static func fitted(_ widths: [Double], atLeast least: [Double]) -> [Double] {
    let total = max(widths.reduce(0, +), 0.01)
    let needed = least.reduce(0, +)
    guard total > 1, needed < 1, total > needed else { return widths.map { $0 / total } }
    let kept = (1 - needed) / (total - needed)
    return zip(widths, least).map { $1 + ($0 - $1) * kept }
  }

  /// What a column needs, of the width of the page: its longest word, and its longest line.
  private static func need(of column: Int, in table: Table) -> (word: Double, line: Double) {
    var longest = (word: 0.0, line: 0.0)
    for (isHeader, rows) in [(true, table.header), (false, table.body), (true, table.total)] {
      for row in rows {
        var position = 0
        for cell in row.cells {
          defer { position += cell.span }
          guard position == column, cell.span == 1 else { continue }
          let text = cell.content.plainText
          let words = text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "/" })
          let word = words.map { width(String($0), isHeader) }.max() ?? 0
          // The name of a column stays on one line where it is short.
          let least = isHeader ? max(word, min(width(text, true), 0.17)) : word
          longest.word = max(longest.word, min(least, 0.4))
          longest.line = max(longest.line, width(text, isHeader))
        }
      }
    }
    return longest
  }

  /// The width of words and of the margins of their cell, of that of the page: 17 cm, 9 points.
  private static func width(_ text: String, _ isBold: Bool) -> Double {
    let points = TextMeasure.width(text, size: 9, isBold: isBold) + 8
    return points / 482
  }
}
