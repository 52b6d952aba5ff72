/// What an auditor decided of one action, once.
public struct Verdict: Hashable, Sendable {
  /// The four decisions.
  public enum Decision: String, ClosedVocabulary {
    /// The action counts.
    case retained = "retenue"
    /// It does not, for a reason that is told.
    case setAside = "ecartee"
    /// It is one with another action, under which it is judged.
    case merged = "fusionnee"
    /// Something is awaited before deciding.
    case pending = "en-attente"

    /// The word for reading.
    public var label: String {
      switch self {
      case .retained: "retenue"
      case .setAside: "écartée"
      case .merged: "fusionnée"
      case .pending: "en attente"
      }
    }
  }

  /// Why an action is set aside.
  public enum Reason: String, ClosedVocabulary {
    /// Nothing digital, or too little.
    case notDigital = "hors-numerique"
    /// Its carrier is none of those that the règlement names.
    case carrier = "porteur"
    /// Too old, or not begun at the reference date.
    case time = "dates"
    /// Tied to no criterion.
    case untied = "sans-rattachement"
    /// The same thing as another action, which is kept.
    case duplicate = "doublon"
    /// What is shown does not prove it.
    case evidence = "preuve-insuffisante"
    /// Something else, that the word says.
    case other = "autre"

    /// The word for reading.
    public var label: String {
      switch self {
      case .notDigital: "hors du champ numérique"
      case .carrier: "portée par un organisme que le règlement ne cite pas"
      case .time: "trop ancienne, ou pas commencée"
      case .untied: "sans rattachement à un critère"
      case .duplicate: "doublon"
      case .evidence: "preuve insuffisante"
      case .other: "autre raison"
      }
    }
  }

  /// Which action.
  public var action: ActionID
  /// What was decided.
  public var decision: Decision
  /// Why it is set aside; `nil` for another decision.
  public var reason: Reason?
  /// The action with which it is one; `nil` for another decision.
  public var target: ActionID?
  /// The auditor's word, on one line; empty when none was written.
  public var word: String
  /// The function of whoever decided, which is public.
  public var function: String
  /// The name of whoever decided; personal data that no public output shows; `nil` when it is not
  /// recorded.
  public var name: String?
  /// When.
  public var moment: Moment

  /// Makes a verdict.
  public init(
    action: ActionID, decision: Decision, reason: Reason? = nil, target: ActionID? = nil,
    word: String = "", function: String, name: String? = nil, moment: Moment
  ) {
    self.action = action
    self.decision = decision
    self.reason = reason
    self.target = target
    self.word = word
    self.function = function
    self.name = name
    self.moment = moment
  }
}
