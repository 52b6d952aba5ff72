internal import LabelModel

/// What the crosswalks say of the place of an action, when a person classified it in the grille
/// that they start from.
struct Passages {
  private let links: [CrossGrille.Place: [(target: Int, link: Crosswalk.Link)]]
  private let classCount: Int

  /// Keeps the links that lead to the candidates of a grille; the reverse is never assumed.
  init(_ crosswalks: [Crosswalk], to grille: ReferentialID, _ nodes: [Node]) {
    var links: [CrossGrille.Place: [(target: Int, link: Crosswalk.Link)]] = [:]
    for crosswalk in crosswalks where crosswalk.to == grille {
      for link in crosswalk.links {
        guard let target = nodes.firstIndex(where: { $0.id == link.to }) else { continue }
        let place = CrossGrille.Place(grille: crosswalk.from, node: link.from)
        links[place, default: []].append((target, link))
      }
    }
    self.links = links
    classCount = nodes.count
  }

  /// How much a place raises each class, in logarithms; `nil` when no crosswalk speaks of it.
  func lift(_ place: CrossGrille.Place) -> [Double]? {
    guard let links = links[place] else { return nil }
    var lift = [Double](repeating: 0, count: classCount)
    for (target, link) in links { lift[target] += link.lift }
    return lift
  }

  /// The link that leads from a place to a class; `nil` when none does.
  func link(_ place: CrossGrille.Place, to target: Int) -> Crosswalk.Link? {
    links[place]?.first { $0.target == target && $0.link.relation != .unrelated }?.link
  }
}

extension Crosswalk.Link {
  /// How much it raises its target, in logarithms: not measured, for want of registers classified
  /// in two grilles that a crosswalk ties, but set by what the author claims.
  fileprivate var lift: Double {
    let trust: Double =
      switch confidence {
      case .high: 1
      case .medium: 0.7
      case .low: 0.4
      }
    switch relation {
    case .equal, .equivalent: return 4 * trust
    case .subset: return 3.5 * trust
    case .superset, .intersects: return 1.5 * trust
    case .unrelated: return -1.5 * trust
    }
  }
}
