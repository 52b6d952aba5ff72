import LabelModel
import Testing

/// What reports read besides the tally: coverage, obstacles, sources, measures, ties.
@Suite("Derived values")
struct DerivedValuesTests {
  static let grille = Referential(
    id: "g", title: "G",
    nodes: [
      Node(id: "a", title: "A", children: [Node(id: "a1", title: "A1")]),
      Node(id: "b", title: "B"), Node(id: "c", title: "C"),
      Node(id: "d", title: "D", isPublished: false),
    ])

  private func action(
    _ id: ActionID, _ principal: NodeID?, carrier: Carrier = .direct,
    status: ActionStatus = .running, sources: [Source] = []
  ) -> Action {
    var action = Action(id: id, title: id.rawValue)
    action.carrier = carrier
    action.status = status
    action.sources = sources
    action.classifications = [Classification(grille: "g", principal: principal, secondary: ["b"])]
    return action
  }

  private func date() throws -> CalendarDate { try #require(CalendarDate("2022-11-15")) }

  @Test func coverageTellsRecordedFromEligible() throws {
    let profile = Profile(
      [action("x", "a1"), action("y", "b", carrier: .other)], grilles: [Self.grille],
      at: try date())
    let coverage = Coverage(try #require(profile.tally["g"]), of: Self.grille)
    #expect(coverage.published.map(\.id) == ["a1", "b", "c"])
    #expect(coverage.published.map(\.degree) == [.eligible, .eligible, .none])
    #expect(coverage.uncovered.map(\.id) == ["c"])
    #expect(coverage.unpublished.map(\.id) == ["d"])
    #expect(profile.tally["g"]?.classified.recorded == 2)
  }

  @Test func eachOutstandingActionStandsInOneGroup() throws {
    let register = Register(
      collectivity: "v", edition: 2023,
      actions: [
        action("x", "a", carrier: .unknown), action("y", "a", status: .unknown),
        action("z", "a", carrier: .unknown, status: .unknown),
        action("t", "a", carrier: .unknown, status: .unknown), action("u", "a"),
        action("v", "a", carrier: .other, status: .unknown),
      ])
    let outstanding = Outstanding(.toCheck, of: register, at: try date())
    #expect(outstanding.count == 4)
    #expect(outstanding.groups.map { $0.actions.map(\.id) } == [["z", "t"], ["x"], ["y"]])
    #expect(outstanding.remedies.map(\.concerned) == [3, 3])
    #expect(outstanding.remedies.map(\.settledAlone) == [1, 1])
    let ineligible = Outstanding(.ineligible, of: register, at: try date())
    #expect(ineligible.groups.map { $0.reasons.map(\.answer) } == [[.no]])
  }

  @Test func aSourceIsListedOnceWithItsActions() {
    var tied = Source(kind: .page, address: "https://a.fr", title: "A")
    let other = Source(kind: .document, name: "b.txt", title: "B")
    let plain = tied
    tied.editions = [2023]
    let index = SourceIndex([
      action("x", "a", sources: [other]), action("y", "a", sources: [tied, plain]),
      action("z", "a", sources: [plain]),
    ])
    #expect(index.entries.map(\.source) == [plain, other])
    #expect(index.entries.map(\.actionCount) == [2, 1])
  }

  @Test func measuresSayWhichHaveNoYear() {
    var measured = action("x", "a")
    measured.indicators = [
      Indicator(label: "l", value: "1", year: 2020), Indicator(label: "m", value: "2"),
    ]
    let index = MeasureIndex([measured, action("y", "a")])
    #expect(index.entries.count == 2 && index.undatedCount == 1)
    #expect(index.measuredCount == 1 && index.unmeasuredCount == 1)
  }

  @Test func tiesAreSeenFromTheOtherSide() {
    let axes = [
      Node(id: "x", title: "X", ties: [NodeTie(referential: "g", node: "a1", reason: "parce que")])
    ]
    let table = TieTable(from: axes, to: Self.grille)
    #expect(table.tied.map(\.node.id) == ["a"])
    #expect(table.tied.first?.ties.map(\.reason) == ["parce que"])
    #expect(table.untied.map(\.node.id) == ["b", "c", "d"])
  }

  @Test func reservesAreGroupedByReason() {
    var one = action("x", "a")
    one.reserves = [Reserve(code: .thirdParty), Reserve(code: .titleOnly)]
    var two = action("y", "a")
    two.reserves = [Reserve(code: .titleOnly)]
    let reserves = Register(collectivity: "v", edition: 2023, actions: [one, two]).reserves
    #expect(reserves.map(\.code) == [.titleOnly, .thirdParty])
    #expect(reserves.map { $0.actions.map(\.id) } == [["x", "y"], ["x"]])
  }

  @Test func partsOfARegisterFollowTheTree() {
    let actions = [action("x", "a1"), action("y", "b"), action("z", nil), action("t", "absent")]
    let top = Self.grille.nodes[0]
    #expect(actions.principal(top, in: "g").map(\.id) == ["x"])
    #expect(actions.unclassified(in: Self.grille).map(\.id) == ["z", "t"])
  }
}
