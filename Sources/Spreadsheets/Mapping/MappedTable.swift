internal import LabelModel
internal import LabelXML
internal import Workbooks

/// Turns a foreign workbook into a table of ours, as a mapping says.
struct MappedTable {
  private let mapping: TableMapping
  private let workbook: Workbook
  /// The columns of the table, each meaning once, with where they were first found.
  private var columns: [ImportTable.Column] = []
  /// What there is to know of the reading.
  private(set) var notes: [String] = []
  /// Cells of which nothing can be read.
  private(set) var refusals: [ImportPlan.Refusal] = []
  /// The columns that tell of people.
  private(set) var personal = PersonalColumns()

  /// A column of a sheet and what the mapping says of it.
  private struct Place {
    var number: Int
    var column: TableMapping.Column
  }

  /// A join that is ready: the rows of the wanted sheet by the key of the action.
  private struct PreparedJoin {
    var rows: [String: [Sheet.Row]]
    var places: [Place]
  }

  /// Prepares to read a workbook.
  init(_ mapping: TableMapping, _ workbook: Workbook) {
    self.mapping = mapping
    self.workbook = workbook
  }

  /// Reads the table.
  mutating func read(fileName: String) throws(TableFault) -> ImportTable {
    let (sheet, heading) = try mainSheet()
    let rows = sheet.rows.filter { $0.number > heading }
    let places = places(of: sheet.row(heading)?.cells ?? [], rows)
    for constant in mapping.constants { declare(constant.column, letters: "") }
    let joins = mapping.joins.compactMap { prepare($0) }
    let key = mapping.key.flatMap { name in
      sheet.row(heading)?.cells.first { $0.value.cellText.headingKey == name.headingKey }
    }
    let told = places.filter { $0.column.field == .personal }
    for row in rows {
      let cells = told.map { row[$0.number]?.value.cellText.asCell ?? "" }
      if cells.contains(where: { !$0.isEmpty }) { personal.rows.append((row.number, cells)) }
    }
    var table = ImportTable(
      fileName: fileName, sheet: sheet.name, columns: columns,
      rows: rows.map { row in
        var read = self.row(
          row, places, joins, key: key.flatMap { row[$0.address.column]?.value.cellText } ?? "")
        if read.cells.contains(where: { !$0.isEmpty }) { read.refused = refuse(row, places) }
        return read
      })
    table.unread = unread(like: sheet, heading: heading)
    return table
  }

  /// Refuses the formulas of a row that say nothing; gives the positions of what they would fill.
  private mutating func refuse(_ row: Sheet.Row, _ places: [Place]) -> Set<Int> {
    var refused: Set<Int> = []
    for place in places where !place.column.meanings.isEmpty {
      guard let cell = row[place.number], let fault = cell.value.fault else { continue }
      refusals.append(
        .init(
          row: row.number, letters: CellAddress.letters(place.number),
          column: place.column.heading, value: cell.value.cellText, fault: fault))
      for meaning in place.column.meanings {
        if let position = columns.firstIndex(where: { $0.meaning == meaning }) {
          refused.insert(position)
        }
      }
    }
    return refused
  }

  /// The other sheets with as many of the headings of the mapping.
  private func unread(like read: Sheet, heading: Int) -> [String] {
    let wanted = Set(mapping.columns.map(\.heading.headingKey))
    let joined = Set(mapping.joins.flatMap { [$0.sheet, $0.target ?? ""] }.map(\.headingKey))
    let count = read.row(heading)?.cells.count { wanted.contains($0.value.cellText.headingKey) }
    return workbook.sheets.filter { sheet in
      guard !sheet.isHidden, sheet.name != read.name, !joined.contains(sheet.name.headingKey),
        let other = Self.headingRow(of: sheet, wanted), other.count == count
      else { return false }
      return sheet.lastRow > other.row
    }.map(\.name)
  }

  /// The columns of the main sheet; those that the mapping does not know are the user's own.
  private mutating func places(of headings: [Cell], _ rows: [Sheet.Row]) -> [Place] {
    var places: [Place] = []
    for cell in headings {
      let text = cell.value.cellText.asCell.replacing("\n", with: " ")
      guard !text.isEmpty else { continue }
      let number = cell.address.column
      let known = mapping.columns.first { $0.heading.headingKey == text.headingKey }
      let tells = known == nil && PersonalHeading.tellsOfPeople(text, rows.map { $0[number] })
      let column = known ?? .init(heading: text, field: tells ? .personal : .extra)
      places.append(Place(number: number, column: column))
      declare(column, letters: CellAddress.letters(number))
      if column.field == .personal { personal.headings.append(text) }
    }
    for column in mapping.columns
    where !places.contains(where: { $0.column.heading.headingKey == column.heading.headingKey }) {
      notes.append("colonne « \(column.heading) » de la correspondance absente du tableau")
    }
    return places
  }

  // MARK: - Sheets

  private func mainSheet() throws(TableFault) -> (Sheet, Int) {
    let wanted = Set(mapping.columns.map(\.heading.headingKey))
    let named = workbook.sheets.filter { sheet in
      mapping.sheet.map { $0.headingKey == sheet.name.headingKey } ?? !sheet.isHidden
    }
    // A text file has one sheet, named after the file: the name says nothing.
    let sheets = named.isEmpty && workbook.sheets.count == 1 ? workbook.sheets : named
    let found = sheets.compactMap { sheet in
      Self.headingRow(of: sheet, wanted).map { (sheet: sheet, row: $0.row, count: $0.count) }
    }.max { $0.count < $1.count }
    guard let found else {
      throw TableFault(
        "aucune feuille\(mapping.sheet.map { " « \($0) »" } ?? "") n’a les colonnes de la "
          + "correspondance « \(mapping.title) »")
    }
    return (found.sheet, found.row)
  }

  private static func headingRow(
    of sheet: Sheet, _ wanted: Set<String>
  ) -> (row: Int, count: Int)? {
    sheet.rows.prefix(20).map { row in
      (row: row.number, count: row.cells.count { wanted.contains($0.value.cellText.headingKey) })
    }.filter { $0.count > 0 }.max { ($0.count, -$0.row) < ($1.count, -$1.row) }
  }

  private mutating func prepare(_ join: TableMapping.Join) -> PreparedJoin? {
    guard let sheet = named(join.sheet), let by = Self.column(join.by, of: sheet) else {
      notes.append("feuille « \(join.sheet) » absente ou sans colonne « \(join.by) » : laissée")
      return nil
    }
    var target = sheet
    var link: (here: Int, rows: [String: Sheet.Row])?
    if let name = join.target, let key = join.key {
      guard let other = named(name), let here = Self.column(key, of: sheet),
        let there = Self.column(key, of: other)
      else {
        notes.append("feuille « \(name) » absente ou sans colonne « \(key) » : laissée")
        return nil
      }
      target = other
      let pairs = other.rows.dropFirst().map { ($0[there]?.value.cellText ?? "", $0) }
      link = (here, Dictionary(pairs) { first, _ in first })
    }
    let places = join.columns.compactMap { column -> Place? in
      Self.column(column.heading, of: target).map { Place(number: $0, column: column) }
    }
    for place in places { declare(place.column, letters: CellAddress.letters(place.number)) }
    var rows: [String: [Sheet.Row]] = [:]
    for row in sheet.rows.dropFirst() {
      guard let key = row[by]?.value.cellText, !key.isEmpty else { continue }
      let wanted = link.map { $0.rows[row[$0.here]?.value.cellText ?? ""] } ?? row
      if let wanted { rows[key, default: []].append(wanted) }
    }
    return PreparedJoin(rows: rows, places: places)
  }

  private func named(_ name: String) -> Sheet? {
    workbook.sheets.first { $0.name.headingKey == name.headingKey }
  }

  private static func column(_ heading: String, of sheet: Sheet) -> Int? {
    sheet.rows.first?.cells.first { $0.value.cellText.headingKey == heading.headingKey }?
      .address.column
  }

  // MARK: - Cells

  private mutating func declare(_ column: TableMapping.Column, letters: String) {
    for meaning in column.meanings where !columns.contains(where: { $0.meaning == meaning }) {
      let heading = column.heading.isEmpty ? meaning.heading : column.heading
      columns.append(.init(letters: letters, heading: heading, meaning: meaning))
    }
  }

  private func row(
    _ row: Sheet.Row, _ places: [Place], _ joins: [PreparedJoin], key: String
  ) -> ImportTable.Row {
    var values: [ActionColumn: [String]] = [:]
    for place in places { Self.take(place, row, &values) }
    guard !values.isEmpty else { return .init(number: row.number, cells: columns.map { _ in "" }) }
    for join in joins {
      for other in join.rows[key] ?? [] {
        for place in join.places { Self.take(place, other, &values) }
      }
    }
    for constant in mapping.constants {
      guard let meaning = constant.column.meanings.first, values[meaning] == nil else { continue }
      values[meaning] = [constant.value]
    }
    return ImportTable.Row(
      number: row.number,
      cells: columns.map { column in
        (values[column.meaning] ?? []).joined(separator: column.meaning.separator)
      })
  }

  private static func take(
    _ place: Place, _ row: Sheet.Row, _ values: inout [ActionColumn: [String]]
  ) {
    let text = place.column.value(row[place.number]?.value.cellText.asCell ?? "")
    let meanings = place.column.meanings
    guard !text.isEmpty, let first = meanings.first else { return }
    guard meanings.count == 2 else {
      values[first, default: []].append(text)
      return
    }
    // Of several nodes, the first one counts the action and the others are served too.
    for node in ListSyntax.values(text) where values[first]?.contains(node) != true {
      let meaning = values[first] == nil ? first : meanings[1]
      if values[meaning]?.contains(node) != true { values[meaning, default: []].append(node) }
    }
  }
}

extension TableMapping.Constant {
  /// The column that it would be.
  fileprivate var column: TableMapping.Column {
    TableMapping.Column(heading: "", field: field, grille: grille)
  }
}

extension TableMapping.Column {
  /// The columns of ours that it fills; none for one that is left out.
  var meanings: [ActionColumn] {
    let grille = grille ?? ""
    return switch field {
    case .id: [.id]
    case .title: [.title]
    case .summary: [.summary]
    case .description: [.description]
    case .status: [.status]
    case .carrier: [.carrier]
    case .start: [.start]
    case .end: [.end]
    case .principal: [.principal(grille)]
    case .secondary: [.secondary(grille)]
    case .nodes: [.principal(grille), .secondary(grille)]
    case .audiences: [.audiences]
    case .partners: [.partners]
    case .place: [.place]
    case .address: [.address]
    case .latitude: [.latitude]
    case .longitude: [.longitude]
    case .contactFunction: [.contactFunction]
    case .contactService: [.contactService]
    case .indicators: [.indicators]
    case .evidence: [.evidence]
    case .sources: [.sources]
    case .mentions: [.mentions]
    case .reserves: [.reserves]
    case .extra: [.extra(name ?? heading)]
    case .personal, .ignored: []
    }
  }

  /// What a value becomes.
  fileprivate func value(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    if let known = values.first(where: { $0.read.headingKey == text.headingKey }) {
      return known.written
    }
    var text = text
    if let after, let range = text.firstRange(of: after) {
      text = String(text[range.upperBound...])
    }
    return field == .id ? (prefix + text).slug : prefix + text
  }
}

extension ActionColumn {
  /// What stands between two values that fill the same cell.
  fileprivate var separator: String {
    switch self {
    case .description: "\n\n"
    case .title, .summary, .address, .audiences, .mentions: ", "
    case .place, .latitude, .longitude, .id, .status, .carrier, .start, .end, .confirmation,
      .principal, .secondary, .certainty, .partners, .contactFunction, .contactService,
      .indicators, .evidence, .sources, .reserves, .predecessors, .extra, .stamp:
      "\n"
    }
  }
}
