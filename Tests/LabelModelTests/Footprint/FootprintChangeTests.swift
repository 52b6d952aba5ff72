import Testing

@testable import LabelModel

@Suite("A footprint from one year to the next")
struct FootprintChangeTests {
  private func footprint(
    _ number: Int, lifetime: Int? = 5, energy: Equipment.Energy = .unknown, year: Int = 2022,
    _ edition: FactorEdition
  ) -> Footprint {
    Footprint(
      Fixtures.inventory(
        [Fixtures.line("a", Fixtures.laptops(number, lifetime: lifetime, energy: energy))],
        year: year), with: edition)
  }

  @Test func partsAddUpWhenEverythingChanges() throws {
    let before = footprint(100, try Fixtures.edition())
    let after = footprint(
      93, lifetime: 7, energy: .measured(Quantity(4000)), year: 2023,
      try Fixtures.edition("autre", laptop: "181", mix: "0.0519"))
    let change = FootprintChange(from: before, to: after)
    let sum = change.parts.values.reduce(Quantity.zero, +)
    #expect(sum == after.total.value - before.total.value)
    #expect(sum == change.difference.value)
    #expect(Set(change.parts.keys) == [.factors, .inventory, .lifetime, .use])
    for line in change.lines {
      #expect(line.parts.values.reduce(Quantity.zero, +) == line.difference)
    }
  }

  @Test func oneCauseTakesAllOfIt() throws {
    let edition = try Fixtures.edition()
    let before = footprint(100, edition)
    let cases: [(ChangeCause, Footprint)] = [
      (.inventory, footprint(90, edition)),
      (.lifetime, footprint(100, lifetime: 8, edition)),
      (.use, footprint(100, energy: .measured(Quantity(9000)), edition)),
      (.factors, footprint(100, try Fixtures.edition("autre", mix: "0.0519"))),
    ]
    for (cause, after) in cases {
      let change = FootprintChange(from: before, to: after)
      #expect(Array(change.parts.keys) == [cause])
      #expect(change.parts[cause] == after.total.value - before.total.value)
    }
  }

  @Test func anotherMixChangesOnlyUse() throws {
    let before = footprint(100, try Fixtures.edition())
    let after = footprint(100, try Fixtures.edition("autre", mix: "0.0519"))
    #expect(before.embodied.value == after.embodied.value)
    let ratio = try #require(after.use.value.value.divided(by: before.use.value.value))
    #expect(ratio == (try Fixtures.exact("0.0519")).divided(by: try Fixtures.exact("0.0461")))
  }

  @Test func aLineComputedInOneYearOnlyIsACoverageChange() throws {
    let edition = try Fixtures.edition()
    let unknown = Footprint(
      Fixtures.inventory([Fixtures.line("a", Equipment(type: "portable"))]), with: edition)
    let change = FootprintChange(from: unknown, to: footprint(10, edition))
    #expect(Array(change.parts.keys) == [.coverage])
  }

  @Test func aNewLineIsAChangeOfThePark() throws {
    let edition = try Fixtures.edition()
    let empty = Footprint(Fixtures.inventory([]), with: edition)
    let after = footprint(10, lifetime: 6, edition)
    let change = FootprintChange(from: empty, to: after)
    #expect(change.parts == [.inventory: after.total.value])
    let gone = FootprintChange(from: after, to: empty)
    #expect(gone.parts == [.inventory: Quantity(Exact.zero - after.total.value.value)])
  }
}
