/// Why a footprint is not what it was: the causes that a change is split into.
public enum ChangeCause: String, ClosedVocabulary {
  /// The edition of the factors.
  case factors = "facteurs"
  /// How many devices there are, of what kinds and ages.
  case inventory = "inventaire"
  /// How long devices are kept.
  case lifetime = "duree"
  /// What is used: hours, power, measured electricity, pages.
  case use = "usage"
  /// Lines that could be computed in one of the two years only.
  case coverage = "couverture"

  /// The cause for reading.
  public var label: String {
    switch self {
    case .factors: "édition des facteurs"
    case .inventory: "parc (nombres, sortes, âges)"
    case .lifetime: "durée d’usage"
    case .use: "usage (heures, puissance, mesures)"
    case .coverage: "couverture"
    }
  }
}

/// Two footprints side by side, with what makes the difference.
///
/// Each part of a line that could be computed in both years is split by averaging over every order
/// in which the causes may be changed one after the other (Shapley): no order is better than
/// another, and the parts add up exactly. A part that could be computed in one year only is a
/// change of coverage, whatever else changed.
public struct FootprintChange: Hashable, Sendable {
  /// What changed in one line.
  public struct Line: Hashable, Sendable {
    /// The line.
    public let line: LineID
    /// Its name, of the later year when it is in both.
    public let name: String
    /// What was computed of it; `nil` when the earlier year does not have it.
    public let before: Quantity<KgCO2e>?
    /// What is computed of it; `nil` when the later year does not have it.
    public let after: Quantity<KgCO2e>?
    /// What each cause adds, in kg CO2e.
    public let parts: [ChangeCause: Quantity<KgCO2e>]

    /// The difference, which the parts add up to.
    public var difference: Quantity<KgCO2e> { (after ?? .zero) - (before ?? .zero) }
  }

  /// The earlier footprint.
  public let before: Footprint
  /// The later one.
  public let after: Footprint
  /// Lines of either, in the order of the later inventory, then those that are gone.
  public let lines: [Line]

  /// Compares two footprints.
  public init(from before: Footprint, to after: Footprint) {
    self.before = before
    self.after = after
    let gone = before.lines.map(\.line.id).filter { after[$0] == nil }
    lines = (after.lines.map(\.line.id) + gone).map { id in
      let (old, new) = (before[id], after[id])
      let split = LineSplit(id, from: before, to: after)
      return Line(
        line: id, name: new?.line.name ?? old?.line.name ?? id.rawValue,
        before: old.map { $0.estimate.value }, after: new.map { $0.estimate.value },
        parts: split.parts)
    }
  }

  /// The difference of the totals, with its bounds: what both years share cancels.
  public var difference: Estimate {
    Estimate(after.lines.flatMap(\.terms), minus: before.lines.flatMap(\.terms))
  }

  /// What each cause adds to the total; the parts add up to the difference.
  public var parts: [ChangeCause: Quantity<KgCO2e>] {
    lines.reduce(into: [:]) { sums, line in
      sums.merge(line.parts, uniquingKeysWith: +)
    }
  }
}
