/// Where a cell stands in its sheet: row and column, both from 1 as people count them.
package struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Row, from 1.
  package var row: Int
  /// Column, from 1.
  package var column: Int

  /// Makes an address from its parts.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads an A1 name, where `$` is allowed; `nil` when it is none.
  package init?(_ name: some StringProtocol) {
    var letters = 0
    var digits = 0
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
        letters += 1
        column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0:
        digits += 1
        row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard letters <= 3, digits <= 7 else { return nil }
    }
    guard letters > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The A1 name, such as `C12`.
  package var description: String { Self.letters(column) + String(row) }

  /// The A1 name that does not move when a formula is copied, such as `$C$12`.
  package var fixed: String { "$" + Self.letters(column) + "$" + String(row) }

  /// The letters of a column: 1 gives `A`, 27 gives `AA`.
  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [Character] = []
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }

  /// In reading order: by row, then by column.
  package static func < (a: CellAddress, b: CellAddress) -> Bool {
    (a.row, a.column) < (b.row, b.column)
  }
}

/// A rectangle of cells, with both corners in it.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// Upper left corner.
  package var first: CellAddress
  /// Lower right corner; equal to the first for one cell.
  package var last: CellAddress

  /// Makes a rectangle from two corners.
  package init(_ first: CellAddress, _ last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// Makes a rectangle from rows and columns.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      CellAddress(row: rows.lowerBound, column: columns.lowerBound),
      CellAddress(row: rows.upperBound, column: columns.upperBound))
  }

  /// Reads `A1:C3` or `A1`; `nil` when it is neither.
  package init?(_ name: some StringProtocol) {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first.flatMap({ CellAddress($0) }),
      let last = parts.last.flatMap({ CellAddress($0) })
    else { return nil }
    self.init(first, last)
  }

  /// `A1:C3`, or `A1` for one cell.
  package var description: String { first == last ? "\(first)" : "\(first):\(last)" }

  /// `$A$1:$C$3`, which does not move when a formula is copied.
  package var fixed: String {
    first == last ? first.fixed : "\(first.fixed):\(last.fixed)"
  }

  /// The rows that it covers.
  package var rows: ClosedRange<Int> { first.row...max(first.row, last.row) }

  /// The columns that it covers.
  package var columns: ClosedRange<Int> { first.column...max(first.column, last.column) }
}

/// A rectangle of cells of a named sheet.
package struct SheetRange: Hashable, Sendable {
  /// Name of the sheet.
  package var sheet: String
  /// The cells.
  package var range: CellRange

  /// Makes a rectangle of a sheet.
  package init(sheet: String, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }

  /// As a formula writes it: `'Ma feuille'!$A$1:$A$9`.
  package var formula: String { SheetName.quoted(sheet) + "!" + range.fixed }
}

/// Names of sheets, as formulas write them.
package enum SheetName {
  /// The name between apostrophes, doubled inside; a plain word that is no cell name stays bare.
  package static func quoted(_ name: String) -> String {
    let isPlain =
      name.utf8.first.map { !(48...57).contains($0) } ?? false
      && name.utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) || $0 == 95 }
    return isPlain && CellAddress(name) == nil
      ? name
      : "'"
        + name.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
  }

  /// The name without the apostrophes around it.
  package static func unquoted(_ name: some StringProtocol) -> String {
    guard name.hasPrefix("'"), name.hasSuffix("'"), name.count > 1 else { return String(name) }
    var result = ""
    var wasApostrophe = false
    for character in name.dropFirst().dropLast() {
      if character == "'", wasApostrophe {
        wasApostrophe = false
        continue
      }
      wasApostrophe = character == "'"
      result.append(character)
    }
    return result
  }
}
