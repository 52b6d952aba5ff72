/// One recorded action of a collectivity.
public struct Action: Hashable, Sendable {
  /// Stable over the years.
  public var id: ActionID
  /// Where it stands.
  public var status: ActionStatus
  /// Who runs it.
  public var carrier: Carrier
  /// When it began; `nil` when no source says.
  public var start: PartialDate?
  /// When it ended; `nil` when it has not, or when no source says.
  public var end: PartialDate?
  /// The edition to which it was carried over and for which nobody has confirmed it yet; `nil` when
  /// nothing waits.
  public var toConfirm: Int?
  /// A short name.
  public var title: String
  /// What it is, in a sentence or two; `nil` when nothing is known but the title.
  public var summary: String?
  /// A longer description; empty when there is none.
  public var description: [RichBlock]
  /// Where it stands in each grille, in the order of the file.
  public var classifications: [Classification]
  /// For whom, in the order of the file.
  public var audiences: [Audience]
  /// Who takes part, by name.
  public var partners: [String]
  /// Where; `nil` when no source says.
  public var place: Place?
  /// Whom to ask, by function; `nil` when unknown.
  public var contact: Contact?
  /// What was measured.
  public var indicators: [Indicator]
  /// What shows that it exists.
  public var evidence: [Evidence]
  /// Mentions of the label that it supports.
  public var mentions: [String]
  /// The same action in earlier editions, when its id was another.
  public var predecessors: [Predecessor]
  /// Why an auditor might not keep it.
  public var reserves: [Reserve]
  /// Columns of the user's own, kept as they are.
  public var extraFields: [ExtraField]
  /// Where all this comes from.
  public var sources: [Source]

  /// Makes an action of which only the id and the title are known.
  public init(id: ActionID, title: String) {
    self.id = id
    self.title = title
    status = .unknown
    carrier = .unknown
    description = []
    classifications = []
    audiences = []
    partners = []
    indicators = []
    evidence = []
    mentions = []
    predecessors = []
    reserves = []
    extraFields = []
    sources = []
  }

  /// Its place in a grille; `nil` when nobody has looked at it for that grille.
  public func classification(in grille: ReferentialID) -> Classification? {
    classifications.first { $0.grille == grille }
  }
}

/// The place of an action in one grille.
public struct Classification: Hashable, Sendable {
  /// The referential.
  public var grille: ReferentialID
  /// The node that counts it once; `nil` when none fits.
  public var principal: NodeID?
  /// Other nodes that it also serves.
  public var secondary: [NodeID]
  /// How sure it is; `nil` when nobody said.
  public var confidence: Confidence?
  /// Who made it.
  public var origin: ClassificationOrigin
  /// What proposed it, with its version, such as `ensemble-1`; `nil` when a person made it.
  public var method: String?

  /// Makes a classification.
  public init(
    grille: ReferentialID, principal: NodeID?, secondary: [NodeID] = [],
    confidence: Confidence? = nil, origin: ClassificationOrigin = .human, method: String? = nil
  ) {
    self.grille = grille
    self.principal = principal
    self.secondary = secondary
    self.confidence = confidence
    self.origin = origin
    self.method = method
  }

  /// Every node, the principal one first.
  public var nodes: [NodeID] { (principal.map { [$0] } ?? []) + secondary }
}
