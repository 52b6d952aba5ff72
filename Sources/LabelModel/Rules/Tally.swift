/// The counts of a register: one value feeds every table, chart and document.
public struct Tally: Hashable, Sendable {
  /// The counts of one node.
  public struct Line: Hashable, Sendable {
    /// The node, or `sans-classement`.
    public var id: NodeID
    /// Its title, for reading.
    public var title: String
    /// How deep it stands in its referential, 0 at the top.
    public var depth: Int
    /// Whether the referential has the node and the label has published it.
    public var isPublished: Bool
    /// Actions that have the node, or one below it, as their principal node: the lines of the
    /// top add up to the total.
    public var principal = Counts()
    /// Actions tied to the node, or to one below it, in any way, each once: lines overlap.
    public var any = Counts()

    /// Makes a line.
    public init(
      id: NodeID, title: String, depth: Int, isPublished: Bool, principal: Counts = Counts(),
      any: Counts = Counts()
    ) {
      self.id = id
      self.title = title
      self.depth = depth
      self.isPublished = isPublished
      self.principal = principal
      self.any = any
    }
  }

  /// The counts of one referential.
  public struct Grille: Hashable, Sendable {
    /// The referential.
    public var id: ReferentialID
    /// Its title.
    public var title: String
    /// Actions whose place is only proposed, waiting for a person.
    public var proposed = 0
    /// Every node in its order, also with zero, then `sans-classement`, then nodes that the
    /// register uses and the referential lacks.
    public var lines: [Line]

    /// Makes the counts of a referential.
    public init(id: ReferentialID, title: String, proposed: Int = 0, lines: [Line]) {
      self.id = id
      self.title = title
      self.proposed = proposed
      self.lines = lines
    }

    /// The line of a node; `nil` when there is none.
    public subscript(id: NodeID) -> Line? { lines.first { $0.id == id } }

    /// The lines of published or announced nodes, without `sans-classement`.
    public var nodeLines: [Line] { lines.filter { $0.id != .unclassified } }
  }

  /// The counts by something other than a referential.
  public struct Facet: Hashable, Sendable {
    /// The counts of one value.
    public struct Line: Hashable, Sendable {
      /// The value as the files write it.
      public var id: String
      /// The value for reading.
      public var title: String
      /// Actions that have it.
      public var counts = Counts()

      /// Makes a line.
      public init(id: String, title: String, counts: Counts = Counts()) {
        self.id = id
        self.title = title
        self.counts = counts
      }
    }

    /// What is counted.
    public var kind: FacetKind
    /// Every value in its order, also with zero.
    public var lines: [Line]

    /// Makes the counts by something.
    public init(kind: FacetKind, lines: [Line]) {
      self.kind = kind
      self.lines = lines
    }
  }

  /// What actions can be counted by, besides referentials.
  public enum FacetKind: String, ClosedVocabulary {
    /// For whom.
    case audiences = "publics"
    /// Who runs it.
    case carrier = "porteur"
    /// Where it stands.
    case status = "statut"
    /// Mentions of the label.
    case mentions

    /// The word for reading.
    public var label: String {
      switch self {
      case .audiences: "Publics"
      case .carrier: "Porteur"
      case .status: "Statut"
      case .mentions: "Mentions"
      }
    }

    /// Whether one action may stand in several lines, so that they do not add up.
    public var overlaps: Bool {
      switch self {
      case .audiences, .mentions: true
      case .carrier, .status: false
      }
    }
  }

  /// Whose actions; `nil` for several collectivities together.
  public var collectivity: CollectivityID?
  /// Edition of the label; `nil` for several editions together.
  public var edition: Int?
  /// The day at which eligibility was assessed; `nil` for several editions together.
  public var referenceDate: CalendarDate?
  /// Of all the actions.
  public var totals: Counts
  /// Of them, those carried over from an earlier edition that nobody has confirmed yet.
  public var toConfirm = 0
  /// By referential, in the order asked.
  public var grilles: [Grille]
  /// By audience, carrier, status and mention.
  public var facets: [Facet]

  /// Makes a tally of counts that are known already; `TallyBuilder` counts.
  public init(
    collectivity: CollectivityID? = nil, edition: Int? = nil, referenceDate: CalendarDate? = nil,
    totals: Counts, toConfirm: Int = 0, grilles: [Grille], facets: [Facet]
  ) {
    self.collectivity = collectivity
    self.edition = edition
    self.referenceDate = referenceDate
    self.totals = totals
    self.toConfirm = toConfirm
    self.grilles = grilles
    self.facets = facets
  }

  /// The counts of a referential; `nil` when it was not counted.
  public subscript(grille: ReferentialID) -> Grille? { grilles.first { $0.id == grille } }

  /// The counts by something; `nil` when it was not counted.
  public subscript(facet kind: FacetKind) -> Facet? { facets.first { $0.kind == kind } }
}
