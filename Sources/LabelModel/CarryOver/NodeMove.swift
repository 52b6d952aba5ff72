/// What becomes of the place of an action when the new edition has another referential.
public struct NodeMove: Hashable, Sendable {
  /// The grille in which it stood.
  public var from: ReferentialID
  /// The nodes at which it stood, the principal one first.
  public var nodes: [NodeID]
  /// The new grille; `nil` when the old one is kept and merely lacks the nodes.
  public var to: ReferentialID?
  /// The place proposed in the new grille, never confirmed; `nil` when nothing decides.
  public var proposal: Classification?
  /// Nodes of the new grille between which nothing decides.
  public var candidates: [NodeID]
  /// Why nothing decides; empty when something does.
  public var reason: String
  /// What leads from one to the other, and whether somebody agreed with it; empty when nothing does.
  public var path: String
  /// Titles of the nodes that it names.
  private var titles: [NodeID: String] = [:]

  /// Follows a crosswalk.
  init(
    _ old: Classification, of action: Action, change: GrilleChange, routes: CrosswalkRoutes?
  ) {
    from = change.from.id
    nodes = old.nodes
    to = change.to.id
    path = change.path
    candidates = []
    guard let routes else {
      reason = "aucun passage ne mène de « \(change.from.id) » à « \(change.to.id) »"
      return
    }
    let placement = routes.placement(of: action)
    candidates = placement.candidates
    for node in nodes { titles[node] = change.from.node(node)?.title }
    for node in candidates + (placement.principal.map { [$0] } ?? []) {
      titles[node] = change.to.node(node)?.title
    }
    reason = placement.reason
    let isSure = placement.principal != nil && candidates.isEmpty
    let only = candidates.count == 1 ? candidates.first : nil
    guard let principal = placement.principal ?? only else { return }
    let sure = old.nodes.flatMap { routes.route(from: $0).certain }
    var secondary: [NodeID] = []
    let above = routes.target.path(to: principal)
    for node in sure where !above.contains(node) && !secondary.contains(node) {
      secondary.append(node)
    }
    proposal = Classification(
      grille: change.to.id, principal: principal, secondary: secondary,
      confidence: isSure ? nil : .likely, origin: .proposed, method: change.method)
  }

  /// Says that a grille which is kept lacks nodes.
  init(_ gone: [NodeID], from grille: ReferentialID) {
    from = grille
    nodes = gone
    candidates = []
    reason = "la grille « \(grille) » n’a plus ce nœud"
    path = ""
  }

  /// What must be done about it.
  var task: CarryOverTask.Words {
    let old = nodes.map(name).joined(separator: ", ")
    guard let to else {
      return .init(
        "choisir un autre nœud dans « \(from) »", why: "« \(from) » n’a plus \(old)",
        settledBy: "le nœud qui convient, ou aucun")
    }
    let by = path.isEmpty ? "" : " (\(path))"
    guard let proposal, let principal = proposal.principal else {
      let choice = candidates.map(name).joined(separator: ", ")
      return .init(
        "choisir un nœud dans « \(to) »", why: "elle était en \(old) ; \(namedReason)\(by)",
        settledBy: choice.isEmpty ? "le nœud qui convient, ou aucun" : "l’un de : \(choice)")
    }
    return .init(
      "valider le classement proposé dans « \(to) » : \(name(principal))",
      why: "elle était en \(old), que « \(to) » n’a pas\(by)",
      settledBy: "l’accord de la personne qui classe, ou un autre nœud")
  }

  /// A node for reading.
  private func name(_ node: NodeID) -> String { "« \(titles[node] ?? node.rawValue) »" }

  /// The reason with the titles of the nodes in the place of their ids.
  private var namedReason: String {
    titles.reduce(reason) { $0.replacing("« \($1.key) »", with: "« \($1.value) »") }
  }
}
