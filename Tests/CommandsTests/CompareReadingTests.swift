import Diagnostics
import LabelModel
import Reports
import Testing

@testable import Commands

@Suite("What compare and retally print")
struct CompareReadingTests {
  private static let grille = Referential(
    id: "g", title: "Grille", nodes: [Node(id: "a", title: "A"), Node(id: "b", title: "B")])

  private func edition(_ year: Int, _ actions: [(ActionID, NodeID)], town: CollectivityID = "v")
    -> ComparedEdition
  {
    let register = Register(
      collectivity: town, edition: year,
      actions: actions.map { id, node in
        var action = Action(id: id, title: "Action \(id)")
        action.classifications = [Classification(grille: "g", principal: node)]
        return action
      })
    return ComparedEdition(
      name: town.rawValue,
      side: .init(register: register, referenceDate: register.defaultReferenceDate))
  }

  private func reading(_ editions: [ComparedEdition]) throws -> CompareReading {
    try #require(try CompareReading(editions, [Self.grille], []))
  }

  @Test func theJSONIsTheContract() throws {
    let json = try reading([
      edition(2021, [("x", "a"), ("y", "a")]), edition(2023, [("x", "b"), ("z", "a")]),
    ]).json.text
    for words in [
      "\"format\": \"arobase-compare/1\"", "\"gardees\": []", "\"modifiees\": []",
      "\"renommees\": []", "\"paires-proposees\": []", "\"eligibles\": {",
      """
            "id": "a",
              "titre": "A",
              "avant": 2,
              "apres": 1,
              "parts": {
                "referentiel": 0,
                "nouvelles": 1,
                "disparues": -1,
                "reclassees": -1,
                "eligibilite": 0
              }
      """,
    ] {
      let flat = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined() }
      #expect(flat(json).contains(flat(words)), "« \(words) » is missing")
    }
    #expect(!json.contains("\"serie\""))
  }

  @Test func threeEditionsGiveTheSeriesAndTheSteps() throws {
    let reading = try reading([
      edition(2021, [("x", "a")]), edition(2023, [("x", "a"), ("y", "b")]), edition(2024, []),
    ])
    #expect(reading.json.text.contains("\"serie\""))
    #expect(reading.json.text.contains("\"etapes\""))
    #expect(reading.text.contains("v, de l’édition 2021 à l’édition 2024"))
    #expect(reading.text.contains("v, de l’édition 2023 à l’édition 2024"))
    let rows = reading.csv(.criteria).split(separator: "\r\n")
    // Two steps, each with the total and three lines, by two measures.
    #expect(rows.count == 1 + 2 * (1 + 3) * 2)
    #expect(reading.csv(.actions).contains("disparues,x,,Action x,,non-reprise,,"))
  }

  @Test func twoTownsHaveNoLists() throws {
    let text = try reading([
      edition(2023, [("x", "a")]), edition(2023, [("x", "a")], town: "w"),
    ]).text
    #expect(text.contains("ni concours ni classement"))
    #expect(!text.contains("Nouvelles ("))
  }

  @Test func aRetallyPrintsItsRangesAndWhatItLost() throws {
    let target = Referential(id: "h", title: "H", nodes: [Node(id: "c", title: "C")])
    let crosswalk = Crosswalk(
      from: "g", to: "h", author: "Nous", date: PartialDate("2026"),
      links: [
        .init(from: "a", to: "c", relation: .subset),
        .init(from: "b", to: "c", relation: .intersects),
      ])
    let edition = edition(2021, [("x", "a"), ("y", "b")])
    let reading = RetallyReading(
      edition: edition,
      retally: Retally(
        edition.side.register, through: crosswalk, from: Self.grille, to: target,
        referenceDate: edition.side.referenceDate),
      from: Self.grille)
    let line = try #require(reading.text.split(separator: "\n").first { $0.hasPrefix("C ") })
    #expect(line.contains(" 1 à 2 "))
    #expect(reading.text.contains("« B » : « b » recoupe « C » (1)\n    Action y [y]"))
    #expect(reading.csv.contains("v,2021,h,c,C,principal,1,2,0,0"))
    #expect(reading.json.text.contains("\"format\": \"arobase-retally/1\""))
  }
}
