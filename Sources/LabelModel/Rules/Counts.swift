/// Four numbers that are never mixed, for one set of actions.
///
/// The fifth, what the town declares, is a claim of the dossier and never stands here.
public struct Counts: Hashable, Sendable {
  /// In the register (*recensées*).
  public var recorded = 0
  /// By the rules (*éligibles*).
  public var eligible = 0
  /// Something is missing to say (*à vérifier*).
  public var toCheck = 0
  /// By the rules, not counting (*inéligibles*).
  public var ineligible = 0
  /// By the auditor's verdicts (*retenues*); `nil` when there is no audit.
  public var retained: Int?

  /// No action.
  public init() {}

  /// No action yet; with an audit, none retained, rather than nobody knows.
  public init(isAudited: Bool) { retained = isAudited ? 0 : nil }

  /// Adds one action.
  public mutating func add(_ outcome: Eligibility.Outcome, isRetained: Bool = false) {
    recorded += 1
    if isRetained { retained = (retained ?? 0) + 1 }
    switch outcome {
    case .eligible: eligible += 1
    case .toCheck: toCheck += 1
    case .ineligible: ineligible += 1
    }
  }

  /// Adds the actions of another set; what is retained is known when it is in both.
  public static func += (a: inout Counts, b: Counts) {
    if a.recorded == 0 {
      a.retained = b.retained ?? (b.recorded == 0 ? a.retained : nil)
    } else if b.recorded > 0 {
      a.retained = a.retained.flatMap { mine in b.retained.map { mine + $0 } }
    }
    a.recorded += b.recorded
    a.eligible += b.eligible
    a.toCheck += b.toCheck
    a.ineligible += b.ineligible
  }

  /// The number of actions of an outcome.
  public subscript(outcome: Eligibility.Outcome) -> Int {
    switch outcome {
    case .eligible: eligible
    case .toCheck: toCheck
    case .ineligible: ineligible
    }
  }
}
