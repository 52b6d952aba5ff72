public import LabelModel

/// What the differences of an audit bear upon: the first words of their announcement.
public enum AuditHeadline: Sendable {
  /// The dossier is what was frozen; only who signed, or the digest that was typed, is not right.
  case seal
  /// The dossier itself is no longer what was frozen, or its manifest is at fault.
  case dossier

  /// Looks at the differences that were found, of which there is one at least.
  public init(_ differences: [AuditFinding]) {
    self =
      differences.allSatisfy { $0.kind == .signature || $0.kind == .digest } ? .seal : .dossier
  }

  /// The words, without the numbers that follow.
  public var phrase: String {
    switch self {
    case .seal: "Le dossier s’accorde avec son gel, mais ce gel n’est pas celui qui est attendu"
    case .dossier: "Ce dossier n’est plus celui qui a été gelé"
    }
  }
}
