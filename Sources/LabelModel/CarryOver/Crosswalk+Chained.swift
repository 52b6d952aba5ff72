extension Crosswalk {
  /// The crosswalk that two others make, one after the other.
  ///
  /// An action is carried for sure only where both carry it for sure; everything else is left open.
  /// It is validated when both are.
  public static func chained(
    _ first: Crosswalk, _ second: Crosswalk, from: Referential, through middle: Referential,
    to: Referential
  ) -> Crosswalk {
    let (start, end) = (
      CrosswalkRoutes(first, from: from, to: middle), CrosswalkRoutes(second, from: middle, to: to)
    )
    var links: [Link] = []
    var gaps: [Gap] = []
    for node in from.allNodes.map(\.id) {
      let route = start.route(from: node)
      let onward = route.certain.map { end.route(from: $0) }
      let certain = onward.flatMap(\.certain).unique
      let open =
        (onward.flatMap(\.possible)
        + route.possible.map { end.route(from: $0) }.flatMap { $0.certain + $0.possible })
        .unique.filter { !certain.contains($0) }
      links += certain.map { link(node, $0, .subset, middle) }
      links += open.map { link(node, $0, .intersects, middle) }
      guard certain.isEmpty, open.isEmpty else { continue }
      let reason = route.reason.isEmpty ? onward.first?.reason ?? "" : route.reason
      gaps.append(Gap(side: .from, node: node, reason: reason))
    }
    let isValidated = first.state == .validated && second.state == .validated
    return Crosswalk(
      from: first.from, to: second.to,
      author: [first.author, second.author].unique.joined(separator: " ; "),
      date: nil, state: isValidated ? .validated : .proposed,
      presentation: "Enchaînement de deux passages, par « \(middle.id) ».", links: links, gaps: gaps
    )
  }

  private static func link(
    _ from: NodeID, _ to: NodeID, _ relation: Relation, _ middle: Referential
  ) -> Link {
    Link(
      from: from, to: to, relation: relation, confidence: .low,
      rationale: "Par « \(middle.id) ».")
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
