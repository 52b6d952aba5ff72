/// A crosswalk (*passage*) from one referential to another: what becomes of each node.
///
/// It is read in one direction only. The reverse is another crosswalk, argued on its own: it is
/// never assumed.
public struct Crosswalk: Hashable, Sendable {
  /// How the actions of a node stand to those of a node of the other referential.
  public enum Relation: String, ClosedVocabulary {
    /// The same node under the same words.
    case equal = "egal"
    /// The same actions under other words.
    case equivalent
    /// Every action of the node belongs to the other, which holds more.
    case subset = "sous-ensemble"
    /// Every action of the other belongs to the node, which holds more.
    case superset = "sur-ensemble"
    /// Some actions of the node belong to the other, some do not.
    case intersects = "recoupe"
    /// Looked at: no action of the node belongs to the other as such.
    case unrelated = "aucun"

    /// The word for reading.
    public var label: String {
      switch self {
      case .equal: "égal à"
      case .equivalent: "équivalent à"
      case .subset: "tout entier dans"
      case .superset: "plus large que"
      case .intersects: "recoupe"
      case .unrelated: "sans rapport avec"
      }
    }

    /// Whether every action of the node is carried to the other for sure.
    public var isCertain: Bool {
      switch self {
      case .equal, .equivalent, .subset: true
      case .superset, .intersects, .unrelated: false
      }
    }

    /// Whether some actions of the node may belong to the other, without saying which.
    public var isPartial: Bool {
      switch self {
      case .superset, .intersects: true
      case .equal, .equivalent, .subset, .unrelated: false
      }
    }
  }

  /// How sure the author is of a link.
  public enum Confidence: String, ClosedVocabulary {
    /// The definitions leave room for another reading.
    case low = "faible"
    /// The titles agree, and no text settles it.
    case medium = "moyenne"
    /// The titles say it.
    case high = "forte"

    /// The word for reading.
    public var label: String { rawValue }
  }

  /// Whether somebody entitled to has agreed.
  public enum State: String, ClosedVocabulary {
    /// Nobody has yet.
    case proposed = "propose"
    /// Somebody has.
    case validated = "valide"

    /// The word for reading.
    public var label: String {
      switch self {
      case .proposed: "proposé, à valider"
      case .validated: "validé"
      }
    }
  }

  /// One of the two referentials.
  public enum Side: String, ClosedVocabulary {
    /// The one that the crosswalk starts from.
    case from = "de"
    /// The one that it leads to.
    case to = "vers"

    /// The word for reading.
    public var label: String {
      switch self {
      case .from: "référentiel de départ"
      case .to: "référentiel d’arrivée"
      }
    }
  }

  /// What becomes of a node.
  public struct Link: Hashable, Sendable {
    /// The node of the first referential.
    public var from: NodeID
    /// The node of the second.
    public var to: NodeID
    /// How they stand to each other.
    public var relation: Relation
    /// How sure the author is.
    public var confidence: Confidence
    /// Why, in the author's words.
    public var rationale: String

    /// Makes a link.
    public init(
      from: NodeID, to: NodeID, relation: Relation, confidence: Confidence = .medium,
      rationale: String = ""
    ) {
      self.from = from
      self.to = to
      self.relation = relation
      self.confidence = confidence
      self.rationale = rationale
    }
  }

  /// A node that corresponds to nothing on the other side.
  public struct Gap: Hashable, Sendable {
    /// The referential that has the node.
    public var side: Side
    /// The node.
    public var node: NodeID
    /// Why nothing corresponds to it.
    public var reason: String

    /// Makes a gap.
    public init(side: Side, node: NodeID, reason: String) {
      self.side = side
      self.node = node
      self.reason = reason
    }
  }

  /// The referential that it starts from.
  public var from: ReferentialID
  /// The referential that it leads to.
  public var to: ReferentialID
  /// Who argued it.
  public var author: String
  /// When; `nil` when nobody said.
  public var date: PartialDate?
  /// Whether somebody entitled to has agreed.
  public var state: State
  /// What the reader must know of how it was made.
  public var presentation: String
  /// Where it comes from.
  public var sources: [Source]
  /// What becomes of the nodes, in the order of the file.
  public var links: [Link]
  /// The nodes of both sides that correspond to nothing, in the order of the file.
  public var gaps: [Gap]

  /// Makes a crosswalk.
  public init(
    from: ReferentialID, to: ReferentialID, author: String = "", date: PartialDate?,
    state: State = .proposed, presentation: String = "", sources: [Source] = [],
    links: [Link], gaps: [Gap] = []
  ) {
    self.from = from
    self.to = to
    self.author = author
    self.date = date
    self.state = state
    self.presentation = presentation
    self.sources = sources
    self.links = links
    self.gaps = gaps
  }

  /// Why a node corresponds to nothing; `nil` when it is not listed so.
  public func gap(_ side: Side, _ node: NodeID) -> Gap? {
    gaps.first { $0.side == side && $0.node == node }
  }

  /// The crosswalk that carries a register to a referential: validated before proposed, then in
  /// alphabetical order; `nil` when none leads there from a referential that the register uses.
  public static func leading(
    to referential: ReferentialID, for register: Register, among crosswalks: [Crosswalk]
  ) -> Crosswalk? {
    crosswalks
      .filter { $0.to == referential && register.uses($0.from) }
      .min { ($0.state == .validated ? 0 : 1, $0.from) < ($1.state == .validated ? 0 : 1, $1.from) }
  }
}

extension Register {
  /// Whether at least one action is tied to a node of that referential.
  public func uses(_ grille: ReferentialID) -> Bool {
    actions.contains { $0.classification(in: grille)?.nodes.isEmpty == false }
  }
}
