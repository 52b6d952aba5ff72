import LabelModel
import Testing

@testable import Categorization

@Suite("Evaluation on towns never seen")
struct EvaluationTests {
  @Test func townsAndSourcesNeverStandOnBothSides() {
    let examples = [
      CategorizerTests.example("a", "A", "ecole", town: "un", source: "https://x.fr"),
      CategorizerTests.example("b", "B", "ecole", town: "deux", source: "https://x.fr"),
      CategorizerTests.example("c", "C", "ecole", town: "deux", source: "https://y.fr"),
      CategorizerTests.example("d", "D", "ecole", town: "trois", source: "https://y.fr"),
      CategorizerTests.example("e", "E", "ecole", town: "quatre", source: "https://z.fr"),
    ]
    let groups = TownGroups(examples)
    #expect(groups.groups == [0, 0, 0, 0, 1])
    #expect(groups.folds(5) == [0, 0, 0, 0, 1])
  }

  @Test func aSecondaryNodeIsHalfRight() {
    let trials: [Evaluation.Trial] = [
      .init(confidences: [0.7, 0.2, 0.1], target: 0, secondary: [], threshold: nil),
      .init(confidences: [0.7, 0.2, 0.1], target: 1, secondary: [0], threshold: nil),
      .init(confidences: [0.1, 0.2, 0.7], target: 0, secondary: [1], threshold: nil),
      .init(confidences: [0.1, 0.2, 0.7], target: 2, secondary: [], threshold: nil),
    ]
    let score = Evaluation.Score("essai", trials, classCount: 3)
    #expect(score.atOne == 0.5)
    #expect(score.halfCredit == 0.625)
    #expect(score.atThree == 1)
  }

  @Test func speakingOnlyWhenSureIsCounted() {
    let trials: [Evaluation.Trial] = [
      .init(confidences: [0.9, 0.1], target: 0, secondary: [], threshold: 0.8),
      .init(confidences: [0.9, 0.1], target: 1, secondary: [0], threshold: 0.8),
      .init(confidences: [0.6, 0.4], target: 1, secondary: [], threshold: 0.8),
      .init(confidences: [0.6, 0.4], target: 0, secondary: [], threshold: nil),
    ]
    let abstention = Evaluation.abstention(trials)
    #expect(abstention.coverage == 0.5)
    #expect(abstention.precision == 0.5)
    #expect(abstention.acceptance == 1, "one guess is a secondary node")
  }

  @Test func aThresholdReachedByAHandfulOfGuessesIsLuck() {
    let few = (0..<9).map { _ in (confidence: 0.9, isRight: true) }
    #expect(Calibration.threshold(few, precision: 0.9) == nil)
    let enough = few + [(confidence: 0.5, isRight: false)]
    #expect(Calibration.threshold(enough, precision: 0.9) == 0.5)
    #expect(Calibration.threshold(enough, precision: 0.95) == nil)
  }

  /// Guesses of which three in four are right.
  private let trials = (0..<40).map { index in
    Calibration.Trial(scores: [2, 0], target: index % 4 == 0 ? 1 : 0)
  }

  @Test func withoutNineRightInTenItNeverSpeaks() {
    #expect(Calibration(trials, precision: 0.9, floor: 0).threshold == nil)
  }

  @Test func theProgramNeverSpeaksUnderTheFloor() throws {
    let low = Calibration(trials, precision: 0.7, floor: 0)
    let floored = Calibration(trials, precision: 0.7, floor: 0.9)
    #expect(try #require(low.threshold) < 0.89)
    #expect(floored.threshold == 0.9, "the next town may be harder")
  }

  @Test func confidencesOfAHandfulOfTrialsAreNotMeasured() {
    #expect(!Calibration(Array(trials.prefix(19)), precision: 0.7, floor: 0).isMeasured)
    #expect(Calibration(trials, precision: 0.7, floor: 0).isMeasured)
  }

  @Test func madeUpExamplesAreLearnedFromAndNeverTried() throws {
    let nodes: [NodeID] = ["culture", "reseaux"]
    let examples = (0..<24).map { index in
      CategorizerTests.example(
        "e\(index)", "Chose \(index)", nodes[index % 2],
        town: CollectivityID(rawValue: "ville-\(index / 4)"))
    }
    let samples = (0..<6).map { index in
      Example(
        sample: CategorizerTests.example("x\(index)", "Orgue \(index)", "ecole").action)
    }
    let evaluation = try #require(
      Evaluator(CategorizerTests.referential).evaluate(
        examples + samples, plan: .everyTown(folds: 3)))
    #expect(evaluation.count == 24)
    #expect(evaluation.townCount == 6)
    let categorizer = Categorizer(CategorizerTests.referential, examples: examples + samples)
    #expect(categorizer.exampleCount == 24)
    let best = try #require(
      categorizer.suggest(CategorizerTests.action("a", "Un orgue")).candidates.first)
    #expect(best.node == "ecole")
  }

  @Test func anUnknownTownIsTriedWithoutItsOwnDecisions() throws {
    let nodes: [NodeID] = ["culture", "reseaux"]
    let examples = (0..<24).map { index in
      CategorizerTests.example(
        "e\(index)", index % 2 == 0 ? "Chorale \(index)" : "Antenne \(index)", nodes[index % 2],
        town: CollectivityID(rawValue: "ville-\(index / 4)"))
    }
    let evaluation = try #require(
      Evaluator(CategorizerTests.referential).evaluate(examples, plan: .town("ville-0")))
    #expect(evaluation.count == 4)
    #expect(evaluation.towns.map(\.name) == ["ville-0"])
    #expect(evaluation.score.atOne == 1)
  }
}
