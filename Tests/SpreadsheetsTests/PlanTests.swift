import LabelModel
import LabelXML
import Testing
import Workbooks

@testable import Spreadsheets

@Suite("What an import would do")
struct PlanTests {
  private func plan(
    _ table: ImportTable, into register: Register = Samples.register,
    _ options: ImportOptions = .init()
  ) -> ImportPlan {
    ImportPlanner.plan(table, into: register, grilles: [Samples.grille], options: options)
  }

  @Test func anExportChangesNothing() throws {
    let plan = plan(try Samples.table())
    #expect(plan.isEmpty && !plan.hasFindings, "\(plan.changed) \(plan.refusals)")
    #expect(plan.result == Samples.register)
    #expect(plan.unchanged == 2)
  }

  @Test func everyCellCanBeReadBack() throws {
    // Without the stamp and with each text written a little differently, cells are really parsed.
    for column in try Samples.table().columns where column.meaning.isField {
      let text = ActionTexts([NodeNames(Samples.grille)]).text(column.meaning, of: Samples.action)
      var draft = RowDraft(Samples.action, names: ["criteres-2021": NodeNames(Samples.grille)])
      try draft.take(text, for: column.meaning)
      #expect(draft.finish().isEmpty)
      #expect(draft.action == Samples.action, "\(column.heading)")
    }
  }

  @Test func anActionCanBeMadeOfItsCellsAlone() throws {
    var table = try Samples.table()
    table.rows[0].cells[0] = "nouvelle"
    let empty = Register(collectivity: "exemple", edition: 2023, actions: [])
    table.columns.removeAll { $0.meaning == .stamp }
    table.rows = table.rows.map { .init(number: $0.number, cells: Array($0.cells.dropLast())) }
    let plan = plan(table, into: empty)
    var expected = Samples.action
    expected.id = "nouvelle"
    expected.classifications.removeLast()
    // Only carrying over makes an action wait.
    expected.toConfirm = nil
    expected.description = [.paragraph([.text("Un lieu")])]
    #expect(plan.refusals.isEmpty, "\(plan.refusals)")
    #expect(plan.added.first?.action == expected)
  }

  @Test func aChangeIsToldFieldByField() throws {
    var table = try Samples.table()
    try table.set("Statut", "Terminée", row: 0)
    try table.set("Critère principal – criteres-2021", "Éducation", row: 1)
    let plan = plan(table)
    #expect(plan.changed.count == 2)
    let first = try #require(plan.changed.first)
    #expect(first.id == "epn" && first.row == 2)
    #expect(
      first.changes == [.init(column: "Statut", before: "en cours", after: "terminée", note: nil)])
    #expect(plan.result.actions[1].classifications[0].principal == "education")
    #expect(ImportPlanner.plan(table, into: plan.result, grilles: [Samples.grille]).isEmpty)
  }

  @Test func anEmptiedCellEmptiesTheField() throws {
    var table = try Samples.table()
    for heading in ["Résumé", "Lieu", "Adresse du lieu", "Latitude", "Longitude", "Début", "Note"] {
      try table.set(heading, "", row: 0)
    }
    let plan = plan(table)
    #expect(plan.refusals.isEmpty)
    let action = plan.result.actions[0]
    #expect(action.summary == nil && action.place == nil && action.start == nil)
    #expect(action.extraFields.map(\.name) == ["Service instructeur"])
  }

  @Test func aRefusedCellLeavesItsFieldAndTheOthersAreTaken() throws {
    var table = try Samples.table()
    try table.set("Début", "31/02/2021", row: 0)
    try table.set("Titre", "Autre titre", row: 0)
    let plan = plan(table)
    let refusal = try #require(plan.refusals.first)
    #expect(refusal.row == 2 && refusal.letters == "G" && refusal.value == "31/02/2021")
    #expect(plan.result.actions[0].title == "Autre titre")
    #expect(plan.result.actions[0].start == Samples.action.start)
  }

  @Test func aNewRowTakesAnIdFromItsTitle() throws {
    var table = try Samples.table()
    table.add(["Titre": "Ateliers d’écriture de la médiathèque", "Statut": "en cours"])
    table.add(["Titre": "Fibre", "Sources": "https://exemple.fr/"])
    let plan = plan(table)
    #expect(plan.added.map(\.action.id) == ["ateliers-ecriture-mediatheque", "fibre-2"])
    #expect(plan.added[0].isItsOwnSource && !plan.added[1].isItsOwnSource)
    #expect(plan.added[0].action.sources == [Source(kind: .document, name: "collecte.xlsx")])
    let again = ImportPlanner.plan(table, into: plan.result, grilles: [Samples.grille])
    #expect(again.isEmpty && again.proposals.isEmpty && !again.hasFindings)
  }

  @Test func aTitleWithoutIdIsProposedAndNeverTakenSilently() throws {
    var table = try Samples.table()
    table.rows.remove(at: 1)
    table.add(["Titre": "FIBRE OPTIQUE", "Résumé": "Partout."])
    let proposed = plan(table)
    #expect(proposed.isEmpty)
    let proposal = try #require(proposed.proposals.first)
    #expect(proposal.id == "fibre" && proposal.likeness == .sameTitle)
    let accepted = plan(table, .init(matches: .accept))
    #expect(accepted.result.actions[1].summary == "Partout.")
    #expect(accepted.result.actions[1].title == "Fibre optique")
    #expect(accepted.result.actions[1].sources == Samples.register.actions[1].sources)
  }

  @Test func aTitleThatIsNearlyTheSameMayBeToldToBeAnother() throws {
    var table = try Samples.table()
    table.rows.remove(at: 0)
    table.add(["Titre": "Espaces publics numériques"])
    #expect(plan(table).proposals.count == 1)
    #expect(plan(table, .init(matches: .reject)).added.count == 1)
  }

  @Test func copiesOfARowAreRefusedAndTheOriginalServes() throws {
    var table = try Samples.table()
    var copy = table.rows[0]
    copy.number = 9
    table.rows.insert(copy, at: 0)
    try table.set("Titre", "Une copie à changer", row: 0)
    let plan = plan(table)
    #expect(plan.refusals.map(\.row) == [9])
    #expect(plan.result == Samples.register)
  }

  @Test func nothingIsRemovedUnlessAsked() throws {
    var table = try Samples.table()
    table.rows.removeLast()
    #expect(plan(table).removed.isEmpty && plan(table).missing.map(\.id) == ["fibre"])
    #expect(plan(table, .init(removesMissing: true)).result.actions.map(\.id) == ["epn"])
    table.exported = ["epn"]
    #expect(plan(table, .init(removesMissing: true)).removed.isEmpty)
  }

  @Test func whatChangedOnBothSidesIsAConflict() throws {
    var table = try Samples.table()
    try table.set("Résumé", "Du fichier", row: 0)
    var register = Samples.register
    register.actions[0].summary = "Du registre"
    register.actions[0].title = "Titre du registre"
    let plan = plan(table, into: register)
    #expect(plan.conflicts.map(\.column) == ["Résumé"])
    #expect(plan.kept.map(\.column) == ["Titre"])
    #expect(plan.result == register)
  }

  @Test func theSameChangeOnBothSidesIsNone() throws {
    var table = try Samples.table()
    try table.set("Statut", "Terminée", row: 0)
    var register = Samples.register
    register.actions[0].status = .ended
    let plan = plan(table, into: register)
    #expect(plan.isEmpty && !plan.hasFindings)
  }

  @Test func aChangedNodeIsAPersonsDecision() throws {
    var register = Samples.register
    register.actions[0].classifications[0].origin = .proposed
    register.actions[0].classifications[0].method = "ensemble-1"
    var table = try Samples.table(register)
    let confirmed = try {
      try table.set("Certitude – criteres-2021", "sure", row: 0)
      return plan(table, into: register).result.actions[0].classifications[0]
    }()
    #expect(confirmed.origin == .human && confirmed.method == nil && confirmed.confidence == .sure)
    var other = try Samples.table(register)
    try other.set("Critère principal – criteres-2021", "Éducation", row: 0)
    let changed = plan(other, into: register).result
    #expect(changed.actions[0].classifications[0].origin == .human)
    #expect(ImportPlanner.plan(other, into: changed, grilles: [Samples.grille]).isEmpty)
  }

  @Test func aTableConfirmsWhatWasCarriedOver() throws {
    var table = try Samples.table()
    try table.set("Reprise", "confirmée", row: 0)
    let result = plan(table).result
    #expect(result.actions[0].toConfirm == nil)
    #expect(plan(table, into: result).isEmpty)
  }

  @Test func anEndBeforeItsStartIsRefused() throws {
    var table = try Samples.table()
    try table.set("Fin", "2018", row: 0)
    let plan = plan(table)
    #expect(plan.refusals.map(\.column) == ["Fin"])
    #expect(plan.result == Samples.register)
  }

  @Test func aServiceAloneIsAContact() throws {
    var table = try Samples.table()
    table.add(["Titre": "Ludothèque", "Contact (service)": "Culture", "Fin": "en cours"])
    let plan = plan(table)
    #expect(plan.refusals.isEmpty, "\(plan.refusals)")
    #expect(plan.added.first?.action.contact == Contact(function: nil, service: "Culture"))
    #expect(plan.added.first?.action.end == nil)
  }

  @Test(arguments: [
    ("Contact (service)", "culture@ville-exemple.fr"), ("Contact (fonction)", "Mme Martin"),
    ("Sources", "note de 06 12 34 56 78"),
  ])
  func whatTellsOfAPersonIsRefusedInItsColumn(heading: String, text: String) throws {
    var table = try Samples.table()
    try table.set(heading, text, row: 0)
    let plan = plan(table)
    #expect(plan.refusals.map(\.column) == [heading])
    #expect(plan.result == Samples.register)
  }

  @Test func personalColumnsStayOutOfTheRegister() throws {
    var sheet = ActionsWorkbook(Samples.register, grilles: [Samples.grille]).table
    let column = sheet.lastColumn + 1
    sheet[1, column] = .text("Courriel du référent")
    sheet[2, column] = .text("a.b@exemple.fr")
    sheet[1, column + 1] = .text("Remarque")
    sheet[2, column + 1] = .text("ok")
    sheet[3, column + 1] = .text("appeler le 04 90 00 00 00")
    let reading = try TableReader.read(.init(sheets: [sheet]), fileName: "f.xlsx")
    #expect(reading.personal.headings == ["Courriel du référent"])
    #expect(reading.refusals.map(\.row) == [3])
    let plan = plan(reading.table)
    #expect(plan.result.actions[0].extraFields.last == ExtraField(name: "Remarque", value: "ok"))
  }
}
