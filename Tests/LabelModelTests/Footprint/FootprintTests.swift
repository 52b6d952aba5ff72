import Testing

@testable import LabelModel

@Suite("The footprint of an inventory")
struct FootprintTests {
  @Test func aDeviceIsCountedOnceOverItsLife() throws {
    for lifetime in ["5", "2.5", "0.5", "7.3"] {
      let lifetime = Quantity<Years>(try Fixtures.exact(lifetime))
      let shares = (-2...12).compactMap { Wear.share(age: $0, lifetime: lifetime) }
      #expect(shares.count == 15)
      #expect(shares.reduce(.zero, +) == .one, "\(lifetime)")
    }
    let share = Wear.share(age: 2, lifetime: Quantity(try Fixtures.exact("2.5")))
    #expect(share?.description == "1/5")
  }

  @Test func embodiedEmissionsFollowTheYearsOfPurchase() throws {
    // 2022, kept 5 years: those of 2017 count no more, those of 2018 for the last time.
    let equipment = Fixtures.laptops(30, purchases: [(2017, 10), (2018, 5), (2022, 5)])
    let footprint = Footprint(
      Fixtures.inventory([Fixtures.line("a", equipment)]), with: try Fixtures.edition())
    let line = try #require(footprint["a"])
    // (5 + 5) × 1/5 dated, and 10 of unknown age × 1/5.
    guard case .wear(let wear) = try #require(line.embodied.derivation).basis else {
      Issue.record("not a wear")
      return
    }
    #expect(wear.pieces == Quantity(4))
    #expect(line.embodied.emissions == Quantity(try Fixtures.exact("740.36")))
  }

  @Test func aLongerLifeWeighsLess() throws {
    let footprint = Footprint(
      Fixtures.inventory([Fixtures.line("a", Fixtures.laptops(1))]), with: try Fixtures.edition())
    let line = try #require(footprint["a"])
    #expect(line.embodiedPerPieceYear?.value.rounded(to: 2) == "37")
    #expect(line.embodied(perPieceKeptFor: Quantity(8))?.value.rounded(to: 2) == "23")
    #expect(line.usePerPieceYear?.value.rounded(to: 3) == "1.34")
  }

  @Test func aSecondHandFactorIsNeverUsed() throws {
    let printers = Equipment(type: "imprimante", number: Quantity(12))
    let footprint = Footprint(
      Fixtures.inventory([Fixtures.line("p", printers)]), with: try Fixtures.edition())
    let line = try #require(footprint["p"])
    guard case .unusable(let factor)? = line.embodied.refusal else {
      Issue.record("\(line.embodied)")
      return
    }
    #expect(factor.status == .secondHand)
    #expect(line.use.refusal == .noEnergy)
    #expect(line.coverage == .none)
    #expect(footprint.total.value == .zero)
    #expect(footprint.coverage.computedPieces.part == .zero)
    #expect(footprint.coverage.computedPieces.whole == Quantity(12))
  }

  @Test func whatIsNotSaidIsRefusedWithItsReason() throws {
    let lines = [
      Fixtures.line("sorte", Equipment(type: nil, number: Quantity(3))),
      Fixtures.line("nombre", Equipment(type: "portable")),
      Fixtures.line("autre", Equipment(type: "robot", number: Quantity(1))),
      InventoryLine(id: "salle", name: "Salle", content: .serverRoom(energy: nil)),
      InventoryLine(id: "pages", name: "Pages", content: .prints(Quantity(1000))),
    ]
    let footprint = Footprint(Fixtures.inventory(lines), with: try Fixtures.edition())
    #expect(footprint["sorte"]?.embodied.refusal == .noType)
    #expect(footprint["nombre"]?.embodied.refusal == .noNumber)
    #expect(footprint["autre"]?.use.refusal == .unknownType("robot"))
    #expect(footprint["salle"]?.use.refusal == .noQuantity)
    #expect(footprint["pages"]?.use.refusal == .noFactor(.printing, .use))
    #expect(footprint.coverage.uncountedLines == ["nombre"])
  }

  @Test func unitsThatDoNotAgreeGiveNothing() {
    let perKWh = FactorRate(Exact(2), .perKWh)
    #expect(Amount.pieces(Quantity(3)).emissions(at: perKWh) == nil)
    #expect(Amount.energy(Quantity(3)).emissions(at: perKWh) == Quantity(6))
  }

  @Test func anUnknownUncertaintyLeavesTheIntervalUnknown() throws {
    let edition = try Fixtures.edition(laptopUncertainty: .percent(Exact(10)))
    let lines = [Fixtures.line("a", Fixtures.laptops(5))]
    let footprint = Footprint(Fixtures.inventory(lines), with: edition)
    #expect(footprint.embodied.bounds != nil)
    #expect(footprint.total.bounds == nil)
    #expect(footprint.total.unsure == ["electricite/utilisation"])
  }

  @Test func theSameFactorIsOneUnknownNotTwo() throws {
    let edition = try Fixtures.edition(
      laptop: "100", laptopUncertainty: .percent(Exact(10)), mixUncertainty: .percent(Exact(20)))
    let lines = ["a", "b"].map { Fixtures.line($0, Fixtures.laptops(5)) }
    let footprint = Footprint(Fixtures.inventory(lines), with: edition)
    // 200 kg ± 10 %, and not the narrower interval of two independent values.
    let bounds = try #require(footprint.embodied.bounds)
    #expect(bounds.lowerBound == Quantity(180))
    #expect(bounds.upperBound == Quantity(220))
    // Half as many laptops: what is saved is 100 kg ± 10 %, since the factor is the same twice.
    let saved = ScenarioOutcome(Scenario(.reduce(percent: Exact(50))), on: footprint)
    let kept = saved.before.value - saved.after.value
    #expect(saved.gain.value == kept)
    let gain = try #require(saved.gain.bounds)
    let use = try #require(footprint.use.bounds)
    #expect(gain.lowerBound.value == Exact(90) + use.lowerBound.value / 2)
  }
}
