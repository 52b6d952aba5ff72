/// Several editions of one collectivity, each compared to the one before it.
public struct ComparisonSeries: Hashable, Sendable {
  /// One node over the editions.
  public struct Line: Hashable, Sendable {
    /// The node, or `sans-classement`.
    public var id: NodeID
    /// Its title.
    public var title: String
    /// How deep it stands, 0 at the top.
    public var depth: Int
    /// Whether the label has published it.
    public var isPublished: Bool
    /// Its count in each edition, by principal node.
    public var counts: [Comparison.Measure: [Int]]
  }

  /// One grille over the editions.
  public struct Grille: Hashable, Sendable {
    /// The grille.
    public var id: ReferentialID
    /// Its title.
    public var title: String
    /// Every node in its order.
    public var lines: [Line]
  }

  /// The editions, in the order asked.
  public var sides: [Comparison.Side]
  /// Each edition against the next: one less than the editions.
  public var steps: [Comparison]
  /// The first edition against the last.
  public var overall: Comparison
  /// The counts by node, over the editions.
  public var grilles: [Grille]

  /// Compares editions in the order given; `nil` for fewer than two.
  public init?(
    _ sides: [Comparison.Side], grilles: [Referential], crosswalks: [Crosswalk] = []
  ) throws(ComparisonInconsistency) {
    guard let first = sides.first, let last = sides.last, sides.count > 1 else { return nil }
    self.sides = sides
    var steps: [Comparison] = []
    for (before, after) in zip(sides, sides.dropFirst()) {
      steps.append(try Comparison(before, after, grilles: grilles, crosswalks: crosswalks))
    }
    self.steps = steps
    overall =
      sides.count == 2
      ? steps[0] : try Comparison(first, last, grilles: grilles, crosswalks: crosswalks)
    self.grilles = Self.grilles(of: steps, in: grilles.map(\.id))
  }

  private static func grilles(of steps: [Comparison], in order: [ReferentialID]) -> [Grille] {
    var ids: [ReferentialID] = []
    for grille in steps.flatMap(\.grilles) where !ids.contains(grille.id) { ids.append(grille.id) }
    ids.sort {
      (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
    }
    return ids.map { id in
      let found = steps.map { step in step.grilles.first { $0.id == id } }
      var lines: [GrilleComparison.Line] = []
      for line in found.compactMap({ $0 }).flatMap(\.lines)
      where !lines.contains(where: { $0.id == line.id }) {
        lines.append(line)
      }
      return Grille(
        id: id, title: found.compactMap { $0?.title }.first ?? id.rawValue,
        lines: lines.map { line in
          Line(
            id: line.id, title: line.title, depth: line.depth, isPublished: line.isPublished,
            counts: counts(of: line.id, in: found, steps))
        })
    }
  }

  /// A grille that neither edition of a step uses counts every action as unclassified.
  private static func counts(
    of node: NodeID, in grilles: [GrilleComparison?], _ steps: [Comparison]
  ) -> [Comparison.Measure: [Int]] {
    var counts: [Comparison.Measure: [Int]] = [:]
    for measure in Comparison.Measure.allCases
    where steps.allSatisfy({ $0.totals[measure] != nil }) {
      let changes = zip(grilles, steps).map { grille, step in
        if let change = grille?[node]?.changes[measure] { return change }
        let isOutside = grille == nil && node == .unclassified
        return isOutside ? step.totals[measure] ?? Comparison.Change() : Comparison.Change()
      }
      counts[measure] = changes.prefix(1).map(\.before) + changes.map(\.after)
    }
    return counts
  }
}
