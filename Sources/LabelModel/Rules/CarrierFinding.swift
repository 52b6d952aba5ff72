/// What the rule on the carrier says of an action.
public struct CarrierFinding: Hashable, Sendable {
  /// Who runs the action.
  public var carrier: Carrier

  /// Takes the carrier of an action.
  public init(_ carrier: Carrier) { self.carrier = carrier }

  /// The rule's answer.
  public var answer: Eligibility.Answer {
    switch carrier {
    case .direct, .association, .delegate: .yes
    case .intermunicipal, .other: .no
    case .unknown: .unknown
    }
  }
}
