/// The actions of one part of a register, with their counts.
public struct Profile: Hashable, Sendable {
  /// The actions, in the order of the register.
  public var actions: [Action]
  /// Their counts, made like those of the whole register.
  public var tally: Tally

  /// Counts some actions of a register.
  ///
  /// - Parameters:
  ///   - actions: The part, in the order of the register.
  ///   - grilles: Referentials to count.
  ///   - referenceDate: The day at which eligibility is assessed.
  public init(_ actions: [Action], grilles: [Referential] = [], at referenceDate: CalendarDate) {
    self.actions = actions
    var builder = TallyBuilder(grilles: grilles, referenceDate: referenceDate)
    for action in actions { builder.add(action) }
    tally = builder.tally()
  }

  /// First year in which one of them is known to have begun; `nil` when none has a date.
  public var firstYear: Int? { startYears.min() }

  /// Last year in which one of them is known to have begun; `nil` when none has a date.
  public var lastYear: Int? { startYears.max() }

  /// How many say when they began.
  public var datedCount: Int { startYears.count }

  private var startYears: [Int] { actions.compactMap { $0.start?.year } }
}

extension Sequence<Action> {
  /// Those that have a node, or one below it, as their principal node.
  public func principal(_ node: Node, in grille: ReferentialID) -> [Action] {
    let ids = Set(node.selfAndDescendants.map(\.id))
    return filter { action in
      action.classification(in: grille)?.principal.map(ids.contains) ?? false
    }
  }

  /// Those that have no principal node in a referential, or one that it lacks.
  public func unclassified(in referential: Referential) -> [Action] {
    let ids = Set(referential.allNodes.map(\.id))
    return filter { action in
      !(action.classification(in: referential.id)?.principal.map(ids.contains) ?? false)
    }
  }
}
