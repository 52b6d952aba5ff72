/// Which nodes stand above which, for counting an action in its node and in all above it.
struct NodePaths: Sendable {
  private var parents: [NodeID: NodeID] = [:]
  private var children: [NodeID: [NodeID]] = [:]
  /// The nodes that the referential has.
  private(set) var known: Set<NodeID> = []

  init(_ referential: Referential) {
    func add(_ nodes: [Node], below parent: NodeID?) {
      for node in nodes where known.insert(node.id).inserted {
        if let parent {
          parents[node.id] = parent
          children[parent, default: []].append(node.id)
        }
        add(node.children, below: node.id)
      }
    }
    add(referential.nodes, below: nil)
  }

  /// The node, then those above it; a node that the referential lacks stands alone, and no node
  /// is `sans-classement`.
  func path(to node: NodeID?) -> [NodeID] {
    guard let node else { return [.unclassified] }
    var path = [node]
    var current = node
    while let parent = parents[current] {
      path.append(parent)
      current = parent
    }
    return path
  }

  /// Those above a node, the nearest first.
  func ancestors(of node: NodeID) -> ArraySlice<NodeID> { path(to: node).dropFirst() }

  /// Those below a node.
  func descendants(of node: NodeID) -> [NodeID] {
    (children[node] ?? []).flatMap { [$0] + descendants(of: $0) }
  }

  /// Whether a node stands below another.
  func isBelow(_ node: NodeID, _ other: NodeID) -> Bool { ancestors(of: node).contains(other) }
}
