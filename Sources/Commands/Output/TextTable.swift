/// A table for a terminal: columns aligned by what a reader sees, accents counted once.
struct TextTable {
  /// On which side a column is aligned.
  enum Alignment { case left, right }

  private var headings: [[String]]
  private let alignments: [Alignment]
  private var rows: [[String]?] = []

  /// Makes a table; a heading of several lines has several rows of names.
  init(_ headings: [[String]], alignments: [Alignment]) {
    self.headings = headings
    self.alignments = alignments
  }

  /// Adds a row; missing cells are empty.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Adds a rule between two rows.
  mutating func addRule() { rows.append(nil) }

  /// The table, each line ended.
  var text: String {
    let all = headings + rows.compactMap { $0 }
    let widths = alignments.indices.map { column in
      all.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    var lines = headings.map { line($0, widths) } + [rule]
    lines += rows.map { $0.map { line($0, widths) } ?? rule }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = widths.indices.map { column in
      let cell = column < cells.count ? cells[column] : ""
      let space = String(repeating: " ", count: widths[column] - cell.count)
      switch alignments[column] {
      case .left: return cell + space
      case .right: return space + cell
      }
    }
    var text = padded.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text
  }
}
