import LabelModel
import LabelXML
import Testing

@testable import Spreadsheets

@Suite("The columns of the table of actions")
struct ColumnTests {
  static let columns = ActionColumn.all(
    grilles: ["criteres-2021", "villes-internet-2017"], extras: ["Service instructeur", "Statut"],
    confirms: true)

  @Test(arguments: columns)
  func eachHeadingIsReadBack(column: ActionColumn) {
    #expect(ActionColumn.of(heading: column.heading) == column)
    #expect(
      ActionColumn.of(heading: column.heading.uppercased().replacing("–", with: "-"))?.grille
        == column.grille)
  }

  @Test(arguments: [
    ("État", ActionColumn.status), ("Date de début", .start), ("Date de fin", .end),
    ("Source", .sources), ("Public", .audiences), ("Service", .contactService),
    ("Description de l'action", .description), ("Service instructeur", nil),
  ])
  func ordinaryHeadingsAreOurs(heading: String, column: ActionColumn?) {
    #expect(ActionColumn.named(heading) == column)
  }

  @Test func headingsAreUnique() {
    #expect(Set(Self.columns.map(\.heading)).count == Self.columns.count)
  }

  @Test func aStampTellsWhatTheRowSaid() throws {
    let text = RowStamp.text([(.title, "A"), (.summary, "B\r\nC ")])
    let stamp = try #require(RowStamp(text))
    #expect(stamp.said("A", in: .title))
    #expect(!stamp.said("A", in: .summary))
    #expect(stamp.said("B\nC", in: .summary))
    #expect(!stamp.said("X", in: .title))
    #expect(RowStamp("") == nil)
  }

  @Test func aNodeIsReadFromItsIdItsTitleOrBoth() throws {
    let names = NodeNames(Samples.grille)
    for text in [
      "mediation", "Médiation", "MEDIATION", "Médiation (mediation)", "Aide aux habitants",
    ] {
      #expect(try names.node(text) == "mediation")
    }
    #expect(
      throws: CellFault(
        "critère « Médiatoin » inconnu dans « criteres-2021 »",
        fix: "écrire « Médiation (mediation) »")
    ) { try names.node("Médiatoin") }
  }
}
