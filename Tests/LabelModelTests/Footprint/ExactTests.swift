import Testing

@testable import LabelModel

@Suite("Exact numbers")
struct ExactTests {
  @Test func sumsDoNotDependOnTheirOrder() throws {
    let parts = try ["0.1", "0.2", "0.7", "185.09", "0.0461"].map { try #require(Exact($0)) }
    let sum = parts.reduce(.zero, +)
    #expect(parts.reversed().reduce(.zero, +) == sum)
    #expect(sum.description == "1861361/10000")
  }

  @Test func staysExactFarBeyondMachineNumbers() throws {
    // The sum of 1/1 … 1/99 needs a denominator of more than 128 bits.
    var sum = Exact.zero
    for number in 1...99 { sum = sum + Exact.one / number }
    var back = sum
    for number in (1...99).reversed() { back = back - Exact.one / number }
    #expect(back == .zero)
    #expect(sum.decimal(places: 12) == "5.177377517640")
  }

  @Test(arguments: [
    ("185.09", 3, "185"), ("0.0461", 3, "0.0461"), ("12345", 3, "12300"), ("99.96", 3, "100"),
    ("0.9996", 3, "1.00"), ("-36.97", 3, "-37.0"), ("999500", 3, "1000000"), ("0", 3, "0"),
    ("4.9275", 3, "4.93"), ("0.00000123456", 2, "0.0000012"),
  ])
  func roundsToSignificantDigits(text: String, digits: Int, expected: String) throws {
    #expect(try #require(Exact(text)).rounded(to: digits) == expected)
  }

  @Test(arguments: ["", ".", "1.2.3", "1,5", "x", "1e3", "--1", "+1"])
  func refusesWhatIsNoDecimalNumber(text: String) {
    #expect(Exact(text) == nil)
  }

  @Test func dividesByNothingNever() {
    #expect(Exact(3).divided(by: .zero) == nil)
    #expect(Exact(3).divided(by: Exact(-6))?.description == "-1/2")
  }

  @Test func comparesAcrossSigns() throws {
    let third = Exact.one / 3
    #expect(-third < .zero)
    #expect(try #require(Exact("0.3333")) < third)
    #expect(max(third, try #require(Exact("0.3334"))).description == "1667/5000")
  }
}
