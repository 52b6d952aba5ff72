import LabelModel
import Testing

/// What stands behind each item of a checklist.
@Suite("Checklist")
struct ChecklistTests {
  private let list = Referential(
    id: "liste", title: "Liste",
    nodes: [
      Node(
        id: "un", title: "Un",
        children: [
          Node(id: "a", title: "A"), Node(id: "b", title: "B"), Node(id: "c", title: "C"),
          Node(id: "d", title: "D"), Node(id: "e", title: "E", isPublished: false),
        ])
    ])

  private func action(
    _ id: ActionID, _ status: ActionStatus, _ nodes: [NodeID],
    origin: ClassificationOrigin = .human
  ) -> Action {
    var action = Action(id: id, title: id.rawValue)
    action.status = status
    action.carrier = .direct
    action.start = PartialDate("2019")
    action.classifications = [
      Classification(
        grille: "liste", principal: nodes.first, secondary: Array(nodes.dropFirst()),
        origin: origin)
    ]
    return action
  }

  private func checklist(_ actions: [Action]) throws -> Checklist {
    Checklist(
      list, register: Register(collectivity: "ville", edition: 2024, actions: actions),
      at: try #require(CalendarDate("2023-11-15")))
  }

  @Test func eachItemSaysWhatStandsBehindIt() throws {
    let found = try checklist([
      action("faite", .running, ["a"]), action("finie", .ended, ["b"]),
      action("promise", .planned, ["c"]),
    ])
    #expect(
      found.items.map(\.degree) == [.eligible, .recorded, .projected, .nothing, .unpublished])
    #expect(found.publishedCount == 4)
    #expect(found.isUsed)
  }

  @Test func aSecondaryTieCoversAsWellAsThePrincipalOne() throws {
    let found = try checklist([action("faite", .running, ["a", "d"])])
    #expect(found.items.map(\.degree).filter { $0 == .eligible }.count == 2)
  }

  @Test func aProjectBesideARunningActionHidesNothing() throws {
    let found = try checklist([
      action("promise", .planned, ["a"]), action("faite", .running, ["a"]),
    ])
    #expect(found.items[0].degree == .eligible)
    #expect(found.items[0].actions.count == 2)
  }

  @Test func whatAProgramProposedIsKnownAsSuch() throws {
    let found = try checklist([action("faite", .running, ["a"], origin: .proposed)])
    #expect(found.items[0].proposed == ["faite"])
  }

  @Test func withoutTiesTheListIsNotUsed() throws {
    #expect(try !checklist([]).isUsed)
  }
}
