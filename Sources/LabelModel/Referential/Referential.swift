/// One version of the criteria of the label: a tree of nodes.
public struct Referential: Hashable, Sendable {
  /// Its id, such as `criteres-2021`.
  public var id: ReferentialID
  /// Its title.
  public var title: String
  /// First edition in force; `nil` when it is not a matter of editions.
  public var since: Int?
  /// Last edition in force; `nil` when it still is, or when no source says.
  public var until: Int?
  /// Names of its levels, from the top, such as `axe`, `enjeu`, `usage`.
  public var levels: [String]
  /// What it is, in a few sentences.
  public var presentation: String
  /// Facts about it, such as the number of services announced.
  public var facts: [ReferentialFact]
  /// Where it comes from.
  public var sources: [Source]
  /// The nodes at the top, in order.
  public var nodes: [Node]

  /// Makes a referential.
  public init(
    id: ReferentialID, title: String, since: Int? = nil, until: Int? = nil, levels: [String] = [],
    presentation: String = "", facts: [ReferentialFact] = [], sources: [Source] = [],
    nodes: [Node]
  ) {
    self.id = id
    self.title = title
    self.since = since
    self.until = until
    self.levels = levels
    self.presentation = presentation
    self.facts = facts
    self.sources = sources
    self.nodes = nodes
  }

  /// Every node, parents before children, in the order of the file.
  public var allNodes: [Node] { nodes.flatMap(\.selfAndDescendants) }

  /// The node of that id; `nil` when there is none.
  public func node(_ id: NodeID) -> Node? { allNodes.first { $0.id == id } }
}

/// One criterion of a referential, with the ones below it.
public struct Node: Hashable, Sendable {
  /// Unique in its referential and stable.
  public var id: NodeID
  /// The name of its level, such as `enjeu`.
  public var level: String
  /// Its title, for reading.
  public var title: String
  /// Whether the title is the official name.
  public var isOfficial: Bool
  /// Whether the label has published it; `false` for what is announced but unnamed.
  public var isPublished: Bool
  /// Whether it belongs to the heart of the label.
  public var isCore: Bool
  /// The kinds of collectivity to which it applies; empty for all.
  public var kinds: [CollectivityKind]
  /// What it means; `nil` when nobody wrote it.
  public var definition: String?
  /// Other names in use.
  public var aliases: [String]
  /// Words and phrases that say the node when an action has them; empty when nobody wrote any.
  public var terms: [LexiconTerm]
  /// Ties to nodes of other referentials, such as the commitments of a charter.
  public var ties: [NodeTie]
  /// Where it comes from.
  public var sources: [Source]
  /// The nodes below it, in order.
  public var children: [Node]

  /// Makes a node.
  public init(
    id: NodeID, level: String = "", title: String, isOfficial: Bool = true,
    isPublished: Bool = true, isCore: Bool = false, kinds: [CollectivityKind] = [],
    definition: String? = nil, aliases: [String] = [], terms: [LexiconTerm] = [],
    ties: [NodeTie] = [], sources: [Source] = [], children: [Node] = []
  ) {
    self.id = id
    self.level = level
    self.title = title
    self.isOfficial = isOfficial
    self.isPublished = isPublished
    self.isCore = isCore
    self.kinds = kinds
    self.definition = definition
    self.aliases = aliases
    self.terms = terms
    self.ties = ties
    self.sources = sources
    self.children = children
  }

  /// The node, then all below it.
  public var selfAndDescendants: [Node] { [self] + children.flatMap(\.selfAndDescendants) }
}

/// A word or a phrase that says a node.
public struct LexiconTerm: Hashable, Sendable {
  /// The term, as it is written.
  public var text: String
  /// Whether it says the node nearly without doubt.
  public var isStrong: Bool

  /// Makes a term.
  public init(_ text: String, isStrong: Bool) {
    self.text = text
    self.isStrong = isStrong
  }
}

/// A tie from a node to a node of another referential, with its reason.
public struct NodeTie: Hashable, Sendable {
  /// The other referential.
  public var referential: ReferentialID
  /// Its node.
  public var node: NodeID
  /// Why they are tied, in our reading.
  public var reason: String

  /// Makes a tie.
  public init(referential: ReferentialID, node: NodeID, reason: String) {
    self.referential = referential
    self.node = node
    self.reason = reason
  }
}

/// A fact about a referential as a whole.
public struct ReferentialFact: Hashable, Sendable {
  /// Its id, such as `services-annonces`.
  public var id: String
  /// What it is about.
  public var label: String
  /// The value, as text.
  public var value: String
  /// Where it comes from.
  public var sources: [Source]

  /// Makes a fact.
  public init(id: String, label: String, value: String, sources: [Source] = []) {
    self.id = id
    self.label = label
    self.value = value
    self.sources = sources
  }
}
