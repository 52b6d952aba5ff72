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

  /// Adds one action.
  public mutating func add(_ outcome: Eligibility.Outcome) {
    recorded += 1
    switch outcome {
    case .eligible: eligible += 1
    case .toCheck: toCheck += 1
    case .ineligible: ineligible += 1
    }
  }

  /// Adds the actions of another set.
  public static func += (a: inout Counts, b: Counts) {
    a.recorded += b.recorded
    a.eligible += b.eligible
    a.toCheck += b.toCheck
    a.ineligible += b.ineligible
    if let retained = b.retained { a.retained = (a.retained ?? 0) + retained }
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
