import LabelModel
import Testing

/// Verdicts, samples and codes, on small cases that can be worked out by hand.
@Suite("The auditor's side")
struct AuditTests {
  /// A stand-in for SHA-256: what matters here is only that it depends on all the bytes.
  static let digest: Digesting = { bytes in
    let sum = bytes.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    let digits = String(sum, radix: 16)
    return "sha256:" + String(repeating: "0", count: 64 - digits.count) + digits
  }

  static let mediation = Referential(
    id: "g", title: "Grille",
    nodes: [
      Node(id: "a", level: "critere", title: "A", isOfficial: true, isPublished: true),
      Node(id: "b", level: "critere", title: "B", isOfficial: true, isPublished: true),
    ])

  static func register(_ places: [(String, NodeID?)]) -> Register {
    Register(
      collectivity: "exemple", edition: 2023,
      actions: places.map { id, node in
        var action = Action(id: ActionID(rawValue: id), title: id)
        action.status = .running
        action.carrier = .direct
        action.classifications = [Classification(grille: "g", principal: node)]
        return action
      })
  }

  static func log(_ decisions: [(ActionID, Verdict.Decision)]) throws -> VerdictLog {
    var log = VerdictLog(collectivity: "exemple", edition: 2023, nature: .audit)
    let moment = try #require(Moment("2023-01-12"))
    for (action, decision) in decisions {
      log.append(
        Verdict(action: action, decision: decision, function: "auditrice", moment: moment),
        digest)
    }
    return log
  }

  // The example of « Les retenues » in Documentation/counting.md.
  @Test func onlyTheLastVerdictOnAnActionCounts() throws {
    let register = Self.register([("a1", "a"), ("a2", "a"), ("b1", "b"), ("b2", "b")])
    let log = try Self.log([
      ("a1", .retained), ("a2", .retained), ("b1", .pending), ("a2", .merged),
    ])
    let tally = Tally(
      of: register, grilles: [Self.mediation],
      referenceDate: register.defaultReferenceDate, verdicts: log.verdicts)
    #expect(tally.totals.recorded == 4)
    #expect(tally.totals.eligible == 4)
    #expect(tally.totals.retained == 1)
    #expect(tally["g"]?["a"]?.principal.retained == 1)
    #expect(tally["g"]?["b"]?.principal.retained == 0)
    #expect(tally["g"]?[.unclassified]?.principal.retained == 0)
    #expect(log.verdicts.count(nil, among: register.actions) == 1)
  }

  @Test func withoutAnAuditNothingIsSaidOfWhatIsRetained() {
    let register = Self.register([("a1", "a")])
    let tally = Tally(of: register, referenceDate: register.defaultReferenceDate)
    #expect(tally.numbers.filter { $0.path.hasSuffix("retenues") }.allSatisfy { $0.value == nil })
  }

  @Test func aSumKnowsWhatIsRetainedWhenEachPartDoes() throws {
    let register = Self.register([("a1", "a")])
    let date = register.defaultReferenceDate
    let audited = Tally(
      of: register, referenceDate: date, verdicts: try Self.log([("a1", .retained)]).verdicts)
    let other = Tally(of: register, referenceDate: date)
    #expect(Tally.sum([audited, audited])?.totals.retained == 2)
    #expect(Tally.sum([audited, other])?.totals.retained == nil)
  }

  @Test func aChainHoldsUntilAnEntryIsTouched() throws {
    let log = try Self.log([("a1", .retained), ("a2", .pending), ("b1", .retained)])
    #expect(log.firstBrokenEntry(Self.digest) == nil)
    var changed = log
    changed.entries[1].verdict.decision = .retained
    #expect(changed.firstBrokenEntry(Self.digest) == 2)
    var shortened = log
    shortened.entries.removeFirst()
    #expect(shortened.firstBrokenEntry(Self.digest) == 1)
    var disguised = log
    disguised.nature = .example
    #expect(disguised.firstBrokenEntry(Self.digest) == 1)
  }

  @Test func aNameIsOutsideTheChainSoThatACopyWithoutItHolds() throws {
    var log = try Self.log([("a1", .retained)])
    log.entries[0].verdict.name = "Une personne"
    #expect(log.firstBrokenEntry(Self.digest) == nil)
  }

  // The example of « L'échantillon » in Documentation/counting.md.
  @Test func aSampleSharesByTheLargestRemainder() {
    // 10 actions of A, 5 of B and 1 without classification; 7 to draw.
    let places =
      (1...10).map { ("a\($0)", NodeID("a")) } + (1...5).map { ("b\($0)", NodeID("b")) }
    let register = Self.register(places.map { ($0.0, $0.1) } + [("x", nil)])
    let sample = AuditSample(7, of: register, by: Self.mediation, seed: "s", Self.digest)
    // One each, then 4 more for the 13 that are left: 9 of A (2.77) and 4 of B (1.23).
    #expect(sample.strata.map(\.drawn.count) == [4, 2, 1])
    #expect(sample.strata.map(\.size) == [10, 5, 1])
  }

  @Test func aSampleIsTheSameForTheSameSeedWhateverTheOrderOfTheRegister() {
    var register = Self.register((1...30).map { ("a\($0)", NodeID("a")) })
    let first = AuditSample(5, of: register, by: Self.mediation, seed: "s", Self.digest)
    register.actions.reverse()
    let second = AuditSample(5, of: register, by: Self.mediation, seed: "s", Self.digest)
    let other = AuditSample(5, of: register, by: Self.mediation, seed: "t", Self.digest)
    #expect(first.actions == second.actions)
    #expect(first.actions != other.actions)
  }

  @Test func aSampleNeverAsksForMoreThanThereIs() {
    let register = Self.register([("a1", "a"), ("b1", "b")])
    let sample = AuditSample(40, of: register, by: Self.mediation, seed: "s", Self.digest)
    #expect(sample.actions.map(\.id) == ["a1", "b1"])
    let one = AuditSample(1, of: register, by: Self.mediation, seed: "s", Self.digest)
    #expect(one.actions.count == 1)
  }

  @Test func aCodeIsReadAsPeopleTypeIt() throws {
    let digest = "sha256:" + String(repeating: "0f3a", count: 16)
    let code = try #require(DigestCode(digest: digest))
    let text = code.description
    #expect(text.split(separator: "-").map(\.count) == [Int](repeating: 4, count: 9))
    let sloppy = text.lowercased().replacing("-", with: " ").replacing("0", with: "o")
    #expect(try DigestCode(typed: sloppy) == code)
    #expect(try DigestCode(typed: text.replacing("1", with: "l")) == code)
  }

  @Test func aSlipIsToldApartFromAnotherDocument() throws {
    let code = try #require(DigestCode(digest: "sha256:" + String(repeating: "1b7c", count: 16)))
    let signs = code.description.filter { $0 != "-" }.map { $0 }
    for place in signs.indices {
      var wrong = signs
      wrong[place] = wrong[place] == "7" ? "8" : "7"
      #expect(throws: DigestCode.Slip.check) { try DigestCode(typed: String(wrong)) }
      guard place > 0, signs[place] != signs[place - 1], place < 34 else { continue }
      var swapped = signs
      swapped.swapAt(place, place - 1)
      #expect(throws: DigestCode.Slip.check) { try DigestCode(typed: String(swapped)) }
    }
    #expect(throws: DigestCode.Slip.length(35)) {
      try DigestCode(typed: String(signs.dropLast()))
    }
    #expect(throws: DigestCode.Slip.sign("U")) { try DigestCode(typed: "U") }
  }

  @Test func momentsAreDaysOrSeconds() {
    #expect(Moment("2026-11-21")?.inFrench == "21 novembre 2026")
    #expect(
      Moment("2026-11-21T04:12:09Z")?.inFrench
        == "21 novembre 2026 à 4 h 12 (temps universel)")
    for wrong in ["2026", "2026-11", "2026-11-21T04:12", "2026-11-21T25:00:00Z", "2026-11-21T"] {
      #expect(Moment(wrong) == nil)
    }
  }
}
