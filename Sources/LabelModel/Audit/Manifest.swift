/// What a dossier was at a moment, so that any change after is seen and named: a *gel*.
public struct Manifest: Hashable, Sendable {
  /// The revision that this one replaces.
  public struct Previous: Hashable, Sendable {
    /// Its number.
    public var revision: Int
    /// Its file, beside this one.
    public var file: String
    /// SHA-256 of its bytes (`sha256:…`).
    public var digest: String

    /// Names an earlier revision.
    public init(revision: Int, file: String, digest: String) {
      self.revision = revision
      self.file = file
      self.digest = digest
    }
  }

  /// The verdicts at that moment.
  public struct Log: Hashable, Sendable {
    /// Whose they are.
    public var nature: VerdictLog.Nature
    /// How many had been given.
    public var count: Int
    /// Digest of the last one, which stands on all others (`sha256:…`).
    public var head: String

    /// Makes a summary of the verdicts.
    public init(nature: VerdictLog.Nature, count: Int, head: String) {
      self.nature = nature
      self.count = count
      self.head = head
    }
  }

  /// Whose dossier it is.
  public var collectivity: CollectivityID
  /// Edition of the label.
  public var edition: Int
  /// 1 for the first freeze, then one more each time.
  public var revision: Int
  /// When it was frozen.
  public var moment: Moment
  /// Version of the program that froze it.
  public var programVersion: String
  /// The day at which eligibility was assessed.
  public var referenceDate: CalendarDate
  /// The revision before; `nil` for the first.
  public var previous: Previous?
  /// Every file on which the dossier stands.
  public var files: [FrozenFile]
  /// The verdicts; `nil` when there was no audit.
  public var log: Log?
  /// Every action, in the order of the register.
  public var actions: [FrozenAction]
  /// The counts, node by node.
  public var tally: Tally

  /// Makes a manifest; revision 1 unless told otherwise.
  public init(
    collectivity: CollectivityID, edition: Int, revision: Int = 1, moment: Moment,
    programVersion: String, referenceDate: CalendarDate, previous: Previous? = nil,
    files: [FrozenFile], log: Log? = nil, actions: [FrozenAction], tally: Tally
  ) {
    self.collectivity = collectivity
    self.edition = edition
    self.revision = revision
    self.moment = moment
    self.programVersion = programVersion
    self.referenceDate = referenceDate
    self.previous = previous
    self.files = files
    self.log = log
    self.actions = actions
    self.tally = tally
  }

  /// Whether another one says the same of the dossier, whenever and by whatever version it was made.
  public func saysTheSame(as other: Manifest) -> Bool {
    var other = other
    other.revision = revision
    other.moment = moment
    other.programVersion = programVersion
    other.previous = previous
    return self == other
  }

  /// The files of a role.
  public func files(_ role: FrozenFile.Role) -> [FrozenFile] { files.filter { $0.role == role } }
}

/// A file on which a dossier stands.
public struct FrozenFile: Hashable, Sendable {
  /// What it is to the dossier.
  public enum Role: String, ClosedVocabulary {
    /// The dossier itself.
    case dossier
    /// Its register.
    case register = "registre"
    /// One of its referentials.
    case referential = "referentiel"
    /// A crosswalk from or to one of its referentials.
    case crosswalk = "passage"
    /// A template or a theme of its documents.
    case template = "modele"
    /// The verdicts.
    case audit
    /// The inventory of its digital footprint.
    case inventory = "inventaire"
    /// The emission factors by which the inventory is counted.
    case factors = "facteurs"
    /// A file that shows that an action exists, or a photo of the dossier.
    case evidence = "preuve"

    /// The word for reading.
    public var label: String {
      switch self {
      case .dossier: "dossier"
      case .register: "registre"
      case .referential: "référentiel"
      case .crosswalk: "passage"
      case .template: "modèle"
      case .audit: "audit"
      case .inventory: "inventaire"
      case .factors: "jeu de facteurs"
      case .evidence: "preuve"
      }
    }
  }

  /// What it is to the dossier.
  public var role: Role
  /// Its path: from the folder of the dossier, or among the files that the program ships.
  public var path: String
  /// Whether the program ships it, the workspace having none of its own.
  public var isShipped: Bool
  /// Whether the digest is of the canonical form of its XML, rather than of its bytes.
  public var isCanonical: Bool
  /// SHA-256 (`sha256:…`); `nil` when the file is missing.
  public var digest: String?

  /// Describes a file.
  public init(
    role: Role, path: String, isShipped: Bool = false, isCanonical: Bool = false, digest: String?
  ) {
    self.role = role
    self.path = path
    self.isShipped = isShipped
    self.isCanonical = isCanonical
    self.digest = digest
  }
}

/// An action as it was frozen: all that counts in clear, the rest by digests.
public struct FrozenAction: Hashable, Sendable {
  /// SHA-256 of the canonical form of its element (`sha256:…`).
  public var digest: String
  /// Its id, title, status, carrier, dates, classifications, audiences, mentions, and whether it
  /// waits to be confirmed; nothing else.
  public var facts: Action
  /// The decision on it; `nil` when it was not judged, or without an audit.
  public var decision: Verdict.Decision?
  /// Short digests of the other fields that it has: the first 16 hexadecimal digits.
  public var fields: [ActionField: String]

  /// Makes a frozen action.
  public init(
    digest: String, facts: Action, decision: Verdict.Decision? = nil,
    fields: [ActionField: String] = [:]
  ) {
    self.digest = digest
    self.facts = facts
    self.decision = decision
    self.fields = fields
  }

  /// Freezes an action of which the digest is known.
  public init(
    _ action: Action, digest: String, decision: Verdict.Decision?, _ digesting: Digesting
  ) {
    facts = Action(id: action.id, title: action.title)
    facts.status = action.status
    facts.carrier = action.carrier
    facts.start = action.start
    facts.end = action.end
    facts.toConfirm = action.toConfirm
    facts.classifications = action.classifications
    facts.audiences = action.audiences
    facts.mentions = action.mentions
    self.digest = digest
    self.decision = decision
    fields = [:]
    for field in ActionField.allCases where !field.isFrozenInClear {
      let values = action.values(field)
      guard !values.isEmpty else { continue }
      let text = values.joined(separator: "\u{1F}")
      fields[field] = String(digesting(Array(text.utf8)).dropFirst("sha256:".count).prefix(16))
    }
  }
}

extension ActionField {
  /// Whether a manifest holds the value itself, rather than a digest.
  public var isFrozenInClear: Bool {
    switch self {
    case .title, .status, .carrier, .start, .end, .classification, .classificationOrigin,
      .audiences, .mentions:
      true
    case .summary, .description, .partners, .place, .contact, .indicators, .evidence, .reserves,
      .extraFields, .sources:
      false
    }
  }
}
