/// What is wrong with the actions that an auditor made one with others.
public enum MergerFault: Hashable, Sendable {
  /// Each is merged into the next, and the last into the first: none is ever judged.
  case circle([ActionID])
  /// An action is merged, at the end of the chain, into one that does not count: its decision, `nil`
  /// when it was never judged.
  case notRetained(ActionID, into: ActionID, Verdict.Decision?)

  /// The action whose verdict is at fault: in a circle, the one judged last.
  public var action: ActionID {
    switch self {
    case .circle(let actions): actions.first ?? ActionID(rawValue: "")
    case .notRetained(let action, _, _): action
    }
  }
}

extension VerdictLog {
  /// The mergers in force that lead nowhere, in the order of the verdicts; empty in a sound log.
  public var mergerFaults: [MergerFault] {
    let current = current
    var faults: [MergerFault] = []
    var circled: Set<ActionID> = []
    var seen: Set<ActionID> = []
    // From the last verdict back: a circle is the fault of the one that closed it.
    for entry in entries.reversed() {
      let action = entry.verdict.action
      guard seen.insert(action).inserted, entry.verdict.decision == .merged else { continue }
      var path = [action]
      while let last = path.last, current[last]?.decision == .merged,
        let next = current[last]?.target
      {
        if let start = path.firstIndex(of: next) {
          let circle = Array(path[start...])
          // One that only leads to a circle is told nothing more; one merged into itself is no circle.
          if circle.count > 1, circled.isDisjoint(with: circle) { faults.append(.circle(circle)) }
          circled.formUnion(circle)
          path = []
          break
        }
        path.append(next)
      }
      guard path.count > 1, let target = path.last, current[target]?.decision != .retained else {
        continue
      }
      faults.append(.notRetained(action, into: target, current[target]?.decision))
    }
    return faults.reversed()
  }
}
