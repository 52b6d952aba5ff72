/// Two registers side by side: what became of each action, and why each count moved.
///
/// Every action of either side is in exactly one class, and for every node the parts of the change
/// add up to the difference: `Comparison.init` checks both and throws when they do not hold.
public struct Comparison: Hashable, Sendable {
  /// One of the two registers, with what is needed to count it.
  public struct Side: Hashable, Sendable {
    /// What was recorded.
    public var register: Register
    /// The day at which eligibility is assessed.
    public var referenceDate: CalendarDate
    /// Actions that the auditor keeps; `nil` when there is no audit.
    public var retained: Set<ActionID>?

    /// Makes a side.
    public init(register: Register, referenceDate: CalendarDate, retained: Set<ActionID>? = nil) {
      self.register = register
      self.referenceDate = referenceDate
      self.retained = retained
    }
  }

  /// The first register, usually the older one.
  public var before: Side
  /// The second register.
  public var after: Side
  /// Whether ids were matched: only between two registers of one collectivity.
  public var isOneCollectivity: Bool
  /// Actions that both sides have, in the order of the second.
  public var pairs: [ActionPair]
  /// Actions that only the second side has (*nouvelles*), in its order.
  public var new: [NewAction]
  /// Actions that only the first side has (*disparues*), in its order.
  public var gone: [GoneAction]
  /// A new action and a gone one that may be the same, best first: proposed, never merged.
  public var likelyPairs: [LikelyPair]
  /// The total, whatever the grille.
  public var totals: [Measure: Change]
  /// What moved, grille by grille.
  public var grilles: [GrilleComparison]

  /// The pairs of a class.
  public func pairs(_ class: ActionPair.Class) -> [ActionPair] {
    pairs.filter { $0.class == `class` }
  }

  /// Why a pair counts in one register and not in the other, at the date of the one where it does
  /// not: « terminée, et commencée deux ans ou plus avant la date de référence ».
  public func obstacle(of pair: ActionPair) -> String {
    let eligibility =
      pair.outcomeAfter == .eligible
      ? Eligibility(pair.before, at: before.referenceDate)
      : Eligibility(pair.after, at: after.referenceDate)
    return eligibility.obstacles.map(\.text).joined(separator: " ; ")
  }

  /// What is counted.
  public enum Measure: String, ClosedVocabulary {
    /// In the register.
    case recorded = "recensees"
    /// By the rules.
    case eligible = "eligibles"
    /// By the auditor's verdicts, when both sides have been audited.
    case retained = "retenues"

    /// The word for reading.
    public var label: String {
      switch self {
      case .recorded: "recensées"
      case .eligible: "éligibles"
      case .retained: "retenues"
      }
    }
  }

  /// Two counts and the parts of their difference.
  public struct Change: Hashable, Sendable {
    /// In the first register, as it is classified.
    public var before = 0
    /// In the second register, as it is classified.
    public var after = 0
    /// Why it moved: they add up to the difference.
    public var parts = ChangeParts()

    /// No action on either side.
    public init() {}

    /// How much it moved.
    public var difference: Int { after - before }
  }
}

/// Why a count moved.
public struct ChangeParts: Hashable, Sendable {
  /// The criteria changed: actions stand elsewhere because the referential is another.
  public var referential = 0
  /// New actions.
  public var new = 0
  /// Actions that are gone, negative.
  public var gone = 0
  /// Actions of both sides that were moved to or from the node.
  public var reclassified = 0
  /// Actions of both sides that count now and did not, or no longer do.
  public var eligibility = 0

  /// Nothing moved.
  public init() {}

  /// All together.
  public var sum: Int { referential + new + gone + reclassified + eligibility }
}

/// What moved in one grille.
public struct GrilleComparison: Hashable, Sendable {
  /// How a side is counted in the grille.
  public enum Basis: Hashable, Sendable {
    /// It is classified there.
    case direct
    /// It is classified in another grille, from which this crosswalk leads here.
    case crosswalk(Crosswalk)
    /// It is not classified there, and no crosswalk leads there.
    case absent
  }

  /// What moved at one node.
  public struct Line: Hashable, Sendable {
    /// The node, or `sans-classement`.
    public var id: NodeID
    /// Its title.
    public var title: String
    /// How deep it stands, 0 at the top.
    public var depth: Int
    /// Whether the label has published it.
    public var isPublished: Bool
    /// By principal node, for each measure that both sides have.
    public var changes: [Comparison.Measure: Comparison.Change]
  }

  /// The grille.
  public var id: ReferentialID
  /// Its title.
  public var title: String
  /// How the first side is counted.
  public var before: Basis
  /// How the second side is counted.
  public var after: Basis
  /// Every node in its order, then `sans-classement`, then unknown nodes.
  public var lines: [Line]

  /// The line of a node; `nil` when there is none.
  public subscript(id: NodeID) -> Line? { lines.first { $0.id == id } }
}

/// Two counts or two lists that should agree do not: a fault of the program.
public struct ComparisonInconsistency: Error, CustomStringConvertible, Hashable {
  /// What does not agree, in French.
  public var description: String
}
