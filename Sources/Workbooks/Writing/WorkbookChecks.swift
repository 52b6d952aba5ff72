extension Workbook {
  /// Throws when a spreadsheet would refuse the file, or mend it without a word.
  func requireWritable() throws(WorkbookFailure) {
    guard sheets.contains(where: { !$0.isHidden }) else {
      throw WorkbookFailure(description: "le classeur n’a aucune feuille visible")
    }
    var seen: Set<String> = []
    for sheet in sheets {
      guard SheetName.isAllowed(sheet.name), seen.insert(sheet.name.lowercased()).inserted else {
        throw WorkbookFailure(
          description: "nom de feuille refusé par les tableurs ou déjà pris : « \(sheet.name) »")
      }
      try sheet.requireWritable()
    }
  }

  /// The same workbook, where the lists of choices that a rule cannot hold stand in the columns of
  /// a hidden sheet.
  ///
  /// XLSX holds a list as one text of 255 characters where the comma separates.
  func withLongListsOnASheet() -> Workbook {
    var result = self
    var lists = Sheet(freeName("Listes"))
    lists.isHidden = true
    lists.isProtected = true
    var columns: [[String]: Int] = [:]
    for index in sheets.indices {
      for place in sheets[index].validations.indices {
        guard case .list(let values) = sheets[index].validations[place].rule,
          !Self.fitsInARule(values)
        else { continue }
        let column = columns[values] ?? columns.count + 1
        if columns.updateValue(column, forKey: values) == nil {
          for (row, value) in values.enumerated() { lists[row + 1, column] = .text(value) }
        }
        let range = CellRange(rows: 1...max(1, values.count), columns: column...column)
        result.sheets[index].validations[place].rule =
          .cells(SheetRange(sheet: lists.name, range))
      }
    }
    if !columns.isEmpty { result.sheets.append(lists) }
    return result
  }

  private static func fitsInARule(_ values: [String]) -> Bool {
    !values.isEmpty && values.joined(separator: ",").utf16.count <= 255
      && values.allSatisfy { value in !value.contains { $0 == "," || $0 == ";" || $0 == "\"" } }
  }

  private func freeName(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) {
      name = "\(wanted) \(number)"
      number += 1
    }
    return name
  }
}

extension Sheet {
  /// Throws when a cell holds more than a spreadsheet takes, or stands too far.
  fileprivate func requireWritable() throws(WorkbookFailure) {
    for cell in rows.lazy.flatMap(\.cells) {
      guard cell.address.row <= SheetBounds.rows, cell.address.column <= SheetBounds.columns else {
        throw WorkbookFailure(
          description: "\(place(cell.address)) : au-delà de ce qu’une feuille tient")
      }
      if case .text(let text) = cell.value, text.utf8.count > SheetBounds.characters,
        text.utf16.count > SheetBounds.characters
      {
        throw WorkbookFailure(
          description:
            "\(place(cell.address)) : texte de plus de \(SheetBounds.characters) caractères,"
            + " qu’aucun tableur ne garde entier")
      }
    }
  }
}

extension SheetName {
  /// Whether spreadsheets take it.
  static func isAllowed(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= 31 && !name.hasPrefix("'") && !name.hasSuffix("'")
      && !name.contains { "[]:*?/\\".contains($0) || $0.isNewline }
  }
}

/// What a sheet of XLSX can hold, which is the least of the formats.
package enum SheetBounds {
  /// Most rows.
  package static let rows = 1_048_576
  /// Most columns.
  package static let columns = 16_384
  /// Most characters in a cell, in units of UTF-16.
  package static let characters = 32_767
}
