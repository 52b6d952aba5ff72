extension Comparison {
  /// Compares two registers.
  ///
  /// - Parameters:
  ///   - before: The first, usually the older one.
  ///   - after: The second.
  ///   - grilles: The referentials, in the order in which they are shown; others that the
  ///     registers use come after them, without titles.
  ///   - crosswalks: Those that may carry a side to a grille in which it is not classified.
  /// - Throws: `ComparisonInconsistency` when the classes are not a partition or parts do not add
  ///   up, which is a fault of the program.
  public init(
    _ before: Side, _ after: Side, grilles: [Referential], crosswalks: [Crosswalk] = []
  ) throws(ComparisonInconsistency) {
    let (old, new) = (before.register, after.register)
    let isOneCollectivity = old.collectivity == new.collectivity
    let matching = ActionMatching(old, new, matching: isOneCollectivity)
    self.before = before
    self.after = after
    self.isOneCollectivity = isOneCollectivity

    let used = Self.used(grilles, old, new)
    let shared = used.map(\.id).filter { old.uses($0) && new.uses($0) }
    let outcomesBefore = old.actions.map { Eligibility($0, at: before.referenceDate).outcome }
    let outcomesAfter = new.actions.map { Eligibility($0, at: after.referenceDate).outcome }
    let ledger = ChangeLedger(
      before, after, matching: matching, outcomesBefore: outcomesBefore,
      outcomesAfter: outcomesAfter)
    let places = used.map {
      ledger.places(in: $0, referentials: grilles, crosswalks: crosswalks)
    }
    pairs = matching.pairs.map { pair in
      ActionPair(
        old.actions[pair.before], new.actions[pair.after],
        isLinked: pair.ground == .declaredLink, grilles: shared,
        moves: places.compactMap { $0.contradiction(pair) },
        outcomes: (outcomesBefore[pair.before], outcomesAfter[pair.after]))
    }
    let relatives = Relatives(matching, old, new)
    self.new = matching.onlyAfter.map { position in
      NewAction(
        action: new.actions[position], outcome: outcomesAfter[position],
        splitFrom: isOneCollectivity ? relatives.origin(of: new.actions[position]) : nil)
    }
    gone = matching.onlyBefore.map { position in
      GoneAction(
        old.actions[position], outcome: outcomesBefore[position], at: after.referenceDate,
        mergedInto: isOneCollectivity ? relatives.successor(of: old.actions[position]) : nil)
    }
    likelyPairs = isOneCollectivity ? Self.likelyPairs(matching, old, new) : []
    try Self.checkPartition(matching, old, new)

    totals = try ledger.totals()
    var moved: [GrilleComparison] = []
    for places in places { moved.append(try ledger.grille(places)) }
    self.grilles = moved
  }

  /// The referentials asked that a side uses, in their order, then the others by id.
  private static func used(
    _ grilles: [Referential], _ old: Register, _ new: Register
  ) -> [Referential] {
    let ids = Set(
      (old.actions + new.actions).flatMap(\.classifications)
        .filter { !$0.nodes.isEmpty }.map(\.grille))
    let known = grilles.filter { ids.contains($0.id) }
    let unknown = ids.subtracting(known.map(\.id)).sorted()
    return known + unknown.map { Referential(id: $0, title: $0.rawValue, nodes: []) }
  }

  private static func likelyPairs(
    _ matching: ActionMatching, _ old: Register, _ new: Register
  ) -> [LikelyPair] {
    let gone = matching.onlyBefore.map { old.actions[$0] }
    let fresh = matching.onlyAfter.map { new.actions[$0] }
    guard !gone.isEmpty, !fresh.isEmpty else { return [] }
    return LikelyPairs(gone, fresh).best(gone.map(\.id), fresh.map(\.id)).map { pair in
      LikelyPair(before: gone[pair.before], after: fresh[pair.after], score: pair.score)
    }
  }

  /// Every position of either side stands in exactly one place.
  private static func checkPartition(
    _ matching: ActionMatching, _ old: Register, _ new: Register
  ) throws(ComparisonInconsistency) {
    let before = (matching.pairs.map(\.before) + matching.onlyBefore).sorted()
    let after = (matching.pairs.map(\.after) + matching.onlyAfter).sorted()
    guard before == Array(old.actions.indices), after == Array(new.actions.indices) else {
      throw ComparisonInconsistency(
        description: "les actions des deux registres ne sont pas réparties une fois chacune")
    }
  }
}

/// Declared links that could not make a pair, because one of the two goes on with another.
private struct Relatives {
  private var origins: [ActionID: ActionID] = [:]
  private var successors: [ActionID: ActionID] = [:]

  init(_ matching: ActionMatching, _ old: Register, _ new: Register) {
    let oldIDs = Set(old.actions.map(\.id))
    let newIDs = Set(new.actions.map(\.id))
    func note(older: ActionID, newer: ActionID) {
      origins[newer] = origins[newer] ?? older
      successors[older] = successors[older] ?? newer
    }
    for action in new.actions {
      for link in action.predecessors where link.action != action.id {
        if oldIDs.contains(link.action) { note(older: link.action, newer: action.id) }
      }
    }
    for action in old.actions {
      for link in action.predecessors where link.action != action.id {
        if newIDs.contains(link.action) { note(older: action.id, newer: link.action) }
      }
    }
  }

  func origin(of action: Action) -> ActionID? { origins[action.id] }
  func successor(of action: Action) -> ActionID? { successors[action.id] }
}

extension ActionPair {
  init(
    _ before: Action, _ after: Action, isLinked: Bool, grilles: [ReferentialID],
    moves: [FieldChange],
    outcomes: (Eligibility.Outcome, Eligibility.Outcome)
  ) {
    self.before = before
    self.after = after
    self.isLinked = isLinked
    changes = before.changes(to: after, grilles: grilles) + moves
    (outcomeBefore, outcomeAfter) = outcomes
    if changes.contains(where: { $0.field == .classification }) {
      self.class = .reclassified
    } else if before.id != after.id || changes.map(\.field) == [.title] {
      self.class = .renamed
    } else {
      self.class = changes.isEmpty ? .kept : .changed
    }
  }
}

extension GoneAction {
  init(
    _ action: Action, outcome: Eligibility.Outcome, at date: CalendarDate, mergedInto: ActionID?
  ) {
    self.action = action
    self.outcome = outcome
    self.mergedInto = mergedInto
    detail = ""
    let eligibility = Eligibility(action, at: date)
    if action.status == .ended || action.end.map({ $0.latest < date }) == true {
      reason = .ended
      detail = action.end.map { "fin : \($0.inFrench)" } ?? ""
    } else if eligibility.outcome == .ineligible {
      reason = .ineligible
      detail = eligibility.reasons.filter { $0.answer == .no }.map(\.text).joined(separator: " ; ")
    } else {
      reason = .dropped
    }
  }
}
