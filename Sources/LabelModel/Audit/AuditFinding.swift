/// One thing that an audit found, named so that a person can act upon it.
public struct AuditFinding: Hashable, Sendable {
  /// What it is about, and whether it makes the dossier differ from what was frozen.
  public enum Kind: String, Sendable, CaseIterable {
    /// A file cannot be read as it must.
    case fault = "faute"
    /// The manifest says numbers that its own actions do not give.
    case manifest = "gel-contradictoire"
    /// The manifest is of another dossier, edition or reference date.
    case otherDossier = "autre-dossier"
    /// An earlier revision is missing, or is no longer the one that the manifest names.
    case revision = "revision"
    /// The signature is missing, or is not of the given key.
    case signature
    /// The digest that was typed is not the one of this dossier.
    case digest = "empreinte"
    /// An action is in the register and was not frozen.
    case added = "action-ajoutee"
    /// An action was frozen and is no longer in the register.
    case removed = "action-retiree"
    /// An action does not say what it said.
    case changed = "action-modifiee"
    /// Actions do not stand in the order in which they stood.
    case order = "ordre"
    /// A file is not what it was, or is missing.
    case file = "fichier"
    /// The log of the verdicts was rewritten, or has gone on.
    case verdicts = "verdicts"
    /// A count is not what it was.
    case count = "compte"
    /// What a document prints or carries is not what the data that it carries give.
    case document
    /// Something to know, which is no difference.
    case note = "remarque"

    /// Whether the dossier is not what was frozen.
    public var isDifference: Bool { self != .note }
  }

  /// What it is about.
  public var kind: Kind
  /// The sentence, in French.
  public var message: String
  /// What it is about, in the words of the files: the id of an action, the path of a file or of a
  /// number; `nil` when the sentence says it all.
  public var subject: String?
  /// The value that was frozen; `nil` when there is none.
  public var frozen: String?
  /// The value found; `nil` when there is none.
  public var found: String?
  /// The actions behind it, in the order of the register.
  public var actions: [ActionID]
  /// What changed, field by field, in French; empty when there is nothing more to say.
  public var details: [String]

  /// Makes a finding.
  public init(
    _ kind: Kind, _ message: String, subject: String? = nil, frozen: String? = nil,
    found: String? = nil, actions: [ActionID] = [], details: [String] = []
  ) {
    self.kind = kind
    self.message = message
    self.subject = subject
    self.frozen = frozen
    self.found = found
    self.actions = actions
    self.details = details
  }
}
