/// What one device of a kind weighs in a year, by the edition alone: its own life span and profile.
public struct DeviceWeight: Hashable, Sendable {
  /// The kind of device.
  public let subject: FactorSubject
  /// All that is not use; `nil` when the edition cannot compute it.
  public let embodied: Quantity<KgCO2e>?
  /// Use; `nil` when the edition cannot compute it.
  public let use: Quantity<KgCO2e>?

  /// What is known of both together.
  public var total: Quantity<KgCO2e> { (embodied ?? .zero) + (use ?? .zero) }
}

extension FactorEdition {
  /// What one device of each kind weighs in a year, the heaviest first, those that cannot be
  /// computed last: what a town without an inventory counts first.
  public var deviceWeights: [DeviceWeight] {
    let weights = subjects.filter { subject in
      subject.id != .electricity && subject.lifetime != nil || !subject.embodiedFactors.isEmpty
    }.map(weight)
    return weights.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      if (left.embodied == nil) != (right.embodied == nil) { return right.embodied == nil }
      return left.total == right.total ? a.offset < b.offset : left.total > right.total
    }.map(\.element)
  }

  /// What one device of a kind weighs in a year.
  func weight(of subject: FactorSubject) -> DeviceWeight {
    let line = LineFootprint(
      InventoryLine(
        id: "", name: subject.name,
        content: .equipment(Equipment(type: subject.id, number: Quantity(1)))),
      year: 0, edition: self)
    return DeviceWeight(
      subject: subject, embodied: line.embodiedPerPieceYear, use: line.usePerPieceYear)
  }
}

/// Something that the inventory does not say, and what it would settle.
public struct MissingFact: Hashable, Sendable {
  /// What is at stake.
  public enum Stake: Hashable, Sendable {
    /// The whole line cannot be computed: kilograms a year for each device of that kind, `nil` when
    /// not even the kind is known.
    case blocks(perPiece: Quantity<KgCO2e>?)
    /// These kilograms of the year rest on a value that is not the town's own.
    case refines(Quantity<KgCO2e>)
  }

  /// The line.
  public let line: LineID
  /// What it does not say.
  public let field: FootprintCoverage.Field
  /// What is at stake.
  public let stake: Stake
}

extension Footprint {
  /// What to find out first: what keeps a line from being computed, the heaviest kind of device
  /// first, then what the most kilograms rest on.
  ///
  /// What no town could settle, such as a missing factor, is not in the list.
  public var missingFacts: [MissingFact] {
    lines.flatMap(missingFacts).enumerated().sorted { a, b in
      let (left, right) = (a.element.stake.rank, b.element.stake.rank)
      return left == right ? a.offset < b.offset : left > right
    }.map(\.element)
  }

  private func missingFacts(of line: LineFootprint) -> [MissingFact] {
    if case .serverRoom(nil) = line.line.content, edition.electricity != nil {
      return [MissingFact(line: line.line.id, field: .energy, stake: .blocks(perPiece: nil))]
    }
    guard case .equipment(let equipment) = line.line.content else { return [] }
    func fact(_ field: FootprintCoverage.Field, _ stake: MissingFact.Stake) -> MissingFact {
      MissingFact(line: line.line.id, field: field, stake: stake)
    }
    guard equipment.type != nil else { return [fact(.type, .blocks(perPiece: nil))] }
    guard let subject = line.subject else { return [] }
    let weight = edition.weight(of: subject)
    guard equipment.knownNumber != nil else {
      // Without a factor, the number would settle nothing.
      return weight.embodied == nil && weight.use == nil
        ? [] : [fact(.number, .blocks(perPiece: weight.total))]
    }
    var facts: [MissingFact] = []
    if let embodied = line.embodied.emissions {
      if equipment.lifetime == nil { facts.append(fact(.lifetime, .refines(embodied))) }
      if equipment.purchases.isEmpty { facts.append(fact(.purchases, .refines(embodied))) }
    }
    if equipment.energy == .unknown {
      if let use = line.use.emissions {
        facts.append(fact(.energy, .refines(use)))
      } else if edition.electricity != nil {
        facts.append(fact(.energy, .blocks(perPiece: nil)))
      }
    }
    return facts
  }
}

extension MissingFact.Stake {
  /// What blocks comes before what refines, then the heaviest.
  fileprivate var rank: Rank {
    switch self {
    case .blocks(let perPiece?): Rank(order: 2, weight: perPiece)
    case .refines(let weight): Rank(order: 1, weight: weight)
    case .blocks(nil): Rank(order: 0, weight: .zero)
    }
  }

  fileprivate struct Rank: Comparable {
    var order: Int
    var weight: Quantity<KgCO2e>

    static func < (a: Rank, b: Rank) -> Bool {
      a.order == b.order ? a.weight < b.weight : a.order < b.order
    }
  }
}
