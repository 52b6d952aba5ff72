import Diagnostics
import LabelModel
import Testing
import Workbooks
import XMLKit

@testable import LabelXML
@testable import Spreadsheets

/// A register that says everything that one may say, and ways to change its table.
enum Samples {
  static let grille = Referential(
    id: "criteres-2021", title: "Champs",
    nodes: [
      Node(id: "mediation", title: "Médiation", aliases: ["Aide aux habitants"]),
      Node(id: "democratie", title: "Démocratie"), Node(id: "education", title: "Éducation"),
    ])

  static var action: Action {
    var action = Action(id: "epn", title: "Espace public numérique")
    action.status = .running
    action.carrier = .direct
    action.start = PartialDate("2019-03")
    action.end = PartialDate("2022-12-31")
    action.toConfirm = 2023
    action.summary = "Un lieu pour tous ; ouvert à chacun."
    action.description = [.paragraph([.text("Un "), .strong([.text("lieu")])])]
    action.classifications = [
      Classification(
        grille: "criteres-2021", principal: "mediation", secondary: ["democratie"],
        confidence: .sure),
      Classification(grille: "autre", principal: "x", origin: .proposed, method: "ensemble-1"),
    ]
    action.audiences = [.residents, .seniors]
    action.partners = ["Association A ; B", "C"]
    action.place = Place(
      name: "Médiathèque", address: "1, rue Exemple",
      coordinates: Coordinates(latitude: 43.58, longitude: 5))
    action.contact = Contact(function: "responsable", service: "Culture")
    action.indicators = SyntaxTests.indicators
    action.evidence = SyntaxTests.evidence
    action.sources = SyntaxTests.sources
    action.mentions = ["numerique-responsable"]
    action.predecessors = [Predecessor(edition: 2021, action: "epn-ancien")]
    action.reserves = [
      Reserve(code: .thinDigitalPart, text: "peu : vraiment"), Reserve(code: .titleOnly),
    ]
    action.extraFields = [
      ExtraField(name: "Service instructeur", value: "DSI"),
      ExtraField(name: "Note", value: "a\nb"),
    ]
    return action
  }

  static var register: Register {
    var second = Action(id: "fibre", title: "Fibre optique")
    second.sources = [Source(kind: .document, name: "note.pdf")]
    second.classifications = [Classification(grille: "criteres-2021", principal: nil)]
    return Register(collectivity: "exemple", edition: 2023, actions: [action, second])
  }

  /// The table that an export of a register gives.
  static func table(_ register: Register = register) throws -> ImportTable {
    let sheet = ActionsWorkbook(register, grilles: [grille]).table
    return try TableReader.read(.init(sheets: [sheet]), fileName: "collecte.xlsx").table
  }
}

extension ImportTable {
  /// Writes in a cell of the row of an action, by heading.
  mutating func set(_ heading: String, _ text: String, row: Int) throws {
    let column = try #require(columns.firstIndex { $0.heading == heading }, "\(heading)")
    rows[row].cells[column] = text
  }

  /// Adds a row with those cells, the others empty.
  mutating func add(_ cells: [String: String]) {
    let number = (rows.last?.number ?? 1) + 1
    rows.append(Row(number: number, cells: columns.map { cells[$0.heading] ?? "" }))
  }
}
