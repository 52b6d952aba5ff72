import LabelModel
import Testing

@Suite("Properties of a comparison, on generated pairs")
struct ComparisonPropertyTests {
  static let seeds = Array(0..<150)

  /// A pair of editions: even seeds share their grilles, odd ones change of referential.
  private struct Scene {
    var before: Comparison.Side
    var after: Comparison.Side
    var grilles: [Referential]
    var crosswalks: [Crosswalk]

    init(seed: Int) throws {
      var generator = Generator(seed: seed)
      let first = generator.referential("ancien", prefix: "a")
      let second = generator.referential("nouveau", prefix: "b")
      let old = generator.register(2022, grilles: [first], count: 25)
      let changes = seed % 2 == 1
      let new =
        changes
        ? generator.register(2023, grilles: [second], count: 25)
        : generator.successor(of: old, grilles: [first])
      before = .init(register: old, referenceDate: old.defaultReferenceDate)
      after = .init(register: new, referenceDate: new.defaultReferenceDate)
      grilles = [first, second]
      crosswalks =
        seed % 4 == 3
        ? [] : [try generator.crosswalk(first, second), try generator.crosswalk(second, first)]
      before.retained = Set(old.actions.map(\.id).filter { _ in generator.chance(50) })
      after.retained = Set(new.actions.map(\.id).filter { _ in generator.chance(50) })
    }

    func comparison() throws -> Comparison {
      try Comparison(before, after, grilles: grilles, crosswalks: crosswalks)
    }

    func mirrored() throws -> Comparison {
      try Comparison(after, before, grilles: grilles, crosswalks: crosswalks)
    }
  }

  @Test(arguments: seeds) func everyActionIsInExactlyOneClass(seed: Int) throws {
    let scene = try Scene(seed: seed)
    let comparison = try scene.comparison()
    let before = comparison.pairs.map(\.before.id) + comparison.gone.map(\.action.id)
    let after = comparison.pairs.map(\.after.id) + comparison.new.map(\.action.id)
    #expect(before.sorted() == scene.before.register.actions.map(\.id).sorted())
    #expect(after.sorted() == scene.after.register.actions.map(\.id).sorted())
    let classed = ActionPair.Class.allCases.flatMap { comparison.pairs($0) }
    #expect(classed.count == comparison.pairs.count)
    let gone = Set(comparison.gone.map(\.action.id))
    let new = Set(comparison.new.map(\.action.id))
    #expect(comparison.likelyPairs.allSatisfy { gone.contains($0.before.id) })
    #expect(comparison.likelyPairs.allSatisfy { new.contains($0.after.id) })
    #expect(Set(comparison.likelyPairs.map(\.before.id)).count == comparison.likelyPairs.count)
    #expect(Set(comparison.likelyPairs.map(\.after.id)).count == comparison.likelyPairs.count)
  }

  @Test(arguments: seeds) func partsAddUpToTheDifferenceOfTheTallies(seed: Int) throws {
    let scene = try Scene(seed: seed)
    let comparison = try scene.comparison()
    #expect(!comparison.grilles.isEmpty)
    for grille in comparison.grilles {
      let before = try #require(scene.before.tally(scene.grilles)[grille.id])
      let after = try #require(scene.after.tally(scene.grilles)[grille.id])
      for line in grille.lines {
        let recorded = try #require(line.changes[.recorded])
        let eligible = try #require(line.changes[.eligible])
        #expect(recorded.before == before[line.id]?.principal.recorded ?? 0)
        #expect(recorded.after == after[line.id]?.principal.recorded ?? 0)
        #expect(eligible.before == before[line.id]?.principal.eligible ?? 0)
        #expect(eligible.after == after[line.id]?.principal.eligible ?? 0)
        for change in line.changes.values { #expect(change.parts.sum == change.difference) }
        #expect(recorded.parts.eligibility == 0)
      }
      let top = grille.lines.filter { $0.depth == 0 }
      for measure in Comparison.Measure.allCases {
        let total = try #require(comparison.totals[measure])
        let changes = top.compactMap { $0.changes[measure] }
        #expect(changes.reduce(0) { $0 + $1.after } == total.after)
        #expect(changes.reduce(0) { $0 + $1.parts.new } == total.parts.new)
        #expect(changes.reduce(0) { $0 + $1.parts.gone } == total.parts.gone)
        #expect(changes.reduce(0) { $0 + $1.parts.referential } == 0)
        #expect(changes.reduce(0) { $0 + $1.parts.reclassified } == 0)
      }
    }
  }

  @Test(arguments: seeds) func comparingARegisterToItselfFindsNothing(seed: Int) throws {
    let scene = try Scene(seed: seed)
    let comparison = try Comparison(
      scene.before, scene.before, grilles: scene.grilles, crosswalks: scene.crosswalks)
    #expect(comparison.pairs.allSatisfy { $0.class == .kept && $0.changes.isEmpty })
    #expect(comparison.pairs.count == scene.before.register.actions.count)
    #expect(comparison.new.isEmpty && comparison.gone.isEmpty && comparison.likelyPairs.isEmpty)
    for line in comparison.grilles.flatMap(\.lines) {
      for change in line.changes.values {
        #expect(change.difference == 0)
        #expect(change.parts == ChangeParts())
      }
    }
  }

  @Test(arguments: seeds) func theReverseMirrorsTheComparison(seed: Int) throws {
    let scene = try Scene(seed: seed)
    let (there, back) = (try scene.comparison(), try scene.mirrored())
    #expect(there.new.map(\.action.id).sorted() == back.gone.map(\.action.id).sorted())
    #expect(there.gone.map(\.action.id).sorted() == back.new.map(\.action.id).sorted())
    #expect(
      Set(there.pairs.map { "\($0.before.id) \($0.after.id) \($0.class)" })
        == Set(back.pairs.map { "\($0.after.id) \($0.before.id) \($0.class)" }))
    #expect(
      Set(there.likelyPairs.map { "\($0.before.id) \($0.after.id) \($0.score)" })
        == Set(back.likelyPairs.map { "\($0.after.id) \($0.before.id) \($0.score)" }))
    #expect(there.grilles.map(\.id) == back.grilles.map(\.id))
    for (grille, reversed) in zip(there.grilles, back.grilles) {
      for line in grille.lines {
        for (measure, change) in line.changes {
          let other = try #require(reversed[line.id]?.changes[measure])
          #expect(change.before == other.after && change.after == other.before)
          #expect(change.parts == other.parts.mirrored, "\(grille.id) \(line.id) \(measure)")
        }
      }
    }
  }

  @Test(arguments: seeds) func aCrosswalkOfEqualitiesChangesNothing(seed: Int) throws {
    var generator = Generator(seed: seed)
    let first = generator.referential("ancien", prefix: "a")
    let second = Referential(id: "nouveau", title: "nouveau", nodes: first.nodes)
    let old = generator.register(2022, grilles: [first], count: 25)
    var new = old
    new.edition = 2023
    for index in new.actions.indices {
      for number in new.actions[index].classifications.indices {
        new.actions[index].classifications[number].grille = "nouveau"
      }
    }
    let links = first.allNodes.map { Crosswalk.Link(from: $0.id, to: $0.id, relation: .equal) }
    let crosswalk = Crosswalk(
      from: "ancien", to: "nouveau", date: PartialDate(generator.day),
      links: links + [.init(from: "inconnu", to: "inconnu", relation: .equal)])
    let side = Comparison.Side(register: old, referenceDate: generator.day)

    let retally = Retally(
      old, through: crosswalk, from: first, to: second, referenceDate: generator.day)
    let direct = try #require(side.tally([first])["ancien"])
    for line in retally.lines {
      #expect(line.principal.isExact && line.any.isExact)
      let counted = try #require(direct[line.id])
      #expect(line.principal.atLeast == counted.principal, "\(line.id)")
      #expect(line.any.atLeast == counted.any, "\(line.id)")
    }

    let comparison = try Comparison(
      side, .init(register: new, referenceDate: generator.day), grilles: [first, second],
      crosswalks: [crosswalk])
    #expect(comparison.pairs.allSatisfy { $0.class == .kept })
    let grille = try #require(comparison.grilles.first { $0.id == "nouveau" })
    for line in grille.lines {
      let change = try #require(line.changes[.recorded])
      #expect(change.parts.sum == change.parts.referential)
      #expect(line.changes[.eligible]?.parts.reclassified == 0)
    }
  }

  @Test(arguments: seeds) func aRetallyBoundsItsCountsAndAddsUp(seed: Int) throws {
    var generator = Generator(seed: seed)
    let first = generator.referential("ancien", prefix: "a")
    let second = generator.referential("nouveau", prefix: "b")
    let register = generator.register(2022, grilles: [first], count: 25)
    let retally = Retally(
      register, through: try generator.crosswalk(first, second), from: first, to: second,
      referenceDate: generator.day)
    #expect(retally.totals.recorded == 25)
    for line in retally.lines {
      #expect(line.principal.atLeast.recorded <= line.principal.atMost.recorded)
      #expect(line.any.atLeast.recorded <= line.any.atMost.recorded)
    }
    let top = retally.lines.filter { $0.depth == 0 }
    let undecided = retally.uncarried.count { !$0.candidates.isEmpty }
    #expect(top.reduce(0) { $0 + $1.principal.atLeast.recorded } <= 25)
    #expect(top.reduce(0) { $0 + $1.principal.atLeast.recorded } >= 25 - undecided)
    #expect(top.reduce(0) { $0 + $1.principal.atMost.recorded } >= 25)
  }
}

extension Comparison.Side {
  /// The tally that a dossier would have.
  func tally(_ grilles: [Referential]) -> Tally {
    var builder = TallyBuilder(grilles: grilles, referenceDate: referenceDate)
    for action in register.actions { builder.add(action) }
    return builder.tally()
  }
}

extension ChangeParts {
  /// What the parts of the reverse comparison must be.
  var mirrored: ChangeParts {
    var parts = ChangeParts()
    parts.referential = -referential
    parts.new = -gone
    parts.gone = -new
    parts.reclassified = -reclassified
    parts.eligibility = -eligibility
    return parts
  }
}
