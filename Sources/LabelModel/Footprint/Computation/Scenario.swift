/// Something that a town could do, to be weighed on its own inventory.
public struct Scenario: Hashable, Sendable {
  /// What it does.
  public enum Measure: Hashable, Sendable {
    /// Keeps devices for so long, where they are kept for less.
    case extend(to: Quantity<Years>)
    /// Buys so many hundredths of the devices second-hand.
    case reuse(percent: Exact)
    /// Does without so many hundredths of the devices.
    case reduce(percent: Exact)
  }

  /// What it does.
  public var measure: Measure
  /// To which kind of device; `nil` for all.
  public var device: DeviceID?

  /// Makes a scenario.
  public init(_ measure: Measure, on device: DeviceID? = nil) {
    self.measure = measure
    self.device = device
  }
}

/// What a scenario changes, in a year of even renewal.
///
/// The park is compared with itself when as many devices are bought each year: the years of
/// purchase of this very park would give a longer lifetime an effect that is only that of its age.
public struct ScenarioOutcome: Hashable, Sendable {
  /// What it does to one line.
  public struct Line: Hashable, Sendable {
    /// The line.
    public let line: LineID
    /// Its emissions as things are.
    public let before: Estimate
    /// Its emissions with the scenario.
    public let after: Estimate
    /// What is saved.
    public let gain: Estimate
  }

  /// What was tried.
  public let scenario: Scenario
  /// The lines that it changes, in the order of the inventory.
  public let lines: [Line]
  /// Lines of such devices whose emissions are not wholly computed: what the scenario changes there
  /// is not known.
  public let uncovered: [LineID]
  /// Emissions of the changed lines as things are.
  public let before: Estimate
  /// Their emissions with the scenario.
  public let after: Estimate
  /// What is saved.
  public let gain: Estimate

  /// Whether the gain leaves something out that would lower it: nothing sourced says what it takes
  /// to make a device fit for a second life.
  public var isAtMost: Bool {
    if case .reuse = scenario.measure { return true }
    return false
  }

  /// Tries a scenario.
  public init(_ scenario: Scenario, on footprint: Footprint) {
    self.scenario = scenario
    var lines: [Line] = []
    var uncovered: [LineID] = []
    var (before, after): ([EmissionTerm], [EmissionTerm]) = ([], [])
    for line in footprint.lines {
      guard case .equipment(let equipment) = line.line.content,
        scenario.device == nil || scenario.device == equipment.type
      else { continue }
      if line.coverage != .full { uncovered.append(line.line.id) }
      guard let change = EvenRenewal(line)?.change(scenario.measure) else { continue }
      before += change.before
      after += change.after
      lines.append(
        Line(
          line: line.line.id, before: Estimate(change.before), after: Estimate(change.after),
          gain: Estimate(change.before, minus: change.after)))
    }
    self.lines = lines
    self.uncovered = uncovered
    self.before = Estimate(before)
    self.after = Estimate(after)
    gain = Estimate(before, minus: after)
  }
}

/// A line in a year of even renewal: as many devices bought each year.
private struct EvenRenewal {
  let line: LineFootprint
  let number: Quantity<Pieces>
  let lifetime: Quantity<Years>

  /// `nil` when the line has no computed emissions of all that is not use.
  init?(_ line: LineFootprint) {
    guard let number = line.number, let lifetime = line.lifetime else { return nil }
    self.line = line
    self.number = number
    self.lifetime = lifetime
  }

  /// The products before and after; `nil` when nothing changes.
  func change(_ measure: Scenario.Measure) -> (before: [EmissionTerm], after: [EmissionTerm])? {
    let before = embodied(keptFor: lifetime) + used(.one)
    switch measure {
    case .extend(let longer):
      guard longer > lifetime else { return nil }
      return (before, embodied(keptFor: longer) + used(.one))
    case .reuse(let percent):
      return (before, embodied(keptFor: lifetime, new: rest(percent)) + used(.one))
    case .reduce(let percent):
      let rest = rest(percent)
      return (before, embodied(keptFor: lifetime).compactMap { scaled($0, rest) } + used(rest))
    }
  }

  private func rest(_ percent: Exact) -> Exact { .one - percent / 100 }

  /// A second-hand device brings no manufacture and no distribution; it has its end of life.
  private func embodied(keptFor lifetime: Quantity<Years>, new: Exact = .one) -> [EmissionTerm] {
    let pieces = Quantity<Pieces>(number.value.divided(by: lifetime.value) ?? .zero)
    return (line.embodied.derivation?.terms ?? []).compactMap { term in
      let share = term.factor.stage == .endOfLife ? .one : new
      return EmissionTerm(
        line: term.line, amount: .pieces(pieces.scaled(by: share)), factor: term.factor)
    }
  }

  private func used(_ share: Exact) -> [EmissionTerm] {
    (line.use.derivation?.terms ?? []).compactMap { scaled($0, share) }
  }

  private func scaled(_ term: EmissionTerm, _ share: Exact) -> EmissionTerm? {
    EmissionTerm(line: term.line, amount: term.amount.scaled(by: share), factor: term.factor)
  }
}

extension Amount {
  /// So many times as much.
  func scaled(by factor: Exact) -> Amount {
    switch self {
    case .pieces(let quantity): .pieces(quantity.scaled(by: factor))
    case .pieceYears(let quantity): .pieceYears(quantity.scaled(by: factor))
    case .energy(let quantity): .energy(quantity.scaled(by: factor))
    case .pages(let quantity): .pages(quantity.scaled(by: factor))
    case .mailboxes(let quantity): .mailboxes(quantity.scaled(by: factor))
    }
  }
}
