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
      .init(confidences: [0.9, 0.1], target: 1, secondary: [], threshold: 0.8),
      .init(confidences: [0.6, 0.4], target: 1, secondary: [], threshold: 0.8),
      .init(confidences: [0.6, 0.4], target: 0, secondary: [], threshold: nil),
    ]
    let abstention = Evaluation.abstention(trials)
    #expect(abstention.coverage == 0.5)
    #expect(abstention.precision == 0.5)
  }

  @Test func aThresholdReachedByAHandfulOfGuessesIsLuck() {
    let few = (0..<9).map { _ in (confidence: 0.9, isRight: true) }
    #expect(Calibration.threshold(few, precision: 0.9) == nil)
    let enough = few + [(confidence: 0.5, isRight: false)]
    #expect(Calibration.threshold(enough, precision: 0.9) == 0.5)
    #expect(Calibration.threshold(enough, precision: 0.95) == nil)
  }

  /// What models say that all agree on a first guess, or not.
  private func parts(_ neighbours: [Double]) -> TrainedModel.Parts {
    let even = [-0.7, -0.7]
    return .init(
      lexicon: even, bayes: even, regression: even, neighbours: neighbours, cross: [0, 0])
  }

  @Test func modelsTooSureOfThemselvesAreCooled() {
    let parts = parts([-0.7, -0.7])
    let trials = (0..<40).map { index in
      Calibration.Trial(
        parts: parts, scores: [4, 0], target: index % 4 == 0 ? 1 : 0, fold: index % 5)
    }
    let confidence = Calibration(trials, precision: 0.9).confidences(parts, [4, 0])[0]
    #expect(abs(confidence - 0.75) < 0.03, "three guesses in four are right: \(confidence)")
  }

  @Test func aGuessThatNothingElseSupportsIsWorthLess() {
    let agreed = parts([-0.1, -2.3])
    let alone = parts([-2.3, -0.1])
    let trials = (0..<120).map { index in
      Calibration.Trial(
        parts: index % 2 == 0 ? agreed : alone, scores: [2, 0],
        target: index % 2 == 0 || index % 3 == 0 ? 0 : 1, fold: index % 5)
    }
    let calibration = Calibration(trials, precision: 0.9)
    let sure = calibration.confidences(agreed, [2, 0])
    let unsure = calibration.confidences(alone, [2, 0])
    #expect(sure[0] > 0.85, "it was always right: \(sure)")
    #expect(unsure[0] < 0.6, "it was right once in three: \(unsure)")
    #expect(unsure[0] >= unsure[1] && unsure.reduce(0, +) <= 1, "the guess stays first: \(unsure)")
    #expect(calibration.threshold ?? 0 > unsure[0])
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
