internal import LabelXML
internal import Workbooks

/// Reads one sheet whose row of headings is known.
struct SheetReader {
  /// The table.
  var table: ImportTable
  /// What there is to know of the reading.
  private(set) var notes: [String] = []
  /// The columns that tell of people.
  private(set) var personal = PersonalColumns()
  /// Cells that tell of people in the other columns.
  private(set) var refusals: [ImportPlan.Refusal] = []

  /// A column of the sheet that is kept.
  private struct Place {
    var number: Int
    var column: ImportTable.Column
  }

  /// Reads a sheet.
  init(_ sheet: Sheet, heading: Int, fileName: String) {
    let headings = sheet.row(heading)?.cells ?? []
    let rows = sheet.rows.filter { $0.number > heading }
    table = ImportTable(fileName: fileName, sheet: sheet.name, columns: [], rows: [])
    let exact = Set(
      headings.map(\.value.cellText).filter { ActionColumn.isOurs($0) }
        .compactMap { ActionColumn.named($0) })
    var places: [Place] = []
    var seen: [ActionColumn: String] = [:]
    var personalPlaces: [Int] = []
    for cell in headings {
      let text = cell.value.cellText.asCell.replacing("\n", with: " ")
      guard var meaning = ActionColumn.of(heading: text) else { continue }
      if HeadingAliases.byHeading[text.headingKey] != nil,
        exact.contains(meaning) || seen[meaning] != nil
      {
        // Another column is that field already: this one stays the user's own.
        meaning = .extra(text)
      }
      let letters = CellAddress.letters(cell.address.column)
      if let first = seen[meaning] {
        notes.append("colonne \(letters) « \(text) » laissée : la colonne \(first) a le même titre")
        continue
      }
      seen[meaning] = letters
      let number = cell.address.column
      if case .extra = meaning, PersonalHeading.tellsOfPeople(text, rows.map { $0[number] }) {
        personal.headings.append(text)
        personalPlaces.append(number)
        continue
      }
      if meaning.isExtra, HeadingAliases.needsGrille(text) {
        notes.append(
          "colonne \(letters) « \(text) » gardée telle quelle : elle ressemble à un critère ; pour "
            + "classer les actions, dire la grille dans son titre, comme « Critère principal – "
            + "criteres-2021 »")
      }
      places.append(
        Place(number: number, column: .init(letters: letters, heading: text, meaning: meaning)))
    }
    noteUntitled(rows, headings: headings)
    read(rows, places, personalPlaces)
  }

  private mutating func read(_ rows: [Sheet.Row], _ places: [Place], _ personalPlaces: [Int]) {
    var read: [ImportTable.Row] = []
    read.reserveCapacity(rows.count)
    for row in rows {
      var cells = places.map { row[$0.number]?.value.cellText ?? "" }
      var refused: Set<Int> = []
      let isBlank = cells.allSatisfy(\.isEmpty)
      for (index, place) in places.enumerated() where !isBlank {
        guard let fault = fault(of: row[place.number], cells[index], place.column.meaning) else {
          continue
        }
        refusals.append(
          .init(
            row: row.number, letters: place.column.letters, column: place.column.heading,
            value: cells[index], fault: fault))
        cells[index] = ""
        refused.insert(index)
      }
      read.append(ImportTable.Row(number: row.number, cells: cells, refused: refused))
      let told = personalPlaces.map { row[$0]?.value.cellText.asCell ?? "" }
      if told.contains(where: { !$0.isEmpty }) { personal.rows.append((row.number, told)) }
    }
    table = ImportTable(
      fileName: table.fileName, sheet: table.sheet, columns: places.map(\.column), rows: read)
  }

  private func fault(of cell: Cell?, _ text: String, _ meaning: ActionColumn) -> CellFault? {
    if let fault = cell?.value.fault { return fault }
    guard case .extra = meaning, cell?.value.isTyped != true else { return nil }
    return PersonalText.fault(in: text)
  }

  private mutating func noteUntitled(_ rows: [Sheet.Row], headings: [Cell]) {
    let titled = Set(headings.filter { !$0.value.isEmpty }.map(\.address.column))
    var untitled: Set<Int> = []
    for row in rows {
      for cell in row.cells where !cell.value.isEmpty && !titled.contains(cell.address.column) {
        untitled.insert(cell.address.column)
      }
    }
    for column in untitled.sorted() {
      notes.append("colonne \(CellAddress.letters(column)) laissée : elle n’a pas de titre")
    }
  }
}

/// Headings and contents that tell of people.
enum PersonalHeading {
  private static let whole: Set<String> = [
    "nom", "contact", "referent", "responsable", "interlocuteur", "agent", "elu", "elue", "tel",
    "tél", "portable", "mobile", "mail", "e mail", "personne", "personnes", "qui", "suivi par",
    "elu referent", "elue referente", "chef de projet", "cheffe de projet", "agent referent",
  ]
  private static let words: Set<String> = [
    "courriel", "email", "mail", "mel", "telephone", "tel", "prenom", "prenoms",
  ]

  /// Whether a column of the user's own tells of people: by its heading, or since most of its
  /// cells hold an address or a number.
  static func tellsOfPeople(_ heading: String, _ cells: [Cell?]) -> Bool {
    let key = heading.headingKey
    let parts = key.split(separator: " ").map(String.init)
    if whole.contains(key) || parts.contains(where: { words.contains($0) }) { return true }
    if parts.first == "nom",
      ["responsable", "referent", "contact", "agent", "elu", "interlocuteur"]
        .contains(where: { parts.contains($0) })
    {
      return true
    }
    let texts = cells.compactMap { $0 }.filter { !$0.value.isTyped }.map(\.value.cellText)
      .filter { !$0.isEmpty }
    let telling = texts.count { PersonalText.fault(in: $0) != nil }
    return telling * 2 > texts.count
  }
}
