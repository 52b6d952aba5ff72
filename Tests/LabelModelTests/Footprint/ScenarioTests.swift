import Testing

@testable import LabelModel

@Suite("Scenarios")
struct ScenarioTests {
  private func footprint() throws -> Footprint {
    Footprint(
      Fixtures.inventory([
        Fixtures.line("a", Fixtures.laptops(100, purchases: [(2014, 100)])),
        Fixtures.line("b", Equipment(type: "imprimante", number: Quantity(3))),
      ]), with: try Fixtures.edition())
  }

  @Test func fiveToEightYearsSavesWhatTheDomainSays() throws {
    let outcome = ScenarioOutcome(
      Scenario(.extend(to: Quantity(8)), on: "portable"), on: try footprint())
    // 100 × (185.09 / 5 − 185.09 / 8), whatever the age of this very park.
    #expect(outcome.gain.value == Quantity(try Fixtures.exact("1388.175")))
    #expect(outcome.lines.map(\.line) == ["a"])
    #expect(!outcome.isAtMost)
  }

  @Test func keepingForLessThanNowChangesNothing() throws {
    let outcome = ScenarioOutcome(Scenario(.extend(to: Quantity(4))), on: try footprint())
    #expect(outcome.lines.isEmpty)
    #expect(outcome.uncovered == ["b"])
  }

  @Test func secondHandSavesAtMostItsManufacture() throws {
    let outcome = ScenarioOutcome(
      Scenario(.reuse(percent: Exact(25)), on: "portable"), on: try footprint())
    #expect(outcome.gain.value == Quantity(try Fixtures.exact("925.45")))
    #expect(outcome.isAtMost)
  }

  @Test func fewerDevicesSaveTheirUseToo() throws {
    let footprint = try footprint()
    let outcome = ScenarioOutcome(
      Scenario(.reduce(percent: Exact(10)), on: "portable"), on: footprint)
    let use = try #require(footprint["a"]?.use.emissions)
    #expect(
      outcome.gain.value.value == (try Fixtures.exact("370.18")) + use.value / 10)
  }
}
