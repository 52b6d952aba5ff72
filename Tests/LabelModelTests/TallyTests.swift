import LabelModel
import Testing

@Suite("Tally")
struct TallyTests {
  static let grille = Referential(
    id: "g", title: "Grille",
    nodes: [
      Node(
        id: "a", title: "A",
        children: [Node(id: "a1", title: "A1"), Node(id: "a2", title: "A2")]),
      Node(id: "b", title: "B"),
      Node(id: "c", title: "", isPublished: false),
    ])

  private func action(
    _ id: ActionID, _ principal: NodeID?, _ secondary: [NodeID] = [],
    status: ActionStatus = .running, audiences: [Audience] = []
  ) -> Action {
    var action = Action(id: id, title: id.rawValue)
    action.status = status
    action.carrier = .direct
    action.audiences = audiences
    action.classifications = [
      Classification(grille: "g", principal: principal, secondary: secondary)
    ]
    return action
  }

  private func tally(_ actions: [Action]) throws -> Tally {
    let date = try #require(CalendarDate("2022-11-15"))
    var builder = TallyBuilder(grilles: [Self.grille], referenceDate: date)
    for action in actions { builder.add(action) }
    return builder.tally(collectivity: "ville", edition: 2023)
  }

  @Test func listsEveryNodeInOrderEvenWithZero() throws {
    let lines = try #require(try tally([])["g"]).lines
    #expect(lines.map(\.id) == ["a", "a1", "a2", "b", "c", .unclassified])
    #expect(lines.allSatisfy { $0.principal.recorded == 0 && $0.any.recorded == 0 })
    #expect(lines.map(\.isPublished) == [true, true, true, true, false, true])
  }

  @Test func countsAnActionOnceInANodeAndInEachNodeAbove() throws {
    let counted = try tally([action("x", "a1", ["a2", "b"]), action("y", "a", ["a1"])])
    let lines = try #require(counted["g"])
    #expect(lines["a"]?.principal.recorded == 2)
    #expect(lines["a1"]?.principal.recorded == 1)
    #expect(lines["a"]?.any.recorded == 2)
    #expect(lines["a1"]?.any.recorded == 2)
    #expect(lines["a2"]?.any.recorded == 1)
    #expect(lines["b"]?.any.recorded == 1)
    #expect(lines["b"]?.principal.recorded == 0)
  }

  @Test func topNodesAndUnclassifiedAddUpToTheTotal() throws {
    var outside = action("z", nil)
    outside.classifications = []
    let counted = try tally([
      action("x", "a1"), action("y", "b", status: .ended), action("t", nil, ["b"]), outside,
      action("u", "inexistant"),
    ])
    let lines = try #require(counted["g"]).lines
    let top = lines.filter { $0.depth == 0 }
    #expect(top.reduce(0) { $0 + $1.principal.recorded } == counted.totals.recorded)
    for outcome in Eligibility.Outcome.allCases {
      #expect(top.reduce(0) { $0 + $1.principal[outcome] } == counted.totals[outcome])
    }
    // No principal node, but a secondary one: unclassified only by principal.
    #expect(counted["g"]?[.unclassified]?.principal.recorded == 2)
    #expect(counted["g"]?[.unclassified]?.any.recorded == 1)
    #expect(counted["g"]?["inexistant"]?.principal.recorded == 1)
  }

  @Test func keepsOutcomesApart() throws {
    let counted = try tally([
      action("x", "a"), action("y", "a", status: .ended), action("z", "b", status: .planned),
    ])
    #expect(counted.totals.recorded == 3)
    #expect(counted.totals.eligible == 1)
    #expect(counted.totals.toCheck == 2)
    #expect(counted.totals.ineligible == 0)
    #expect(counted.totals.retained == nil)
    #expect(counted["g"]?["a"]?.principal.toCheck == 1)
  }

  @Test func countsByAudienceCarrierAndStatus() throws {
    let counted = try tally([
      action("x", "a", audiences: [.residents, .youth]), action("y", "a", audiences: [.youth]),
      action("z", "a", status: .ended),
    ])
    let audiences = try #require(counted[facet: .audiences])
    #expect(audiences.lines.first { $0.id == "jeunes" }?.counts.recorded == 2)
    #expect(audiences.lines.first { $0.id == "sans-public" }?.counts.recorded == 1)
    #expect(audiences.lines.count == Audience.allCases.count + 1)
    let statuses = try #require(counted[facet: .status])
    #expect(statuses.lines.reduce(0) { $0 + $1.counts.recorded } == 3)
    #expect(statuses.lines.first { $0.id == "termine" }?.counts.recorded == 1)
    #expect(counted[facet: .carrier]?.lines.first { $0.id == "direct" }?.counts.recorded == 3)
  }

  @Test func theFirstOfTwoClassificationsInOneGrilleCounts() throws {
    var twice = action("x", "a")
    twice.classifications.append(Classification(grille: "g", principal: "b"))
    let counted = try tally([twice])
    #expect(counted["g"]?["a"]?.principal.recorded == 1)
    #expect(counted["g"]?["b"]?.principal.recorded == 0)
  }

  @Test func sumAddsLineByLineAndKeepsTheTotals() throws {
    var other = action("y", "n")
    other.classifications = [Classification(grille: "h", principal: "n")]
    let first = try tally([action("x", "a")])
    let date = try #require(CalendarDate("2018-11-15"))
    var builder = TallyBuilder(referenceDate: date)
    builder.add(other)
    let sum = try #require(Tally.sum([first, builder.tally(collectivity: "v", edition: 2019)]))
    #expect(sum.totals.recorded == 2)
    #expect(sum.collectivity == nil)
    #expect(sum["g"]?["a"]?.principal.recorded == 1)
    #expect(sum["g"]?[.unclassified]?.principal.recorded == 1)
    #expect(sum["h"]?[.unclassified]?.principal.recorded == 1)
    #expect(sum["h"]?["n"]?.principal.recorded == 1)
  }
}
