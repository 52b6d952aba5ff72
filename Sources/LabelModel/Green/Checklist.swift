/// What a town does for each item of a checklist, such as a charter or the content of a decree.
public struct Checklist: Hashable, Sendable {
  /// What stands behind one item.
  public enum Degree: String, CaseIterable, Sendable {
    /// At least one eligible action.
    case eligible
    /// Actions that are more than projects, none of them eligible.
    case recorded
    /// Projects only.
    case projected
    /// No action.
    case nothing
    /// Announced by whoever publishes the list, and not named: nothing can be tied to it.
    case unpublished
  }

  /// A node of the list, with what stands behind it.
  public struct Item: Hashable, Sendable {
    /// The node.
    public var node: Node
    /// What stands behind it.
    public var degree: Degree
    /// The actions tied to it, principal or secondary, in the order of the register.
    public var actions: [Action]
    /// Those of them whose tie a program proposed and nobody has confirmed.
    public var proposed: Set<ActionID>
  }

  /// The items below one node at the top of the list.
  public struct Group: Hashable, Sendable {
    /// The node; `nil` when the list has one level only.
    public var node: Node?
    /// The lowest nodes below it, in order.
    public var items: [Item]
  }

  /// The list.
  public let referential: Referential
  /// Its items, group by group.
  public let groups: [Group]

  /// Looks for the actions of a register in a list, eligible or not at a day.
  public init(
    _ referential: Referential, register: Register, at referenceDate: CalendarDate
  ) {
    self.referential = referential
    func item(_ node: Node) -> Item {
      let tied = register.actions.compactMap { action in
        action.classification(in: referential.id).flatMap { classification in
          classification.nodes.contains(node.id) ? (action, classification.origin) : nil
        }
      }
      let actions = tied.map(\.0)
      return Item(
        node: node, degree: Self.degree(node, actions, at: referenceDate), actions: actions,
        proposed: Set(tied.filter { $0.1 == .proposed }.map(\.0.id)))
    }
    let isFlat = referential.nodes.allSatisfy(\.children.isEmpty)
    groups =
      isFlat
      ? [Group(node: nil, items: referential.nodes.map(item))]
      : referential.nodes.map { top in
        Group(
          node: top, items: top.selfAndDescendants.filter(\.children.isEmpty).map(item))
      }
  }

  private static func degree(
    _ node: Node, _ actions: [Action], at referenceDate: CalendarDate
  ) -> Degree {
    if !node.isPublished { return .unpublished }
    if actions.isEmpty { return .nothing }
    if actions.contains(where: { Eligibility($0, at: referenceDate).outcome == .eligible }) {
      return .eligible
    }
    return actions.allSatisfy { $0.status == .planned } ? .projected : .recorded
  }

  /// Every item, in order.
  public var items: [Item] { groups.flatMap(\.items) }

  /// How many items are of a degree.
  public func count(_ degree: Degree) -> Int { items.count { $0.degree == degree } }

  /// How many items are named, and so can be covered.
  public var publishedCount: Int { items.count - count(.unpublished) }

  /// Whether at least one action is tied to an item.
  public var isUsed: Bool { items.contains { !$0.actions.isEmpty } }
}
