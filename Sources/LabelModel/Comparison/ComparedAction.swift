/// One action as two registers have it.
public struct ActionPair: Hashable, Sendable {
  /// What became of an action that both registers have.
  public enum Class: String, ClosedVocabulary {
    /// Nothing changed.
    case kept = "gardees"
    /// A field changed.
    case changed = "modifiees"
    /// Its place changed in a grille that both registers use.
    case reclassified = "reclassees"
    /// It has another id, or another title and nothing else changed.
    case renamed = "renommees"

    /// The word for reading.
    public var label: String {
      switch self {
      case .kept: "gardées à l’identique"
      case .changed: "modifiées"
      case .reclassified: "reclassées"
      case .renamed: "renommées"
      }
    }
  }

  /// The action in the first register.
  public var before: Action
  /// The action in the second.
  public var after: Action
  /// Whether a declared link, and not the id, shows that they are one.
  public var isLinked: Bool
  /// What became of it.
  public var `class`: Class
  /// Everything that is not the same.
  public var changes: [FieldChange]
  /// Whether it counts, in the first register.
  public var outcomeBefore: Eligibility.Outcome
  /// Whether it counts, in the second.
  public var outcomeAfter: Eligibility.Outcome

  /// Whether it counts in one register and not in the other.
  public var changesEligibility: Bool {
    (outcomeBefore == .eligible) != (outcomeAfter == .eligible)
  }

  /// The grilles in which its place changed.
  public var reclassifiedIn: [ReferentialID] {
    changes.filter { $0.field == .classification }.compactMap(\.grille)
  }
}

/// An action that only the second register has.
public struct NewAction: Hashable, Sendable {
  /// The action.
  public var action: Action
  /// Whether it counts.
  public var outcome: Eligibility.Outcome
  /// An older action that it names as its own, when another one already goes on from it: it was
  /// split; `nil` when there is none.
  public var splitFrom: ActionID?
}

/// An action that only the first register has.
public struct GoneAction: Hashable, Sendable {
  /// Why it is no longer there.
  public enum Reason: String, ClosedVocabulary {
    /// It had ended.
    case ended = "terminee"
    /// By the rules it would no longer count.
    case ineligible = "ineligible"
    /// Nothing says why.
    case dropped = "non-reprise"

    /// The word for reading.
    public var label: String {
      switch self {
      case .ended: "terminée"
      case .ineligible: "inéligible à la nouvelle date"
      case .dropped: "non reprise"
      }
    }
  }

  /// The action.
  public var action: Action
  /// Whether it counted.
  public var outcome: Eligibility.Outcome
  /// Why it is no longer there.
  public var reason: Reason
  /// What the reason rests on, in French; empty when there is nothing to add.
  public var detail: String
  /// A newer action that names it as its own, besides the one that it goes on from: they were
  /// merged; `nil` when there is none.
  public var mergedInto: ActionID?
}

/// A gone action and a new one that may be one.
public struct LikelyPair: Hashable, Sendable {
  /// The gone action.
  public var before: Action
  /// The new action.
  public var after: Action
  /// How much they resemble each other, 0 to 1000; see `LikelyPairs`.
  public var score: Int
}
