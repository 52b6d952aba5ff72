package import LabelModel
internal import LabelXML
package import Workbooks

/// A table that was read, with what was left out of it.
package struct TableReading: Sendable {
  /// The table.
  package var table: ImportTable
  /// What there is to know of the reading, in French.
  package var notes: [String]
  /// The columns left out of the register since they tell of people.
  package var personal: PersonalColumns
  /// Cells of the user's own columns that tell of people, which are not taken.
  package var refusals: [ImportPlan.Refusal]
  /// The collectivity and the edition of the export; `nil` when the file does not say.
  package var origin: (collectivity: String, edition: String)?
}

/// No table of actions could be found in a file.
package struct TableFault: Error, Hashable, Sendable {
  /// What happened, in French.
  package var message: String

  /// Describes what happened.
  package init(_ message: String) { self.message = message }
}

/// Finds the table of actions in a workbook whose headings are ours.
package enum TableReader {
  /// Reads the sheet of that name; of no name, the sheet « Actions », or else the one whose
  /// headings are best known.
  package static func read(
    _ workbook: Workbook, fileName: String, sheet name: String? = nil
  ) throws(TableFault) -> TableReading {
    guard let (sheet, heading) = place(in: try workbook.only(name)) else {
      throw TableFault(
        "aucune feuille n’a de colonne « Titre » ni « Identifiant » ; « arobase import --guess » "
          + "propose une correspondance")
    }
    var reader = SheetReader(sheet, heading: heading, fileName: fileName)
    reader.table.exported = exported(workbook)
    reader.table.unread = unread(workbook, except: sheet)
    return TableReading(
      table: reader.table, notes: reader.table.unreadNote + reader.notes, personal: reader.personal,
      refusals: reader.refusals, origin: origin(workbook))
  }

  /// The sheet and the row of its headings; `nil` when no row is like ours.
  private static func place(in workbook: Workbook) -> (Sheet, Int)? {
    let visible = workbook.sheets.filter { !$0.isHidden }
    let named = visible.filter {
      $0.name.headingKey == ActionsWorkbook.actionsName.headingKey
    }
    for sheets in [named, visible] {
      let best = sheets.compactMap { sheet in
        headingRow(of: sheet).map { (sheet: sheet, row: $0.row, score: $0.score) }
      }.max { $0.score < $1.score }
      if let best { return (best.sheet, best.row) }
    }
    return nil
  }

  /// The other sheets that hold rows under headings like ours.
  private static func unread(_ workbook: Workbook, except read: Sheet) -> [String] {
    let ours = [
      ActionsWorkbook.guideName, ActionsWorkbook.referentialName, ActionsWorkbook.exportName,
    ]
    return workbook.sheets.filter { sheet in
      guard !sheet.isHidden, sheet.name != read.name, !ours.contains(sheet.name),
        let heading = headingRow(of: sheet)
      else { return false }
      return sheet.rows.contains { row in
        row.number > heading.row && row.cells.contains { !$0.value.isEmpty }
      }
    }.map(\.name)
  }

  private static func headingRow(of sheet: Sheet) -> (row: Int, score: Int)? {
    let rows = sheet.rows.prefix(20).compactMap { row -> (row: Int, score: Int)? in
      let columns = row.cells.compactMap { ActionColumn.named($0.value.cellText) }
      guard columns.contains(.title) || columns.contains(.id) else { return nil }
      return (row.number, Set(columns).count)
    }
    // The first of the best: a row of data may repeat a heading.
    return rows.max { ($0.score, -$0.row) < ($1.score, -$1.row) }
  }

  private static func exported(_ workbook: Workbook) -> Set<String>? {
    guard let sheet = workbook.sheet(ActionsWorkbook.exportName) else { return nil }
    let ids = sheet.rows.filter { $0.number > 3 }.compactMap { $0[1]?.value.cellText }
    return Set(ids)
  }

  private static func origin(_ workbook: Workbook) -> (collectivity: String, edition: String)? {
    guard let sheet = workbook.sheet(ActionsWorkbook.exportName),
      let collectivity = sheet[1, 2]?.value.cellText, let edition = sheet[2, 2]?.value.cellText
    else { return nil }
    return (collectivity, edition)
  }
}

/// Columns that tell of people, kept apart from the register.
package struct PersonalColumns: Sendable {
  /// Their headings, in the order of the file.
  package var headings: [String] = []
  /// Of each row that holds something in them: its number and the texts of the columns.
  package var rows: [(number: Int, cells: [String])] = []

  /// Holds nothing.
  package init() {}
}

extension CellValue {
  /// The value as a French person types it: « 12,5 », « 12/03/2021 », « oui ».
  package var cellText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number: FrenchDecimal.text(plainText)
    case .bool(let value): value ? "oui" : "non"
    case .date(let day): FrenchDate.text(.init(day))
    case .moment(let day, let seconds):
      seconds == 0
        ? FrenchDate.text(.init(day)) : "\(FrenchDate.text(.init(day))) \(clock(seconds))"
    case .error(let name): name
    case .formula(_, let cached): cached.cellText
    }
  }

  private func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}

extension ImportTable {
  /// Says which sheets of actions are not read; empty when all are.
  fileprivate var unreadNote: [String] {
    guard !unread.isEmpty else { return [] }
    let names = unread.map { "« \($0) »" }.joined(separator: ", ")
    return [
      unread.count > 1
        ? "les feuilles \(names) ont aussi des actions et ne sont pas lues : les importer une à une "
          + "avec --sheet"
        : "la feuille \(names) a aussi des actions et n’est pas lue : l’importer avec "
          + "--sheet \(names)"
    ]
  }
}

extension Workbook {
  /// The workbook with that sheet alone among those that may hold actions; whole for no name.
  fileprivate func only(_ name: String?) throws(TableFault) -> Workbook {
    guard let name else { return self }
    let sheets = sheets.filter { $0.name.headingKey == name.headingKey }
    guard !sheets.isEmpty else {
      let names = self.sheets.filter { !$0.isHidden }.map { "« \($0.name) »" }
      throw TableFault(
        "il n’y a pas de feuille « \(name) » ; il y a \(names.joined(separator: ", "))")
    }
    return Workbook(
      properties,
      sheets: sheets.map { sheet in
        var sheet = sheet
        sheet.isHidden = false
        return sheet
      })
  }
}

extension TableReader {
  /// Reads a foreign workbook as a mapping says.
  package static func read(
    _ workbook: Workbook, fileName: String, mapping: TableMapping, sheet name: String? = nil
  ) throws(TableFault) -> TableReading {
    var mapping = mapping
    if let name { mapping.sheet = try workbook.only(name).sheets.first?.name }
    let columns = mapping.columns + mapping.joins.flatMap(\.columns)
    if let column = columns.first(where: { $0.field.needsGrille && $0.grille == nil }) {
      throw TableFault("la colonne « \(column.heading) » est un critère : il manque sa grille")
    }
    var mapped = MappedTable(mapping, workbook)
    let table = try mapped.read(fileName: fileName)
    guard table.position(of: .title) != nil || table.position(of: .id) != nil else {
      throw TableFault("la correspondance « \(mapping.title) » ne dit ni titre ni identifiant")
    }
    return TableReading(
      table: table, notes: table.unreadNote + mapped.notes, personal: mapped.personal,
      refusals: mapped.refusals, origin: nil)
  }
}
