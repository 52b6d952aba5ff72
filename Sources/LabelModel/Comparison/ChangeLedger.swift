/// Writes down, action by action, what each adds to and takes from each node and why, then holds
/// the parts to the counts of the tally, which knows nothing of them.
struct ChangeLedger {
  private typealias Measure = Comparison.Measure

  let before: Comparison.Side
  let after: Comparison.Side
  private let matching: ActionMatching
  /// Whether each action counts, by measure.
  private var countsBefore: [Measure: [Bool]] = [:]
  private var countsAfter: [Measure: [Bool]] = [:]

  init(
    _ before: Comparison.Side, _ after: Comparison.Side, matching: ActionMatching,
    outcomesBefore: [Eligibility.Outcome], outcomesAfter: [Eligibility.Outcome]
  ) {
    self.before = before
    self.after = after
    self.matching = matching
    countsBefore[.recorded] = outcomesBefore.map { _ in true }
    countsAfter[.recorded] = outcomesAfter.map { _ in true }
    countsBefore[.eligible] = outcomesBefore.map { $0 == .eligible }
    countsAfter[.eligible] = outcomesAfter.map { $0 == .eligible }
    if let old = before.retained, let new = after.retained {
      countsBefore[.retained] = before.register.actions.map { old.contains($0.id) }
      countsAfter[.retained] = after.register.actions.map { new.contains($0.id) }
    }
  }

  /// The total of the actions, whatever the grille.
  func totals() throws(ComparisonInconsistency) -> [Comparison.Measure: Comparison.Change] {
    // A grille of one node that has every action.
    let everywhere = Places(direct: [.unclassified], carried: [.unclassified])
    let old = [Places](repeating: everywhere, count: before.register.actions.count)
    let new = [Places](repeating: everywhere, count: after.register.actions.count)
    var totals: [Measure: Comparison.Change] = [:]
    for (measure, isCounted) in countsBefore {
      var change = Comparison.Change()
      change.before = isCounted.count(where: \.self)
      change.after = countsAfter[measure]?.count(where: \.self) ?? 0
      change.parts = parts(measure, old, new)[.unclassified] ?? ChangeParts()
      try Self.check(change, "total des actions \(measure.label)")
      totals[measure] = change
    }
    return totals
  }

  /// What moved in one grille.
  func grille(_ places: GrillePlaces) throws(ComparisonInconsistency) -> GrilleComparison {
    let grille = places.grille
    let (old, new) = (places.old, places.new)
    var parts: [Measure: [NodeID: ChangeParts]] = [:]
    for measure in countsBefore.keys { parts[measure] = self.parts(measure, old, new) }

    let tallies = (tally(before, in: grille), tally(after, in: grille))
    var lines: [GrilleComparison.Line] = []
    for line in Self.merged(tallies.0, tallies.1) {
      var changes: [Measure: Comparison.Change] = [:]
      for (measure, parts) in parts {
        var change = Comparison.Change()
        change.before = number(measure, tallies.0[line.id])
        change.after = number(measure, tallies.1[line.id])
        change.parts = parts[line.id] ?? ChangeParts()
        try Self.check(change, "« \(line.id) » de « \(grille.id) », actions \(measure.label)")
        changes[measure] = change
      }
      lines.append(
        .init(
          id: line.id, title: line.title, depth: line.depth, isPublished: line.isPublished,
          changes: changes))
    }
    let listed = Set(lines.map(\.id))
    if let stray = parts.values.flatMap(\.keys).first(where: { !listed.contains($0) }) {
      throw ComparisonInconsistency(
        description: "« \(stray) » de « \(grille.id) » bouge sans être compté")
    }
    return GrilleComparison(
      id: grille.id, title: grille.title, before: places.basisBefore,
      after: places.basisAfter, lines: lines)
  }

  private static func check(
    _ change: Comparison.Change, _ what: String
  ) throws(ComparisonInconsistency) {
    guard change.parts.sum == change.difference else {
      throw ComparisonInconsistency(
        description: "\(what) : de \(change.before) à \(change.after), mais les parts font "
          + "\(change.parts.sum)")
    }
  }

  /// The parts of every node that moves.
  private func parts(
    _ measure: Measure, _ old: [Places], _ new: [Places]
  ) -> [NodeID: ChangeParts] {
    let wasCounted = countsBefore[measure] ?? []
    let isCounted = countsAfter[measure] ?? []
    var parts: [NodeID: ChangeParts] = [:]
    func add(_ nodes: [NodeID], _ sign: Int, to part: WritableKeyPath<ChangeParts, Int>) {
      for node in nodes { parts[node, default: ChangeParts()][keyPath: part] += sign }
    }
    for pair in matching.pairs {
      let (was, now) = Places.reconciled(old[pair.before], new[pair.after])
      if wasCounted[pair.before] {
        add(was.carried, +1, to: \.referential)
        add(was.direct, -1, to: \.referential)
      }
      if isCounted[pair.after] {
        add(now.carried, -1, to: \.referential)
        add(now.direct, +1, to: \.referential)
      }
      switch (wasCounted[pair.before], isCounted[pair.after]) {
      case (true, true):
        add(was.carried, -1, to: \.reclassified)
        add(now.carried, +1, to: \.reclassified)
      case (true, false): add(was.carried, -1, to: \.eligibility)
      case (false, true): add(now.carried, +1, to: \.eligibility)
      case (false, false): break
      }
    }
    for position in matching.onlyBefore where wasCounted[position] {
      add(old[position].carried, +1, to: \.referential)
      add(old[position].direct, -1, to: \.referential)
      add(old[position].carried, -1, to: \.gone)
    }
    for position in matching.onlyAfter where isCounted[position] {
      add(new[position].carried, -1, to: \.referential)
      add(new[position].direct, +1, to: \.referential)
      add(new[position].carried, +1, to: \.new)
    }
    return parts.filter { $0.value != ChangeParts() }
  }

  /// The count of the tally.
  private func number(
    _ measure: Measure, _ line: Tally.Line?
  ) -> Int {
    switch measure {
    case .recorded: line?.principal.recorded ?? 0
    case .eligible: line?.principal.eligible ?? 0
    case .retained: line?.principal.retained ?? 0
    }
  }

  private func tally(_ side: Comparison.Side, in grille: Referential) -> Tally.Grille {
    let tally = Tally(
      of: side.register, grilles: [grille], referenceDate: side.referenceDate,
      verdicts: side.retained.map { Verdicts(retained: $0) })
    return tally[grille.id] ?? Tally.Grille(id: grille.id, title: grille.title, lines: [])
  }

  /// The lines of both, those that only the second has at the end.
  private static func merged(_ a: Tally.Grille, _ b: Tally.Grille) -> [Tally.Line] {
    a.lines + b.lines.filter { a[$0.id] == nil }
  }
}
