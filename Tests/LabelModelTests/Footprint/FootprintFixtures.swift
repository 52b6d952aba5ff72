import LabelModel
import Testing

/// Factors and lines of the tests: the values of the ADEME where they matter, made up otherwise.
enum Fixtures {
  static func exact(_ text: String) throws -> Exact { try #require(Exact(text), "\(text)") }

  /// Laptops, servers without a factor, and electricity at a given mix.
  static func edition(
    _ id: FactorEditionID = "essai", laptop: String = "185.09", mix: String = "0.0461",
    laptopUncertainty: Uncertainty = .unknown, mixUncertainty: Uncertainty = .unknown
  ) throws -> FactorEdition {
    let profile = PowerProfile(
      power: Quantity(try exact("26.5")), hours: Quantity(3), days: Quantity(365))
    return FactorEdition(
      id: id, title: "Essai",
      subjects: [
        FactorSubject(
          id: .electricity, name: "Électricité",
          factors: [
            EmissionFactor(
              edition: id, subject: .electricity, stage: .use,
              rate: FactorRate(try exact(mix), .perKWh), uncertainty: mixUncertainty,
              status: .current)
          ]),
        FactorSubject(
          id: "portable", name: "Portable",
          factors: [
            EmissionFactor(
              edition: id, subject: "portable", stage: .manufacture,
              rate: FactorRate(try exact(laptop), .perPiece), uncertainty: laptopUncertainty,
              status: .current)
          ],
          profile: Sourced(profile, sources: []), lifetime: Sourced(Quantity(5), sources: [])),
        FactorSubject(
          id: "imprimante", name: "Imprimante",
          factors: [
            EmissionFactor(
              edition: id, subject: "imprimante", stage: .embodied,
              rate: FactorRate(Exact(883), .perPiece), status: .secondHand, reason: "copie")
          ], lifetime: Sourced(Quantity(5), sources: [])),
      ])
  }

  static func line(_ id: LineID, _ equipment: Equipment) -> InventoryLine {
    InventoryLine(id: id, name: id.rawValue, content: .equipment(equipment))
  }

  static func laptops(
    _ number: Int, lifetime: Int? = 5, purchases: [(Int, Int)] = [],
    energy: Equipment.Energy = .unknown
  ) -> Equipment {
    Equipment(
      type: "portable", number: Quantity(number),
      purchases: purchases.map { .init(year: $0.0, number: Quantity($0.1)) },
      lifetime: lifetime.map { Quantity($0) }, energy: energy)
  }

  static func inventory(_ lines: [InventoryLine], year: Int = 2022) -> Inventory {
    Inventory(collectivity: "v", edition: year + 1, year: year, isFictional: true, lines: lines)
  }
}
