/// How the nodes of one referential are tied to those of another, in our reading.
public struct TieTable: Hashable, Sendable {
  /// A tie seen from the other referential.
  public struct Tie: Hashable, Sendable {
    /// The node that carries the tie.
    public var origin: Node
    /// Why.
    public var reason: String
  }

  /// A node of the other referential, with what is tied to it.
  public struct Row: Hashable, Sendable {
    /// The node.
    public var node: Node
    /// The ties to it or to a node below it, in the order of the first referential.
    public var ties: [Tie]
  }

  /// The nodes at the top of the other referential, in their order, also those without tie.
  public var rows: [Row]

  /// Collects the ties of some nodes to another referential.
  public init(from origins: [Node], to referential: Referential) {
    rows = referential.nodes.map { node in
      let ids = Set(node.selfAndDescendants.map(\.id))
      return Row(
        node: node,
        ties: origins.flatMap { origin in
          origin.ties
            .filter { $0.referential == referential.id && ids.contains($0.node) }
            .map { Tie(origin: origin, reason: $0.reason) }
        })
    }
  }

  /// The nodes to which something is tied.
  public var tied: [Row] { rows.filter { !$0.ties.isEmpty } }

  /// The nodes to which nothing is tied.
  public var untied: [Row] { rows.filter(\.ties.isEmpty) }
}
