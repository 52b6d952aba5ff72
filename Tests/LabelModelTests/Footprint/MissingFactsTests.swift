import Testing

@testable import LabelModel

@Suite("What to find out first")
struct MissingFactsTests {
  @Test func whatBlocksComesBeforeWhatRefines() throws {
    let lines = [
      Fixtures.line("peu", Fixtures.laptops(2, lifetime: nil)),
      Fixtures.line("beaucoup", Fixtures.laptops(50, lifetime: nil)),
      Fixtures.line("sorte", Equipment(type: nil, number: Quantity(9))),
      Fixtures.line("nombre", Equipment(type: "portable")),
    ]
    let facts = Footprint(Fixtures.inventory(lines), with: try Fixtures.edition()).missingFacts
    #expect(facts.first?.line == "nombre")
    #expect(facts.first?.field == .number)
    #expect(facts.last?.line == "sorte")
    let refined = facts.filter { $0.field == .lifetime }.map(\.line)
    #expect(refined == ["beaucoup", "peu"])
  }

  @Test func aMissingFactorIsNothingThatATownCouldFindOut() throws {
    let printers = Fixtures.line("p", Equipment(type: "imprimante"))
    let footprint = Footprint(Fixtures.inventory([printers]), with: try Fixtures.edition())
    #expect(footprint.missingFacts.isEmpty)
  }

  @Test func theHeaviestDeviceComesFirstAndTheUnknownLast() throws {
    let weights = try Fixtures.edition().deviceWeights
    #expect(weights.map(\.subject.id) == ["portable", "imprimante"])
    #expect(weights.first?.total.value.rounded(to: 3) == "38.4")
    #expect(weights.last?.embodied == nil)
  }
}
