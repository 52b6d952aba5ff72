/// A table in comma-separated values, in the conventions of French open data: UTF-8, commas, a
/// heading row in lower case without accents or spaces, decimal points, empty rather than zero.
struct CSVTable {
  private var lines: [String]

  /// Makes a table with its column names.
  init(columns: [String]) { lines = [columns.joined(separator: ",")] }

  /// Adds a row; `nil` leaves the cell empty.
  mutating func add(_ cells: [String?]) {
    lines.append(cells.map { Self.quote($0 ?? "") }.joined(separator: ","))
  }

  /// The table, lines ended as RFC 4180 says.
  var text: String { lines.map { $0 + "\r\n" }.joined() }

  /// Quotes what must be, and keeps a spreadsheet from reading a text as a formula.
  private static func quote(_ cell: String) -> String {
    let isFormula = cell.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula && Double(cell) == nil ? "'" + cell : cell
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\""
      + safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
