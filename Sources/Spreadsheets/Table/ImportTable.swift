internal import LabelXML

/// A table to import: its columns are known, its cells are texts.
package struct ImportTable: Sendable {
  /// A column of the file.
  package struct Column: Hashable, Sendable {
    /// Its letters in the spreadsheet, such as `C`; its number in a text file.
    package var letters: String
    /// Its heading, as it is written.
    package var heading: String
    /// What it holds.
    package var meaning: ActionColumn

    /// Describes a column.
    package init(letters: String, heading: String, meaning: ActionColumn) {
      self.letters = letters
      self.heading = heading
      self.meaning = meaning
    }
  }

  /// A row of the file.
  package struct Row: Hashable, Sendable {
    /// Its number in the file, from 1.
    package var number: Int
    /// The text of each column, in the order of the columns; empty for an empty cell.
    package var cells: [String]
    /// Positions of the cells that were refused while reading: nothing is known of what they say.
    package var refused: Set<Int>

    /// Describes a row; the texts are put on the lines that matter, without forbidden characters.
    package init(number: Int, cells: [String], refused: Set<Int> = []) {
      self.number = number
      self.refused = refused
      self.cells = cells.map { $0.withoutControls.asCell }
    }
  }

  /// Name of the file, which is the source of a new action that names none.
  package var fileName: String
  /// Name of the sheet; `nil` for a text file.
  package var sheet: String?
  /// Its columns, each meaning at most once.
  package var columns: [Column]
  /// Its rows that hold something.
  package var rows: [Row]
  /// Names of the other sheets that hold actions and that are not read.
  package var unread: [String] = []
  /// Ids of the actions that the export held; `nil` when the table does not say.
  package var exported: Set<String>?

  /// Makes a table.
  package init(
    fileName: String, sheet: String? = nil, columns: [Column], rows: [Row],
    exported: Set<String>? = nil
  ) {
    self.fileName = fileName
    self.sheet = sheet
    self.columns = columns
    self.rows = rows.filter { row in row.cells.contains { !$0.isEmpty } || !row.refused.isEmpty }
    self.exported = exported
  }

  /// Where a meaning stands among the columns; `nil` when the table does not have it.
  package func position(of meaning: ActionColumn) -> Int? {
    columns.firstIndex { $0.meaning == meaning }
  }
}

extension String {
  /// The text without the characters that XML forbids.
  fileprivate var withoutControls: String {
    let isForbidden: (Unicode.Scalar) -> Bool = { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r"
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
    guard unicodeScalars.contains(where: isForbidden) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !isForbidden($0) }))
  }
}
