/// Where a crosswalk leads from each node of its first referential.
struct CrosswalkRoutes: Sendable {
  /// Where one node leads.
  struct Route: Hashable, Sendable {
    /// Nodes to which every action of it belongs, in the order of the crosswalk.
    var certain: [NodeID] = []
    /// Nodes to which some actions of it may belong, in the order of the crosswalk.
    var possible: [NodeID] = []
    /// Why it leads nowhere, or not for sure; empty when it does.
    var reason = ""
  }

  let crosswalk: Crosswalk
  let source: NodePaths
  let target: NodePaths
  private var routes: [NodeID: Route] = [:]

  init(_ crosswalk: Crosswalk, from: Referential, to: Referential) {
    self.crosswalk = crosswalk
    source = NodePaths(from)
    target = NodePaths(to)
    let links = Dictionary(grouping: crosswalk.links, by: \.from)
    for node in source.known.union(links.keys) {
      routes[node] = Self.route(from: node, links: links, crosswalk: crosswalk, source: source)
    }
  }

  /// Where a node leads; nowhere when the crosswalk does not know it.
  func route(from node: NodeID) -> Route {
    routes[node] ?? Route(reason: "le passage ne connaît pas le nœud « \(node) »")
  }

  /// Follows the links of a node, and those of the nodes above and below it.
  ///
  /// A node lies inside those above it, so what is certain of them is certain of it. What is only
  /// partial above, or stated only below, is used where the author says nothing of the node.
  private static func route(
    from node: NodeID, links: [NodeID: [Crosswalk.Link]], crosswalk: Crosswalk, source: NodePaths
  ) -> Route {
    var route = Route()
    let own = links[node] ?? []
    let gap = crosswalk.gap(.from, node)
    let above = source.ancestors(of: node).flatMap { links[$0] ?? [] }
    append((own + above).filter(\.relation.isCertain), to: &route.certain)
    var partial = own.filter(\.relation.isPartial)
    if own.isEmpty, gap == nil {
      let below = source.descendants(of: node).flatMap { links[$0] ?? [] }
      partial = above.filter(\.relation.isPartial) + below.filter { $0.relation != .unrelated }
    }
    append(partial, to: &route.possible)
    route.possible.removeAll { route.certain.contains($0) }
    if route.certain.isEmpty {
      route.reason = gap?.reason ?? reason(of: node, partial: partial, own: own)
    }
    return route
  }

  private static func append(_ links: [Crosswalk.Link], to nodes: inout [NodeID]) {
    for link in links where !nodes.contains(link.to) { nodes.append(link.to) }
  }

  private static func reason(
    of node: NodeID, partial: [Crosswalk.Link], own: [Crosswalk.Link]
  ) -> String {
    if partial.isEmpty {
      return own.isEmpty
        ? "le passage ne dit rien du nœud « \(node) »"
        : "le passage tient le nœud « \(node) » pour sans rapport avec les autres"
    }
    // Links of the nodes above or below name the node of which they speak.
    return Dictionary(grouping: partial) { $0.relation == .superset ? 1 : 0 }
      .sorted { $0.key < $1.key }
      .map { rank, links in
        let names = links.map { link in
          "« \(link.to) »" + (link.from == node ? "" : " (par « \(link.from) »)")
        }
        return "« \(node) » \(rank == 1 ? "est plus large que" : "recoupe") "
          + names.joined(separator: ", ")
      }
      .joined(separator: " ; ")
  }
}
