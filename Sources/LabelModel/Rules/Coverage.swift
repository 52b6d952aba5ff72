/// How much of a referential the actions of a register touch.
public struct Coverage: Hashable, Sendable {
  /// What stands behind one published node.
  public enum Degree: Hashable, Sendable, CaseIterable {
    /// No action is tied to it.
    case none
    /// Actions are tied to it, none of them eligible.
    case recordedOnly
    /// At least one eligible action is tied to it.
    case eligible
  }

  /// Published nodes of the lowest level, in order.
  public var published: [Tally.Line]
  /// Nodes that the label announces and does not name, in order.
  public var unpublished: [Tally.Line]

  /// Reads the counts of a referential; its nodes that have others below them are left out, so
  /// that nothing is covered twice.
  public init(_ grille: Tally.Grille, of referential: Referential) {
    let leaves = referential.allNodes.filter(\.children.isEmpty)
    published = leaves.filter(\.isPublished).compactMap { grille[$0.id] }
    unpublished = leaves.filter { !$0.isPublished }.compactMap { grille[$0.id] }
  }

  /// Published nodes to which at least one action is tied.
  public var covered: [Tally.Line] { published.filter { $0.degree != .none } }

  /// Published nodes to which no action is tied.
  public var uncovered: [Tally.Line] { published.filter { $0.degree == .none } }

  /// Published nodes to which actions are tied, none of them eligible.
  public var withoutEligible: [Tally.Line] { published.filter { $0.degree == .recordedOnly } }
}

extension Tally.Line {
  /// What stands behind the node, counting every tie.
  public var degree: Coverage.Degree {
    if any.recorded == 0 { return .none }
    return any.eligible == 0 ? .recordedOnly : .eligible
  }
}

extension Tally.Grille {
  /// The actions that have a principal node in the referential, each once.
  public var classified: Counts {
    lines.filter { $0.depth == 0 && $0.id != .unclassified }
      .reduce(into: Counts()) { $0 += $1.principal }
  }
}
