/// A sheet of a workbook: rows of cells, and how they are shown and guarded.
package struct Sheet: Hashable, Sendable {
  /// A row that holds cells, or is hidden or has a height of its own.
  package struct Row: Hashable, Sendable {
    /// Its number, from 1.
    package let number: Int
    /// Its cells from left to right; those that hold nothing may be missing.
    package internal(set) var cells: [Cell]
    /// Whether it is hidden.
    package var isHidden: Bool
    /// Height in points; `nil` to fit what it holds.
    package var height: Double?

    init(number: Int, cells: [Cell] = [], isHidden: Bool = false, height: Double? = nil) {
      self.number = number
      self.cells = cells
      self.isHidden = isHidden
      self.height = height
    }

    /// The cell of a column, from 1; `nil` when nothing is there.
    package subscript(column: Int) -> Cell? {
      var low = 0
      var high = cells.count
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].address.column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].address.column == column ? cells[low] : nil
    }
  }

  /// How a column is shown.
  package struct Column: Hashable, Sendable {
    /// Width in characters of the usual font; `nil` for the usual width.
    package var width: Double?
    /// Whether it is hidden.
    package var isHidden: Bool
    /// Style of its cells that no row holds; `nil` for plain locked cells.
    package var style: CellStyle?

    /// Describes a column.
    package init(width: Double? = nil, isHidden: Bool = false, style: CellStyle? = nil) {
      self.width = width
      self.isHidden = isHidden
      self.style = style
    }
  }

  /// Its name, shown on its tab: at most 31 characters, none of `[]:*?/\`.
  package var name: String
  /// Its rows in order; those that hold nothing may be missing.
  package internal(set) var rows: [Row] = []
  /// Its columns by number, from 1; those shown as usual may be missing.
  package var columns: [Int: Column] = [:]
  /// How many rows stay at the top when the rest scrolls.
  package var frozenRows = 0
  /// How many columns stay at the left when the rest scrolls.
  package var frozenColumns = 0
  /// The table, headings included, whose headings have filter buttons; `nil` for none.
  package var filter: CellRange?
  /// What may be typed where.
  package var validations: [Validation] = []
  /// Rectangles shown as one cell, which holds the value of their first.
  package var merges: [CellRange] = []
  /// Whether locked cells refuse typing; there is no password.
  package var isProtected = false
  /// Whether its tab is hidden.
  package var isHidden = false
  /// The rows printed again at the top of each page; `nil` for none.
  package var repeatedRows: ClosedRange<Int>?
  /// Whether it is printed in landscape; always on as many A4 pages down as needed, one across.
  package var isLandscape = true

  /// Makes an empty sheet.
  package init(_ name: String) { self.name = name }

  /// Adds a row under the last one, its cells from the first column on.
  package mutating func append(_ cells: [Cell], height: Double? = nil) {
    let number = (rows.last?.number ?? 0) + 1
    var row = Row(number: number, cells: cells, height: height)
    for index in row.cells.indices {
      row.cells[index].address = CellAddress(row: number, column: index + 1)
    }
    rows.append(row)
  }

  /// Leaves rows empty under the last one.
  package mutating func skip(_ count: Int = 1) {
    for _ in 0..<count { append([]) }
  }

  /// The row of that number; `nil` when it holds nothing.
  package func row(_ number: Int) -> Row? {
    let index = position(of: number)
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }

  /// The cell at an address, `nil` for one that holds nothing; setting gives the cell its address.
  package subscript(row: Int, column: Int) -> Cell? {
    get { self.row(row)?[column] }
    set {
      let index = position(of: row)
      if index == rows.count || rows[index].number != row {
        rows.insert(Row(number: row), at: index)
      }
      rows[index].cells.removeAll { $0.address.column == column }
      guard var cell = newValue else { return }
      cell.address = CellAddress(row: row, column: column)
      let place = rows[index].cells.firstIndex { $0.address.column > column }
      rows[index].cells.insert(cell, at: place ?? rows[index].cells.endIndex)
    }
  }

  /// Number of the last row that holds something; 0 when none does.
  package var lastRow: Int { rows.last?.number ?? 0 }

  /// Number of the last column that holds something; 0 when none does.
  package var lastColumn: Int {
    rows.reduce(0) { max($0, $1.cells.last?.address.column ?? 0) }
  }

  /// For messages: « feuille « Actions », cellule C12 ».
  package func place(_ address: CellAddress) -> String {
    "feuille « \(name) », cellule \(address)"
  }

  private func position(of number: Int) -> Int {
    if let last = rows.last, last.number < number { return rows.count }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
