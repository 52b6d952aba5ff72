import LabelModel
import Testing

@Suite("Retally through a crosswalk")
struct RetallyTests {
  static let old = Referential(
    id: "vieux", title: "Vieux",
    nodes: [
      Node(id: "vie", title: "Vie", children: [Node(id: "vie-1", title: "Vie 1")]),
      Node(id: "culture", title: "Culture"), Node(id: "divers", title: "Divers"),
      Node(id: "jeux", title: "Jeux"),
    ])
  static let new = Referential(
    id: "neuf", title: "Neuf",
    nodes: [
      Node(id: "quotidien", title: "Quotidien"),
      Node(id: "art", title: "Art", children: [Node(id: "musee", title: "Musée")]),
      Node(id: "ecole", title: "École"),
    ])

  private func crosswalk() throws -> Crosswalk {
    let date = try #require(PartialDate("2026-11"))
    return Crosswalk(
      from: "vieux", to: "neuf", date: date,
      links: [
        .init(from: "vie", to: "quotidien", relation: .subset),
        .init(from: "culture", to: "art", relation: .equivalent),
        .init(from: "culture", to: "musee", relation: .superset),
        .init(from: "divers", to: "quotidien", relation: .intersects),
        .init(from: "divers", to: "ecole", relation: .superset),
      ],
      gaps: [.init(side: .from, node: "jeux", reason: "les jeux ont été retirés")])
  }

  private func retally(_ places: [(NodeID?, [NodeID])]) throws -> Retally {
    let actions = places.enumerated().map { number, place in
      var action = Action(id: ActionID(rawValue: "action-\(number)"), title: "Action \(number)")
      action.classifications = [
        Classification(grille: "vieux", principal: place.0, secondary: place.1)
      ]
      return action
    }
    let register = Register(collectivity: "v", edition: 2016, actions: actions)
    return Retally(
      register, through: try crosswalk(), from: Self.old, to: Self.new,
      referenceDate: register.defaultReferenceDate)
  }

  private func range(_ range: Retally.Range?) -> [Int?] {
    [range?.atLeast.recorded, range?.atMost.recorded]
  }

  @Test func aNodeInsideAnotherIsCarriedForSureWithThoseBelowIt() throws {
    let retally = try retally([("vie-1", []), ("vie", [])])
    #expect(range(retally["quotidien"]?.principal) == [2, 2])
    #expect(range(retally[.unclassified]?.principal) == [0, 0])
    #expect(retally.uncarried.isEmpty)
  }

  @Test func aPartialLinkGivesARangeAndIsNeverCertain() throws {
    let retally = try retally([("divers", [])])
    #expect(range(retally["quotidien"]?.principal) == [0, 1])
    #expect(range(retally["ecole"]?.principal) == [0, 1])
    #expect(range(retally["quotidien"]?.any) == [0, 1])
    #expect(range(retally[.unclassified]?.principal) == [0, 1])
    let action = try #require(retally.uncarried.first)
    #expect(action.candidates == ["quotidien", "ecole"])
    #expect(
      action.reason == "« divers » recoupe « quotidien » ; « divers » est plus large que « ecole »")
  }

  @Test func whatLiesBelowACertainNodeStaysOpen() throws {
    let retally = try retally([("culture", [])])
    #expect(range(retally["art"]?.principal) == [1, 1])
    #expect(range(retally["musee"]?.principal) == [0, 1])
    #expect(retally.uncarried.isEmpty)
  }

  @Test func whatIsNotCarriedIsListedWithTheReason() throws {
    let retally = try retally([("jeux", ["vie"]), (nil, []), ("inconnu", [])])
    #expect(
      retally.uncarried.map(\.reason) == [
        "les jeux ont été retirés", "l’action n’est pas classée dans « vieux »",
        "le passage ne connaît pas le nœud « inconnu »",
      ])
    #expect(range(retally[.unclassified]?.principal) == [3, 3])
    #expect(range(retally["quotidien"]?.any) == [1, 1])
    #expect(range(retally[.unclassified]?.any) == [2, 2])
  }

  @Test func theReverseIsNeverAssumed() throws {
    let register = Register(collectivity: "v", edition: 2016, actions: [])
    #expect(Crosswalk.leading(to: "vieux", for: register, among: [try crosswalk()]) == nil)
  }

  @Test func aDecisionOfAPersonComesBeforeTheCrosswalk() throws {
    var action = Action(id: "x", title: "X")
    action.classifications = [
      Classification(grille: "vieux", principal: "vie"),
      Classification(grille: "neuf", principal: "ecole"),
    ]
    let register = Register(collectivity: "v", edition: 2016, actions: [action])
    let retally = Retally(
      register, through: try crosswalk(), from: Self.old, to: Self.new,
      referenceDate: register.defaultReferenceDate)
    #expect(range(retally["ecole"]?.principal) == [1, 1])
    #expect(range(retally["quotidien"]?.principal) == [0, 0])
  }

  @Test func aChangeOfReferentialIsSplitFromARealMove() throws {
    func action(_ id: ActionID, _ grille: ReferentialID, _ node: NodeID) -> Action {
      var action = Action(id: id, title: id.rawValue)
      action.classifications = [Classification(grille: grille, principal: node)]
      return action
    }
    let before = Register(
      collectivity: "v", edition: 2016,
      actions: [
        action("suivie", "vieux", "vie"), action("deplacee", "vieux", "vie"),
        action("tranchee", "vieux", "divers"), action("perdue", "vieux", "culture"),
      ])
    let after = Register(
      collectivity: "v", edition: 2018,
      actions: [
        action("suivie", "neuf", "quotidien"), action("deplacee", "neuf", "ecole"),
        action("tranchee", "neuf", "ecole"), action("nouvelle", "neuf", "musee"),
      ])
    let comparison = try Comparison(
      .init(register: before, referenceDate: before.defaultReferenceDate),
      .init(register: after, referenceDate: after.defaultReferenceDate),
      grilles: [Self.old, Self.new], crosswalks: [try crosswalk()])
    let grille = try #require(comparison.grilles.first { $0.id == "neuf" })
    let daily = try #require(grille["quotidien"]?.changes[.recorded])
    #expect(daily.parts.referential == 2 && daily.parts.reclassified == -1)
    let school = try #require(grille["ecole"]?.changes[.recorded])
    #expect(school.parts.referential == 1 && school.parts.reclassified == 1)
    let art = try #require(grille["art"]?.changes[.recorded])
    #expect(art.parts.referential == 1 && art.parts.gone == -1 && art.parts.new == 1)
    #expect(comparison.pairs(.reclassified).map(\.after.id) == ["deplacee"])
    #expect(comparison.pairs(.kept).map(\.after.id) == ["suivie", "tranchee"])
  }
}
