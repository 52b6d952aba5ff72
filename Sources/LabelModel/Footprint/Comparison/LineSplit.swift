/// The change of one line, split into its causes.
struct LineSplit {
  /// What each cause adds.
  private(set) var parts: [ChangeCause: Quantity<KgCO2e>] = [:]

  /// The causes that act on a line, each on something of its own.
  private static let causes: [ChangeCause] = [.factors, .inventory, .lifetime, .use]

  /// Splits the change of a line between two footprints.
  init(_ line: LineID, from before: Footprint, to after: Footprint) {
    guard let ends = Ends(line, before, after) else { return }
    split(ends) { $0.embodied }
    split(ends) { $0.use }
  }

  /// Splits one of the two parts of a line.
  private mutating func split(_ ends: Ends, _ part: (LineComputation) -> LineComponent) {
    let all = Set(Self.causes)
    let old = part(ends.computation(changing: []))
    let new = part(ends.computation(changing: all))
    let difference = (new.emissions ?? .zero) - (old.emissions ?? .zero)
    var values: [Set<ChangeCause>: Quantity<KgCO2e>] = [:]
    for causes in Self.subsets {
      values[causes] = part(ends.computation(changing: causes)).emissions
    }
    // One mixture that cannot be computed is enough: nothing is put in its place.
    guard values.count == Self.subsets.count else {
      if !difference.value.isZero { add(.coverage, difference) }
      return
    }
    for cause in Self.causes {
      var share = Quantity<KgCO2e>.zero
      for causes in Self.subsets where !causes.contains(cause) {
        let without = values[causes] ?? .zero
        let with = values[causes.union([cause])] ?? .zero
        share += (with - without).scaled(by: Self.weight(causes.count))
      }
      if !share.value.isZero { add(cause, share) }
    }
  }

  private mutating func add(_ cause: ChangeCause, _ share: Quantity<KgCO2e>) {
    parts[cause, default: .zero] += share
  }

  /// Of the 24 orders of four causes, the share in which exactly these come before another one.
  private static func weight(_ earlier: Int) -> Exact {
    Exact([6, 2, 2, 6][earlier]) / 24
  }

  private static let subsets: [Set<ChangeCause>] = causes.reduce([[]]) { subsets, cause in
    subsets + subsets.map { $0.union([cause]) }
  }
}

/// The line in both years, and the mixtures of the two.
private struct Ends {
  let line: LineID
  let old: LineState
  let new: LineState
  let oldEdition: FactorEdition
  let newEdition: FactorEdition

  /// `nil` when neither year has the line.
  init?(_ line: LineID, _ before: Footprint, _ after: Footprint) {
    let old = before.inventory[line].map { LineState($0, year: before.inventory.year) }
    let new = after.inventory[line].map { LineState($0, year: after.inventory.year) }
    guard let some = old ?? new else { return nil }
    // A line that a year does not have is as the other year's, with nothing in it.
    var absent = some
    absent.extent = .absent
    self.line = line
    self.old = old ?? absent
    self.new = new ?? absent
    oldEdition = before.edition
    newEdition = after.edition
  }

  /// The line with some of its causes as in the later year, the others as in the earlier one.
  func computation(changing causes: Set<ChangeCause>) -> LineComputation {
    var state = old
    if causes.contains(.inventory) { state.extent = new.extent }
    if causes.contains(.lifetime) { state.lifetime = new.lifetime }
    if causes.contains(.use) { state.use = new.use }
    return LineComputation(
      line: line, state: state,
      edition: causes.contains(.factors) ? newEdition : oldEdition)
  }
}
