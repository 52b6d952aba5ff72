/// Where one action stands in a referential when a crosswalk carries it there.
struct Placement: Hashable, Sendable {
  /// The principal node that is certain; `nil` when none is.
  var principal: NodeID?
  /// Lines that count it for sure by principal node, `sans-classement` included.
  var principalLines: Set<NodeID> = []
  /// Other lines that may count it by principal node.
  var possiblePrincipalLines: Set<NodeID> = []
  /// Lines that count it for sure by any node.
  var anyLines: Set<NodeID> = []
  /// Other lines that may count it by any node.
  var possibleAnyLines: Set<NodeID> = []
  /// Nodes between which nothing decides, in the order of the crosswalk; empty when one is certain
  /// or when there are none.
  var candidates: [NodeID] = []
  /// Why its principal node is not certain; empty when it is.
  var reason = ""
}

extension CrosswalkRoutes {
  /// Where an action stands: by its own classification there if it has one, else by the crosswalk.
  func placement(of action: Action) -> Placement {
    if let direct = action.classification(in: crosswalk.to), !direct.nodes.isEmpty {
      return placement(direct)
    }
    guard let old = action.classification(in: crosswalk.from), !old.nodes.isEmpty else {
      return Placement(
        principalLines: [.unclassified], anyLines: [.unclassified],
        reason: "l’action n’est pas classée dans « \(crosswalk.from) »")
    }
    var placement = principalPlacement(of: old.principal)
    addAny(old.nodes.map { route(from: $0) }, to: &placement)
    return placement
  }

  private func placement(_ direct: Classification) -> Placement {
    Placement(
      principal: direct.principal,
      principalLines: Set(target.path(to: direct.principal)),
      anyLines: Set(direct.nodes.flatMap { target.path(to: $0) }),
      reason: direct.principal == nil ? "l’action n’a pas de nœud principal" : "")
  }

  private func principalPlacement(of node: NodeID?) -> Placement {
    guard let node else {
      return Placement(
        principalLines: [.unclassified],
        reason: "l’action n’a pas de nœud principal dans « \(crosswalk.from) »")
    }
    let route = route(from: node)
    let deepest = route.certain.filter { candidate in
      !route.certain.contains { target.isBelow($0, candidate) }
    }
    if deepest.count == 1, let principal = deepest.first {
      let sure = Set(target.path(to: principal))
      // The action is in the node for sure; the crosswalk may leave open in which of those below.
      let finer = route.possible.filter { target.isBelow($0, principal) }
      return Placement(
        principal: principal, principalLines: sure,
        possiblePrincipalLines: lines(finer).subtracting(sure))
    }
    if !deepest.isEmpty { return between(deepest, from: node) }
    guard !route.possible.isEmpty else {
      return Placement(principalLines: [.unclassified], reason: route.reason)
    }
    return Placement(
      possiblePrincipalLines: lines(route.possible).union([.unclassified]),
      candidates: route.possible, reason: route.reason)
  }

  /// Every action of the node belongs to several nodes at once: none of them is the principal one
  /// for sure, but what stands above them all is.
  private func between(_ nodes: [NodeID], from node: NodeID) -> Placement {
    let paths = nodes.map { target.path(to: $0) }
    let common = paths.dropFirst().reduce(Set(paths[0])) { $0.intersection($1) }
    return Placement(
      principal: paths[0].first { common.contains($0) }, principalLines: common,
      possiblePrincipalLines: lines(nodes).subtracting(common), candidates: nodes,
      reason: "« \(node) » est tout entier dans plusieurs nœuds à la fois, et rien ne dit lequel "
        + "est le principal")
  }

  private func addAny(_ routes: [Route], to placement: inout Placement) {
    placement.anyLines = lines(routes.flatMap(\.certain))
    placement.possibleAnyLines = lines(routes.flatMap(\.possible)).subtracting(placement.anyLines)
    guard placement.anyLines.isEmpty else { return }
    if placement.possibleAnyLines.isEmpty {
      placement.anyLines = [.unclassified]
    } else {
      placement.possibleAnyLines.insert(.unclassified)
    }
  }

  private func lines(_ nodes: [NodeID]) -> Set<NodeID> {
    Set(nodes.flatMap { target.path(to: $0) })
  }
}
