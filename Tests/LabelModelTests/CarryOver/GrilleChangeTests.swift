import LabelModel
import Testing

@Suite("A grille that a new edition replaces")
struct GrilleChangeTests {
  private let old = Referential(
    id: "vieille", title: "Vieille",
    nodes: ["un", "deux", "trois", "quatre"].map { Node(id: $0, title: "Vieux \($0)") })
  private let middle = Referential(
    id: "milieu", title: "Milieu", nodes: ["m1", "m2", "m3"].map { Node(id: $0, title: "\($0)") })
  private let new = Referential(
    id: "neuve", title: "Neuve",
    nodes: ["a", "b", "c"].map { Node(id: $0, title: "Nœud \($0)") })

  private func crosswalk(
    _ from: ReferentialID, _ to: ReferentialID, _ links: [(NodeID, NodeID, Crosswalk.Relation)],
    state: Crosswalk.State = .proposed
  ) -> Crosswalk {
    Crosswalk(
      from: from, to: to, author: "Nous", date: nil, state: state,
      links: links.map { .init(from: $0.0, to: $0.1, relation: $0.2) })
  }

  private func leading(_ crosswalks: [Crosswalk]) -> GrilleChange? {
    GrilleChange.leading(to: new, from: [old], among: crosswalks) { id in
      [old, middle, new].first { $0.id == id }
    }
  }

  private func carry(_ node: NodeID, _ change: GrilleChange) throws -> CarryOver.Carried {
    var action = try CarryOverTests.fresh()
    action.classifications = [Classification(grille: "vieille", principal: node)]
    let register = Register(collectivity: "valmont", edition: 2026, actions: [action])
    return try #require(CarryOver(register, to: 2027, changes: [change]).carried.first)
  }

  private func move(_ carried: CarryOver.Carried) throws -> NodeMove {
    guard case .movedNode(let move)? = carried.staleness.last else {
      throw NoMove()
    }
    return move
  }

  private struct NoMove: Error {}

  @Test func proposesWhatTheCrosswalkCarriesForSureAndConfirmsNothing() throws {
    let change = try #require(leading([crosswalk("vieille", "neuve", [("un", "a", .equivalent)])]))
    let carried = try carry("un", change)
    let proposal = try #require(carried.action.classification(in: "neuve"))
    #expect(proposal.principal == "a")
    #expect(proposal.origin == .proposed)
    #expect(proposal.method == "passage-vieille")
    #expect(proposal.confidence == nil)
    // The place in the old grille stays: it was decided by a person.
    #expect(carried.action.classification(in: "vieille")?.origin == .human)
    #expect(try move(carried).path == "passage vieille → neuve, proposé, à valider")
  }

  @Test func proposesTheOnlyNodePossibleAsLikely() throws {
    let change = try #require(leading([crosswalk("vieille", "neuve", [("un", "b", .intersects)])]))
    let proposal = try carry("un", change).action.classification(in: "neuve")
    #expect(proposal?.principal == "b")
    #expect(proposal?.confidence == .likely)
  }

  @Test func decidesNothingBetweenSeveralNodes() throws {
    let change = try #require(
      leading([
        crosswalk("vieille", "neuve", [("un", "a", .superset), ("un", "b", .superset)])
      ]))
    let carried = try carry("un", change)
    #expect(carried.action.classification(in: "neuve") == nil)
    let move = try move(carried)
    #expect(move.candidates == ["a", "b"])
    let words = Staleness.movedNode(move).task(at: try #require(CalendarDate("2026-11-15")))
    #expect(words.what == "choisir un nœud dans « neuve »")
    #expect(words.settledBy == "l’un de : « Nœud a », « Nœud b »")
    #expect(words.why.contains("Vieux un"))
  }

  @Test func leavesAPlaceThatAPersonDecided() throws {
    let change = try #require(leading([crosswalk("vieille", "neuve", [("un", "a", .equal)])]))
    var action = try CarryOverTests.fresh()
    action.classifications.append(Classification(grille: "neuve", principal: "c"))
    let register = Register(collectivity: "valmont", edition: 2026, actions: [action])
    let carried = try #require(CarryOver(register, to: 2027, changes: [change]).carried.first)
    #expect(carried.action.classifications == action.classifications)
    #expect(carried.staleness.isEmpty)
  }

  @Test func chainsTwoCrosswalksWhereNoneIsDirect() throws {
    let first = crosswalk(
      "vieille", "milieu",
      [("un", "m1", .equal), ("deux", "m2", .intersects), ("trois", "m3", .equal)],
      state: .validated)
    let second = crosswalk("milieu", "neuve", [("m1", "a", .subset), ("m2", "b", .equal)])
    let change = try #require(leading([first, second]))
    #expect(change.through == ["milieu"])
    #expect(change.crosswalk?.state == .proposed)
    #expect(try carry("un", change).action.classification(in: "neuve")?.principal == "a")
    // What the first step leaves open stays open.
    let open = try carry("deux", change).action.classification(in: "neuve")
    #expect(open?.principal == "b")
    #expect(open?.confidence == .likely)
    #expect(open?.method == "passage-vieille-milieu")
    for lost: NodeID in ["trois", "quatre"] {
      let carried = try carry(lost, change)
      #expect(carried.action.classification(in: "neuve") == nil)
      #expect(try !move(carried).reason.isEmpty)
    }
    #expect(change.path == "passage vieille → milieu → neuve, proposé, à valider")
  }

  @Test func aChainIsValidatedWhenBothStepsAre() throws {
    let chain = try #require(
      leading([
        crosswalk("vieille", "milieu", [("un", "m1", .equal)], state: .validated),
        crosswalk("milieu", "neuve", [("m1", "a", .equal)], state: .validated),
      ]))
    #expect(chain.crosswalk?.state == .validated)
  }

  @Test func aDirectCrosswalkComesFirst() throws {
    let direct = crosswalk("vieille", "neuve", [("un", "c", .equal)])
    let found = leading([
      crosswalk("vieille", "milieu", [("un", "m1", .equal)]),
      crosswalk("milieu", "neuve", [("m1", "a", .equal)]), direct,
    ])
    #expect(found?.through == [])
    #expect(found?.crosswalk == direct)
  }

  @Test func nothingLeadsThereWithoutCrosswalk() { #expect(leading([]) == nil) }

  @Test func saysThatAKeptGrilleLacksANode() throws {
    var action = try CarryOverTests.fresh()
    action.classifications = [Classification(grille: "vieille", principal: "parti")]
    let register = Register(collectivity: "valmont", edition: 2026, actions: [action])
    let old = old
    let carried = CarryOver(register, to: 2027, referential: { $0 == "vieille" ? old : nil })
    let stale = try #require(carried.carried.first?.staleness)
    #expect(stale.map(\.kind) == [.movedNode])
    #expect(
      carried.tasks.last?.words.what == "choisir un autre nœud dans « vieille »")
  }
}
