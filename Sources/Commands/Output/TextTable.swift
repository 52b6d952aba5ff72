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

  /// Widest first column: a longer title goes on, indented, on the next line.
  private static let widestTitle = 46

  /// The table, each line ended.
  var text: String {
    let headings = headings.flatMap(Self.wrapped)
    let rows = rows.flatMap { row in row.map { Self.wrapped($0).map(Optional.some) } ?? [nil] }
    let all = headings + rows.compactMap { $0 }
    let widths = alignments.indices.map { column in
      all.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    var lines = headings.map { line($0, widths) } + [rule]
    lines += rows.map { $0.map { line($0, widths) } ?? rule }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The row over as many lines as its title needs; the other cells stand on the last one.
  private static func wrapped(_ cells: [String]) -> [[String]] {
    guard let title = cells.first, title.count > widestTitle else { return [cells] }
    let indent = String(title.prefix { $0 == " " })
    var lines = [indent]
    for word in title.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.count + word.count + 1 > widestTitle, line.contains(where: { $0 != " " }) {
        lines.append(indent + "  " + word)
      } else {
        lines[lines.count - 1] += (line.allSatisfy { $0 == " " } ? "" : " ") + word
      }
    }
    return lines.dropLast().map { [$0] } + [[lines[lines.count - 1]] + cells.dropFirst()]
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
