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
}
