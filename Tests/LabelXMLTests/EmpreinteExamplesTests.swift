import Diagnostics
import LabelModel
import LabelXML
import Testing

/// Each numbered example of `Documentation/empreinte.md`, with the factors that are shipped.
@Suite("The examples of the page on footprints")
struct EmpreinteExamplesTests {
  private func edition(_ id: FactorEditionID) throws -> FactorEdition {
    let editions = try #require(Shipped.workspace.loadFactorEditions().value)
    return try #require(editions.first { $0.id == id }, "\(id)")
  }

  private func exact(_ text: String) throws -> Exact { try #require(Exact(text)) }

  private func laptops(
    _ number: Int, lifetime: Int, purchases: [(Int, Int)] = [],
    energy: Equipment.Energy = .unknown
  ) -> InventoryLine {
    InventoryLine(
      id: "portables", name: "Portables",
      content: .equipment(
        Equipment(
          type: "ordinateur-portable", number: Quantity(number),
          purchases: purchases.map { .init(year: $0.0, number: Quantity($0.1)) },
          lifetime: Quantity(lifetime), energy: energy)))
  }

  private func footprint(_ lines: InventoryLine..., with id: FactorEditionID = "ademe-2026") throws
    -> Footprint
  {
    Footprint(
      Inventory(collectivity: "v", edition: 2023, year: 2022, isFictional: true, lines: lines),
      with: try edition(id))
  }

  @Test func example1_aDeviceIsSpreadOverItsLife() throws {
    let five = (0...6).compactMap { Wear.share(age: $0, lifetime: Quantity(5)) }
    #expect(five.map(\.description) == ["1/5", "1/5", "1/5", "1/5", "1/5", "0", "0"])
    let life = Quantity<Years>(try exact("2.5"))
    let half = (0...3).compactMap { Wear.share(age: $0, lifetime: life) }
    #expect(half.map(\.description) == ["2/5", "2/5", "1/5", "0"])
  }

  @Test func example2_aLongerLifeWeighsLess() throws {
    let line = try #require(try footprint(laptops(1, lifetime: 5)).lines.first)
    let five = try #require(line.embodied(perPieceKeptFor: Quantity(5)))
    let eight = try #require(line.embodied(perPieceKeptFor: Quantity(8)))
    #expect(five == Quantity(try exact("37.018")))
    #expect(eight == Quantity(try exact("23.13625")))
    #expect(five - eight == Quantity(try exact("13.88175")))
  }

  @Test func example3_aParkOfSeveralYears() throws {
    let line = laptops(30, lifetime: 5, purchases: [(2017, 10), (2018, 5), (2022, 5)])
    #expect(try footprint(line).embodied.value == Quantity(try exact("740.36")))
  }

  @Test func example4_theUseOfALaptop() throws {
    let line = laptops(1, lifetime: 5)
    let now = try footprint(line)
    #expect(now.use.value == Quantity(try exact("1.33770675")))
    #expect(now.total.value.value.rounded(to: 3) == "38.4")
    let before = try footprint(line, with: "ademe-2026-ancien-mix")
    #expect(before.use.value == Quantity(try exact("1.50600825")))
    #expect(before.embodied.value == now.embodied.value)
  }

  @Test func example5_aServerRoom() throws {
    let room = InventoryLine(
      id: "salle", name: "Salle", content: .serverRoom(energy: Quantity(36500)))
    #expect(try footprint(room).total.value == Quantity(try exact("1682.65")))
  }

  @Test func example6_theSameFactorIsOneUnknown() throws {
    let same = try term("a", 200, percent: 10)
    let bounds = try #require(Estimate([same]).bounds)
    #expect(bounds == Quantity(180)...Quantity(220))
    let twice = try [term("a", 100, percent: 10), term("a", 100, percent: 10)]
    #expect(Estimate(twice).bounds == bounds)
    let others = try [term("a", 100, percent: 10), term("b", 50, percent: 20)]
    #expect(Estimate(others).bounds == Quantity(130)...Quantity(170))
  }

  private func term(_ subject: DeviceID, _ pieces: Int, percent: Int) throws -> EmissionTerm {
    try #require(
      EmissionTerm(
        line: "ligne", amount: .pieces(Quantity(pieces)),
        factor: EmissionFactor(
          edition: "essai", subject: subject, stage: .manufacture,
          rate: FactorRate(.one, .perPiece), uncertainty: .percent(Exact(percent)),
          status: .current)))
  }

  @Test func example7_fromFiveToEightYears() throws {
    let outcome = ScenarioOutcome(
      Scenario(.extend(to: Quantity(8)), on: "ordinateur-portable"),
      on: try footprint(laptops(100, lifetime: 5)))
    #expect(outcome.gain.value == Quantity(try exact("1388.175")))
  }

  @Test func example8_twoCausesAtOnce() throws {
    // Counted in the server room, so that nothing but the embodied part changes.
    let change = FootprintChange(
      from: try footprint(laptops(100, lifetime: 5, energy: .inServerRoom)),
      to: try footprint(laptops(80, lifetime: 8, energy: .inServerRoom)))
    #expect(change.before.total.value == Quantity(try exact("3701.8")))
    #expect(change.parts[.inventory] == Quantity(try exact("-601.5425")))
    #expect(change.parts[.lifetime] == Quantity(try exact("-1249.3575")))
    #expect(change.difference.value == Quantity(try exact("-1850.9")))
  }

  @Test func theShippedEditionsHoldTheValuesOfTheirSources() throws {
    let ademe = try edition("ademe-2026")
    for (device, embodied) in [
      ("smartphone", "79.516"), ("tablette", "84.294"), ("ordinateur-portable", "185.09"),
      ("ordinateur-fixe-professionnel", "211.46"), ("ordinateur-fixe-personnel", "268.55"),
      ("ecran", "69.84"), ("television", "340.16"), ("videoprojecteur", "43.78"), ("box", "63.04"),
    ] {
      let subject = try #require(ademe[DeviceID(rawValue: device)], "\(device)")
      let sum = subject.embodiedFactors.compactMap(\.usableRate).reduce(Exact.zero) {
        $0 + $1.value
      }
      #expect(sum == (try exact(embodied)), "\(device)")
    }
    #expect(ademe.electricity?.usableRate?.value == (try exact("0.0461")))
    #expect(Shipped.workspace.loadFactorEditions().value?.first?.id == "ademe-2026")
  }

  @Test func noShippedValueIsWithoutASource() throws {
    let editions = try #require(Shipped.workspace.loadFactorEditions().value)
    #expect(editions.count == 3)
    for factor in editions.flatMap(\.subjects).flatMap(\.factors) {
      if factor.rate != nil { #expect(!factor.sources.isEmpty, "\(factor.name)") }
      if factor.usableRate == nil { #expect(!factor.reason.isEmpty, "\(factor.name)") }
    }
  }
}
