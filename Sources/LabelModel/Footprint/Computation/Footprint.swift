/// The emissions of a line of the inventory.
public struct LineFootprint: Hashable, Sendable {
  /// How much of a line is computed.
  public enum Coverage: String, ClosedVocabulary {
    /// All of it.
    case full = "entiere"
    /// One of its two parts.
    case partial = "partielle"
    /// Nothing.
    case none = "nulle"

    /// The word for reading.
    public var label: String {
      switch self {
      case .full: "entière"
      case .partial: "partielle"
      case .none: "nulle"
      }
    }
  }

  /// The line.
  public let line: InventoryLine
  /// What the edition knows of such a thing; `nil` when it knows nothing.
  public let subject: FactorSubject?
  /// The emissions of all that is not use.
  public let embodied: LineComponent
  /// The emissions of use.
  public let use: LineComponent

  /// Computes a line.
  init(_ line: InventoryLine, year: Int, edition: FactorEdition) {
    let computation = LineComputation(
      line: line.id, state: LineState(line, year: year), edition: edition)
    self.line = line
    embodied = computation.embodied
    use = computation.use
    switch computation.state.extent {
    case .equipment(let type, _): subject = type.flatMap { edition[$0] }
    case .service(let id): subject = edition[id]
    case .absent: subject = nil
    }
  }

  /// Both parts.
  public var components: [LineComponent] { [embodied, use] }

  /// All the products of the line.
  public var terms: [EmissionTerm] { components.flatMap { $0.derivation?.terms ?? [] } }

  /// What is computed of the line.
  public var estimate: Estimate { Estimate(terms) }

  /// How much of it is computed.
  public var coverage: Coverage {
    let refused = components.count { $0.refusal != nil }
    if refused == 0 { return .full }
    return components.contains { $0.derivation != nil } ? .partial : .none
  }

  /// How many devices it is about; `nil` when it is about something else or nobody knows.
  public var number: Quantity<Pieces>? {
    guard case .equipment(let equipment) = line.content else { return nil }
    return equipment.knownNumber
  }

  /// The lifetime that the computation rests on; `nil` when it rests on none.
  public var lifetime: Quantity<Years>? {
    guard case .wear(let wear)? = embodied.derivation?.basis else { return nil }
    return wear.lifetime
  }

  /// Emissions of one device for each year of its life, of all that is not use; `nil` when the part
  /// is not computed.
  public var embodiedPerPieceYear: Quantity<KgCO2e>? {
    lifetime.flatMap { embodied(perPieceKeptFor: $0) }
  }

  /// The same, if devices were kept for another time; `nil` when the part is not computed.
  public func embodied(perPieceKeptFor lifetime: Quantity<Years>) -> Quantity<KgCO2e>? {
    guard let derivation = embodied.derivation else { return nil }
    let whole = derivation.terms.compactMap(\.factor.usableRate).reduce(Exact.zero) {
      $0 + $1.value
    }
    return whole.divided(by: lifetime.value).map { Quantity($0) }
  }

  /// Emissions of the use of one device in a year; `nil` when the part is not computed.
  public var usePerPieceYear: Quantity<KgCO2e>? {
    guard let emissions = use.emissions, let number else { return nil }
    return emissions.value.divided(by: number.value).map { Quantity($0) }
  }
}

/// The footprint of an inventory under one edition of the factors.
public struct Footprint: Hashable, Sendable {
  /// What was computed.
  public let inventory: Inventory
  /// With what.
  public let edition: FactorEdition
  /// Every line, in the order of the inventory.
  public let lines: [LineFootprint]

  /// Computes an inventory.
  public init(_ inventory: Inventory, with edition: FactorEdition) {
    self.inventory = inventory
    self.edition = edition
    lines = inventory.lines.map {
      LineFootprint($0, year: inventory.year, edition: edition)
    }
  }

  /// All that is not use, of the lines where it is computed.
  public var embodied: Estimate { Estimate(lines.flatMap { $0.embodied.derivation?.terms ?? [] }) }
  /// Use, of the lines where it is computed.
  public var use: Estimate { Estimate(lines.flatMap { $0.use.derivation?.terms ?? [] }) }
  /// All that is computed: never the footprint of the town, but of what is covered.
  public var total: Estimate { Estimate(lines.flatMap(\.terms)) }

  /// The factors that were used, each once, in the order of their first use.
  public var factors: [EmissionFactor] {
    var seen: Set<String> = []
    return lines.flatMap(\.terms).map(\.factor).filter { seen.insert($0.name).inserted }
  }

  /// The line of that id; `nil` when there is none.
  public subscript(line: LineID) -> LineFootprint? { lines.first { $0.line.id == line } }
}
