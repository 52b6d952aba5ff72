import LabelModel
import LabelXML
import Testing
import Workbooks

@testable import Spreadsheets

@Suite("What an import never does by itself")
struct CautionTests {
  private func plan(_ table: ImportTable, _ options: ImportOptions = .init()) -> ImportPlan {
    ImportPlanner.plan(table, into: Samples.register, grilles: [Samples.grille], options: options)
  }

  @Test(arguments: ["confirmée", "Confirmee", "CONFIRMÉE", "oui", "Oui"])
  func aConfirmationIsSaidInTheseWords(word: String) throws {
    var table = try Samples.table()
    try table.set("Reprise", word, row: 0)
    let plan = plan(table)
    #expect(plan.result.actions[0].toConfirm == nil)
    #expect(
      plan.changed.first?.changes == [
        .init(column: "Reprise", before: "à confirmer", after: "confirmée", note: nil)
      ])
  }

  @Test(arguments: [("", 0), ("À confirmer", 0), ("non", 1), ("???", 1), ("à supprimer", 1)])
  func nothingElseConfirms(word: String, refusals: Int) throws {
    var table = try Samples.table()
    try table.set("Reprise", word, row: 0)
    let plan = plan(table)
    #expect(
      plan.isEmpty && plan.refusals.map(\.column) == Array(repeating: "Reprise", count: refusals))
  }

  @Test func aNewRowHasNothingToConfirm() throws {
    var table = try Samples.table()
    table.add(["Titre": "Ateliers d’écriture", "Reprise": "non"])
    let plan = plan(table)
    #expect(plan.added.count == 1 && plan.refusals.isEmpty)
    #expect(plan.notes.contains { $0.contains("« Reprise » ignorée pour la ligne 4") })
  }

  /// A table of another service, numbered as the first one was.
  private func numbered(_ rows: [[String]]) -> ImportTable {
    ImportTable(
      fileName: "jeunesse.xlsx",
      columns: [
        .init(letters: "A", heading: "Identifiant", meaning: .id),
        .init(letters: "B", heading: "Titre", meaning: .title),
      ], rows: rows.enumerated().map { .init(number: $0 + 2, cells: $1) })
  }

  @Test func anIdWithQuiteAnotherTitleIsProposed() throws {
    let table = numbered([["epn", "Tablettes au collège"], ["fibre", "La fibre optique"]])
    let proposed = plan(table)
    #expect(proposed.proposals.map(\.likeness) == [.idAlone])
    #expect(
      proposed.result.actions.map(\.title) == ["Espace public numérique", "La fibre optique"])
    let accepted = plan(table, .init(matches: .accept))
    #expect(accepted.result.actions[0].title == "Tablettes au collège")
    let rejected = plan(table, .init(matches: .reject))
    #expect(rejected.added.map(\.action.id) == ["tablettes-college"])
    let again = ImportPlanner.plan(
      table, into: rejected.result, grilles: [Samples.grille], options: .init(matches: .reject))
    #expect(again.isEmpty)
  }

  @Test(arguments: ["N°", "Numéro", "Code"])
  func rowNumbersAreNeverGuessedToBeIds(heading: String) throws {
    var sheet = Sheet("Suivi")
    sheet.append([.text(heading), .text("Intitulé")])
    sheet.append([Cell(.number(1)), .text("Tablettes")])
    sheet.append([Cell(.number(2)), .text("Ateliers")])
    let guess = try #require(MappingGuess(.init(sheets: [sheet]), title: "T", grilles: []))
    #expect(guess.mapping.columns.map(\.field) == [.ignored, .title])
  }

  @Test func nothingIsRemovedWhileARowIsRefused() throws {
    var table = try Samples.table()
    try table.set("Identifiant", "epn", row: 1)
    let plan = plan(table, .init(removesMissing: true))
    #expect(plan.removed.isEmpty && plan.missing.map(\.id) == ["fibre"])
    #expect(plan.notes.contains { $0.contains("la ligne 3 est refusée") }, "\(plan.notes)")
  }

  @Test func aRowThatOnlyLostItsIdIsNotAbsent() throws {
    var table = try Samples.table()
    try table.set("Identifiant", "", row: 1)
    try table.set("Titre", "Très haut débit", row: 1)
    let plan = plan(table, .init(removesMissing: true))
    #expect(plan.removed.isEmpty && plan.notes.contains { $0.contains("empreinte") })
  }

  /// The sheet of the samples, under another name.
  private func sheet(_ name: String) -> Sheet {
    var sheet = ActionsWorkbook(Samples.register, grilles: [Samples.grille]).table
    sheet.name = name
    return sheet
  }

  @Test func sheetsOfActionsThatAreNotReadAreNamed() throws {
    var culture = sheet("Culture")
    culture[2, 2] = .text("Médiathèque numérique")
    let workbook = Workbook(sheets: [sheet("Actions"), culture])
    let reading = try TableReader.read(workbook, fileName: "f.xlsx")
    #expect(reading.notes.contains { $0.contains("« Culture »") && $0.contains("--sheet") })
    var table = reading.table
    table.rows.removeLast()
    #expect(plan(table, .init(removesMissing: true)).removed.isEmpty)
    let other = try TableReader.read(workbook, fileName: "f.xlsx", sheet: "culture")
    #expect(other.table.sheet == "Culture" && other.table.rows[0].cells[1].hasPrefix("Médiathèque"))
    #expect(throws: TableFault.self) {
      try TableReader.read(workbook, fileName: "f.xlsx", sheet: "Sports")
    }
  }

  @Test func aFormulaWithoutResultEmptiesNothing() throws {
    var sheet = sheet("Actions")
    let column = try #require(
      sheet.rows[0].cells.first { $0.value == .text("Résumé") }?.address.column)
    sheet[2, column] = Cell(.formula("UPPER(B2)", cached: .empty))
    sheet[3, 1] = Cell(.formula("A2", cached: .error("#REF!")))
    let reading = try TableReader.read(.init(sheets: [sheet]), fileName: "f.xlsx")
    #expect(reading.refusals.map(\.row) == [2, 3])
    #expect(reading.refusals.first?.fault.reason == "la case contient une formule sans résultat")
    let plan = plan(reading.table, .init(removesMissing: true))
    #expect(plan.isEmpty && plan.missing.map(\.id) == ["fibre"])
  }

  @Test func rowsThatLookAlikeAreSaid() throws {
    var table = try Samples.table()
    table.add(["Titre": "Atelier de robotique au collège"])
    table.add(["Titre": "Ateliers de robotique au collège"])
    let plan = plan(table)
    #expect(plan.added.count == 2)
    #expect(plan.notes.contains { $0.hasPrefix("ligne 5") && $0.contains("la ligne 4") })
  }

  @Test func totalsAreNoActions() throws {
    var table = try Samples.table()
    table.add(["Titre": "Total général", "Note": "12 500 €"])
    table.add(["Note": "12,5"])
    table.add(["Résumé": "Sans titre"])
    table.add(["Titre": "Total Énergies, partenaire", "Note": "3"])
    let plan = plan(table)
    #expect(plan.refusals.map(\.row) == [6] && plan.added.map(\.row) == [7])
    #expect(plan.notes.contains { $0.hasPrefix("lignes 4, 5 laissées") }, "\(plan.notes)")
  }
}
