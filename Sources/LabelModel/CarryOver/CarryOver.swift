/// What a register becomes for a later edition: what is carried, what is left, what is stale.
///
/// Nothing is confirmed by being carried: each action waits for a person, and what is of the past
/// is said.
public struct CarryOver: Hashable, Sendable {
  /// An action of the new register.
  public struct Carried: Hashable, Sendable {
    /// The action as it stands in the new register.
    public var action: Action
    /// What in it is of the past, in the order in which it is told.
    public var staleness: [Staleness]
  }

  /// An action that has no place in the new register.
  public struct Left: Hashable, Sendable {
    /// The action as it stood.
    public var action: Action
    /// Why it is left.
    public var reason: String
    /// Whether it would still count at the new reference date, being less than two years old.
    public var wouldStillCount: Bool
  }

  /// The edition that it comes from.
  public var from: Int
  /// The day at which the new edition assesses eligibility.
  public var referenceDate: CalendarDate
  /// The actions carried, in the order of the register.
  public var carried: [Carried]
  /// The actions left, in the order of the register.
  public var left: [Left]
  /// The grilles that are replaced, with what leads to the new ones.
  public var changes: [GrilleChange]
  /// The new register.
  public var register: Register

  /// Makes the register of a later edition.
  ///
  /// - Parameters:
  ///   - old: The register of an earlier edition.
  ///   - edition: The later edition.
  ///   - keeping: Actions to carry even though they have ended.
  ///   - changes: Grilles that the new edition replaces.
  ///   - referential: Gives a referential, to tell the nodes that it no longer has; `nil` when there
  ///     is none.
  ///   - isFile: Whether a path, from the folder of the register, leads to a file.
  public init(
    _ old: Register, to edition: Int, keeping: Set<ActionID> = [], changes: [GrilleChange] = [],
    referential: @escaping (ReferentialID) -> Referential? = { _ in nil },
    isFile: @escaping (String) -> Bool = { _ in true }
  ) {
    from = old.edition
    referenceDate = Register.defaultReferenceDate(edition: edition)
    self.changes = changes
    carried = []
    left = []
    var finder = StalenessFinder(
      edition: edition, from: old.edition, changes: changes, referential: referential,
      isFile: isFile)
    for action in old.actions {
      if !keeping.contains(action.id), let reason = Self.end(of: action, before: referenceDate) {
        let time = Eligibility(action, at: referenceDate).time
        left.append(Left(action: action, reason: reason, wouldStillCount: time == .recent))
        continue
      }
      let placed = finder.place(action)
      carried.append(
        Carried(
          action: Self.renewed(placed.action, from: old.edition, to: edition),
          staleness: finder.staleness(of: action) + placed.moves.map(Staleness.movedNode)))
    }
    register = Register(
      collectivity: old.collectivity, edition: edition, actions: carried.map(\.action))
  }

  /// Why an action has ended; `nil` when nothing says that it has.
  private static func end(of action: Action, before date: CalendarDate) -> String? {
    if let end = action.end, end.latest < date {
      return "finie avant la date de référence (\(end.inFrench))"
    }
    guard action.status == .ended else { return nil }
    return "terminée" + (action.end.map { " (\($0.inFrench))" } ?? ", sans date de fin")
  }

  /// The same action, linked to the earlier edition and waiting for a person.
  private static func renewed(_ action: Action, from: Int, to: Int) -> Action {
    var action = action
    action.toConfirm = to
    if !action.predecessors.contains(where: { $0.edition == from }) {
      action.predecessors.append(Predecessor(edition: from, action: action.id))
    }
    return action
  }
}
