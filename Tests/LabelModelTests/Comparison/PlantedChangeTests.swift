import LabelModel
import Testing

@Suite("Comparison, planted changes")
struct PlantedChangeTests {
  static let grille = Referential(
    id: "g", title: "Grille", nodes: [Node(id: "a", title: "A"), Node(id: "b", title: "B")])

  private func action(
    _ id: ActionID, _ title: String, _ principal: NodeID? = "a", grille: ReferentialID = "g"
  ) -> Action {
    var action = Action(id: id, title: title)
    action.status = .running
    action.carrier = .direct
    if let principal {
      action.classifications = [Classification(grille: grille, principal: principal)]
    }
    return action
  }

  private func side(_ edition: Int, _ actions: [Action], town: CollectivityID = "v")
    -> Comparison.Side
  {
    let register = Register(collectivity: town, edition: edition, actions: actions)
    return .init(register: register, referenceDate: register.defaultReferenceDate)
  }

  private func compare(_ old: [Action], _ new: [Action]) throws -> Comparison {
    try Comparison(side(2022, old), side(2023, new), grilles: [Self.grille])
  }

  @Test func findsEachChangeInItsClass() throws {
    let kept = action("gardee", "Portail des familles")
    var changed = action("modifiee", "Wifi public")
    changed.summary = "Dix bornes dans le centre"
    var changedAfter = changed
    changedAfter.summary = "Vingt bornes dans le centre"
    changedAfter.status = .ended
    let moved = action("reclassee", "Fibre des écoles")
    var movedAfter = action("reclassee", "Fibre dans les écoles", "b")
    movedAfter.summary = "Toutes les écoles"
    let titled = action("renommee", "Conseil en ligne")
    let titledAfter = action("renommee", "Conseil municipal en direct")
    let linked = action("ancien-nom", "Open data")
    var linkedAfter = action("nouveau-nom", "Données ouvertes")
    linkedAfter.predecessors = [Predecessor(edition: 2022, action: "ancien-nom")]
    let comparison = try compare(
      [kept, changed, moved, titled, linked, action("perdue", "Borne tactile")],
      [linkedAfter, kept, changedAfter, movedAfter, titledAfter, action("neuve", "Musée 3D", "b")])

    #expect(comparison.pairs(.kept).map(\.after.id) == ["gardee"])
    #expect(comparison.pairs(.changed).map(\.after.id) == ["modifiee"])
    #expect(comparison.pairs(.reclassified).map(\.after.id) == ["reclassee"])
    #expect(comparison.pairs(.renamed).map(\.after.id) == ["nouveau-nom", "renommee"])
    #expect(comparison.new.map(\.action.id) == ["neuve"])
    #expect(comparison.gone.map(\.action.id) == ["perdue"])
    #expect(comparison.likelyPairs.isEmpty)
    let pair = try #require(comparison.pairs(.changed).first)
    #expect(pair.changes.map(\.field) == [.summary, .status])
    #expect(pair.changes.first?.words?.marked == "[-Dix-] {+Vingt+} bornes dans le centre")
    #expect(
      comparison.pairs(.reclassified).first?.changes.map(\.field)
        == [.title, .summary, .classification])
    let line = try #require(comparison.grilles.first?["b"]?.changes[.recorded])
    #expect(line.before == 0 && line.after == 2)
    #expect(line.parts.new == 1 && line.parts.reclassified == 1)
  }

  @Test func saysWhyAnActionIsGone() throws {
    var ended = action("finie", "Opération Covid")
    ended.status = .ended
    var past = action("passee", "Prêt de tablettes")
    past.end = PartialDate("2022-06")
    var foreign = action("tiers", "Réseau du pays")
    foreign.carrier = .intermunicipal
    let comparison = try compare(
      [ended, past, foreign, action("oubliee", "Vidéothèque")], [])
    #expect(comparison.gone.map(\.reason) == [.ended, .ended, .ineligible, .dropped])
    #expect(comparison.gone[1].detail == "fin : juin 2022")
    #expect(comparison.totals[.recorded]?.parts.gone == -4)
  }

  @Test func ordersOfListsAndLinksAreNotChanges() throws {
    var before = action("x", "Atelier")
    before.audiences = [.youth, .seniors]
    before.partners = ["Imédias", "CAF"]
    var after = action("x", "Atelier")
    after.audiences = [.seniors, .youth]
    after.partners = ["CAF", "Imédias"]
    after.predecessors = [Predecessor(edition: 2022, action: "x")]
    #expect(try compare([before], [after]).pairs.map(\.class) == [.kept])
  }

  @Test func aChangeOfVerdictIsAPartOfItsOwn() throws {
    var before = action("x", "Atelier")
    before.carrier = .unknown
    let comparison = try compare([before], [action("x", "Atelier")])
    let line = try #require(comparison.grilles.first?["a"])
    #expect(line.changes[.recorded]?.parts == ChangeParts())
    #expect(line.changes[.eligible]?.parts.eligibility == 1)
    #expect(line.changes[.retained] == nil)
    #expect(comparison.pairs.first?.outcomeBefore == .toCheck)
  }

  @Test func proposesLikelyPairsWithoutMergingThem() throws {
    var old = action("epn", "Espace public numérique du centre-ville")
    old.summary = "Un lieu ouvert à tous pour apprendre à se servir d’un ordinateur"
    var new = action("imedias", "Espace numérique du centre ville")
    new.summary = "Un lieu pour apprendre à se servir d’un ordinateur, ouvert à tous"
    let comparison = try compare(
      [old, action("fibre", "Fibre optique dans les écoles")],
      [action("musee", "Musée numérique"), new])
    let pair = try #require(comparison.likelyPairs.first)
    #expect(comparison.likelyPairs.count == 1)
    #expect(pair.before.id == "epn" && pair.after.id == "imedias")
    #expect(pair.score > 700)
    #expect(comparison.gone.count == 2 && comparison.new.count == 2)
    #expect(comparison.pairs.isEmpty)
  }

  @Test func aSplitAndAMergerAreSaid() throws {
    var half = action("moitie", "Ateliers seniors")
    half.predecessors = [Predecessor(edition: 2022, action: "ateliers")]
    var merged = action("tout", "Médiation")
    merged.predecessors = [
      Predecessor(edition: 2022, action: "lieu"), Predecessor(edition: 2022, action: "bus"),
    ]
    let comparison = try compare(
      [action("ateliers", "Ateliers"), action("lieu", "Lieu"), action("bus", "Bus")],
      [action("ateliers", "Ateliers"), half, merged])
    #expect(comparison.new.first?.splitFrom == "ateliers")
    #expect(comparison.pairs(.renamed).map(\.before.id) == ["bus"])
    #expect(comparison.gone.first?.mergedInto == "tout")
  }

  @Test func twoTownsAreNotMatched() throws {
    let comparison = try Comparison(
      side(2023, [action("wifi", "Wifi public")]),
      side(2023, [action("wifi", "Wifi public")], town: "autre"), grilles: [Self.grille])
    #expect(!comparison.isOneCollectivity)
    #expect(comparison.pairs.isEmpty && comparison.likelyPairs.isEmpty)
    #expect(comparison.new.count == 1 && comparison.gone.count == 1)
  }

  @Test func threeEditionsMakeASeries() throws {
    let sides = [
      side(2021, [action("x", "X")]), side(2023, [action("x", "X"), action("y", "Y", "b")]),
      side(2024, [action("y", "Y", "b")]),
    ]
    let series = try #require(try ComparisonSeries(sides, grilles: [Self.grille]))
    #expect(series.steps.count == 2)
    #expect(series.overall.totals[.recorded]?.difference == 0)
    #expect(
      series.grilles.first?.lines.map { $0.counts[.recorded] } == [
        [1, 1, 0], [0, 1, 1], [0, 0, 0],
      ])
    #expect(try ComparisonSeries(Array(sides.prefix(1)), grilles: []) == nil)
  }
}
