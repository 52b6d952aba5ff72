internal import Glibc
internal import LabelModel

/// What the place of an action in another grille says of its place in this one, counted on the
/// examples that stand in both.
struct CrossGrille {
  /// A node of another grille.
  struct Place: Hashable {
    /// The other grille.
    var grille: ReferentialID
    /// The node.
    var node: NodeID
  }

  private let classCount: Int
  private var counts: [Place: [Double]] = [:]
  private var totals: [Double]

  /// Counts examples.
  init(_ examples: [(action: Action, target: Int)], grille: ReferentialID, classCount: Int) {
    self.classCount = classCount
    totals = [Double](repeating: 0, count: classCount)
    for example in examples {
      totals[example.target] += 1
      for place in Self.places(of: example.action, but: grille) {
        counts[place, default: [Double](repeating: 0, count: classCount)][example.target] += 1
      }
    }
  }

  /// The places that a person gave to an action in other grilles.
  static func places(of action: Action, but grille: ReferentialID) -> [Place] {
    action.classifications.compactMap { place in
      guard place.grille != grille, place.origin == .human, let node = place.principal else {
        return nil
      }
      return Place(grille: place.grille, node: node)
    }
  }

  /// How much a place raises each class above its usual share, in logarithms; `nil` when the
  /// examples say too little of it.
  func lift(_ place: Place) -> [Double]? {
    guard let counts = counts[place] else { return nil }
    let seen = counts.reduce(0, +)
    let all = totals.reduce(0, +)
    guard seen >= 5, all > 0 else { return nil }
    return counts.indices.map { index in
      let usual = (totals[index] + 1) / (all + Double(classCount))
      return log((counts[index] + 3 * usual) / (seen + 3) / usual)
    }
  }

  /// Of the examples at a place, how many have a class, and how many there are.
  func share(_ place: Place, of target: Int) -> (count: Int, total: Int) {
    let counts = counts[place] ?? totals.map { _ in 0 }
    return (Int(counts[target]), Int(counts.reduce(0, +)))
  }
}
