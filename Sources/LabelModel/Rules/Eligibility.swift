/// Whether an action counts for the label, by the rules of its règlement, and why.
///
/// An action counts when it is run by the collectivity, by a publicly funded association or by a
/// delegate; when it still runs or is less than two years old at the reference date; and when it
/// is tied to at least one node. What is unknown is never guessed: it is to be checked, and so is
/// what was carried over from an earlier edition until somebody confirms it.
/// Source: <http://www.weka.fr/actualite/administration/article/label-villes-internet-une-visibilite-pour-la-commune-49148/>
public struct Eligibility: Hashable, Sendable {
  /// The three outcomes.
  public enum Outcome: String, ClosedVocabulary {
    /// It counts.
    case eligible
    /// Something is missing to say.
    case toCheck = "a-verifier"
    /// It does not count.
    case ineligible

    /// The word for reading.
    public var label: String {
      switch self {
      case .eligible: "éligible"
      case .toCheck: "à vérifier"
      case .ineligible: "inéligible"
      }
    }
  }

  /// What one rule says of an action.
  public enum Answer: Hashable, Sendable {
    /// The rule is met.
    case yes
    /// The rule is not met.
    case no
    /// Something is missing to say.
    case unknown
  }

  /// Whether the carrier is one of those that the règlement names.
  public var carrier: CarrierFinding
  /// Whether the action is recent or running.
  public var time: TimeFinding
  /// Whether it is tied to a node of any grille.
  public var isTied: Bool
  /// Whether it was carried over from an earlier edition and nobody has confirmed it yet: what is
  /// known of it is of the past.
  public var awaitsConfirmation: Bool

  /// Assesses an action at a reference date.
  public init(_ facts: ActionFacts, at referenceDate: CalendarDate) {
    carrier = CarrierFinding(facts.carrier)
    time = TimeFinding(facts, at: referenceDate)
    isTied = facts.isTied
    awaitsConfirmation = facts.awaitsConfirmation
  }

  /// Assesses an action at a reference date.
  public init(_ action: Action, at referenceDate: CalendarDate) {
    self.init(ActionFacts(action), at: referenceDate)
  }

  /// One rule not met makes it ineligible; else one unknown makes it to be checked.
  public var outcome: Outcome {
    let answers = [
      carrier.answer, time.answer, isTied ? .yes : .no, awaitsConfirmation ? .unknown : .yes,
    ]
    if answers.contains(.no) { return .ineligible }
    return answers.contains(.unknown) ? .toCheck : .eligible
  }
}
