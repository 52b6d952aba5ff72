/// A cell: where it stands, what it holds, how it looks.
package struct Cell: Hashable, Sendable {
  /// Where it stands; given by the sheet that it is put in.
  package internal(set) var address: CellAddress
  /// What it holds.
  package var value: CellValue
  /// How it looks; what a reader returns has the style of plain data, but for the format.
  package var style: CellStyle
  /// Address that it leads to, `#Feuille!A1` inside the workbook; `nil` when it leads nowhere.
  package var link: String?

  /// Makes a cell that no sheet holds yet.
  package init(_ value: CellValue, style: CellStyle = .body, link: String? = nil) {
    self.init(at: CellAddress(row: 1, column: 1), value, style: style, link: link)
  }

  init(
    at address: CellAddress, _ value: CellValue, style: CellStyle = .body, link: String? = nil
  ) {
    self.address = address
    self.value = value
    self.style = style
    self.link = link
  }

  /// A cell of text.
  package static func text(
    _ text: String, style: CellStyle = .body, link: String? = nil
  ) -> Cell { Cell(.text(text), style: style, link: link) }

  /// A cell of number.
  package static func number(_ number: Int, style: CellStyle = .body) -> Cell {
    Cell(.number(Double(number)), style: style)
  }

  /// A cell with a formula, without `=`, and the result that it must give.
  package static func formula(
    _ formula: String, cached: CellValue, style: CellStyle = .body
  ) -> Cell { Cell(.formula(formula, cached: cached), style: style) }
}
