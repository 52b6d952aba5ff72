package import LabelModel

/// How good the suggestions are on towns that the program had not seen.
package struct Evaluation: Sendable {
  /// One action of which the right node is known, and what was guessed for it.
  struct Trial {
    /// The confidence of each class.
    var confidences: [Double]
    /// The right class.
    var target: Int
    /// Classes that are half right.
    var secondary: [Int]
    /// The confidence under which the program would rather not say, as it was known in training.
    var threshold: Double?
  }

  /// The figures of one method.
  package struct Score: Sendable {
    /// The method, in French.
    package var name: String
    /// The share of actions whose first guess is the principal node.
    package var atOne: Double
    /// The share of actions whose principal node is among the first three guesses.
    package var atThree: Double
    /// The mean over the nodes of the F1 measure, nodes without action left out.
    package var macroF1: Double
    /// As `atOne`, a secondary node counting for a half.
    package var halfCredit: Double
  }

  /// Guesses of about the same confidence.
  package struct Bin: Sendable {
    /// From which confidence.
    package var lower: Double
    /// Up to which confidence.
    package var upper: Double
    /// How many guesses.
    package var count: Int
    /// Their mean confidence.
    package var confidence: Double
    /// The share that is right.
    package var accuracy: Double
  }

  /// What is gained by saying nothing when unsure.
  package struct Abstention: Sendable {
    /// The share of actions on which the program speaks.
    package var coverage: Double
    /// The share of its guesses that is right then: the principal node.
    package var precision: Double
    /// The share of its guesses that a person would accept then: the principal node or a secondary
    /// one.
    package var acceptance: Double
  }

  /// The grille.
  package var grille: ReferentialID
  /// How many actions were tried.
  package var count: Int
  /// How many towns they belong to.
  package var townCount: Int
  /// In how many folds the towns were dealt.
  package var foldCount: Int
  /// The program's own figures.
  package var score: Score
  /// The figures of each model alone, for comparison.
  package var methods: [Score]
  /// Confidences held against the truth.
  package var reliability: [Bin]
  /// The mean gap between confidence and truth (expected calibration error).
  package var calibrationError: Double
  /// Saying nothing under the confidence learned in training.
  package var abstention: Abstention
  /// The largest share of actions on which nine first guesses in ten are right, thresholds taken
  /// after the fact.
  package var coverageAtPrecision: Double
  /// The nodes, in the order of the confusion table.
  package var nodes: [NodeID]
  /// How many actions of each node (rows) were guessed at each node (columns).
  package var confusion: [[Int]]
  /// The figures by collectivity, in alphabetical order.
  package var towns: [TownScore]

  /// The figures of one collectivity.
  package struct TownScore: Sendable {
    /// Its name.
    package var name: String
    /// How many of its actions were tried.
    package var count: Int
    /// How many first guesses are right.
    package var right: Int
    /// How many have the principal node among the first three guesses.
    package var rightAtThree: Int
  }
}

extension Evaluation.Score {
  /// Measures trials.
  init(_ name: String, _ trials: [Evaluation.Trial], classCount: Int) {
    self.name = name
    var right = 0.0
    var near = 0.0
    var half = 0.0
    var hits = [Double](repeating: 0, count: classCount)
    var guessed = [Double](repeating: 0, count: classCount)
    var actual = [Double](repeating: 0, count: classCount)
    for trial in trials {
      let ranking = trial.confidences.ranking
      actual[trial.target] += 1
      guessed[ranking[0]] += 1
      if ranking[0] == trial.target {
        right += 1
        half += 1
        hits[trial.target] += 1
      } else if trial.secondary.contains(ranking[0]) {
        half += 0.5
      }
      if ranking.prefix(3).contains(trial.target) { near += 1 }
    }
    let total = Double(max(1, trials.count))
    atOne = right / total
    atThree = near / total
    halfCredit = half / total
    let present = (0..<classCount).filter { actual[$0] > 0 }
    macroF1 =
      present.reduce(0) { $0 + 2 * hits[$1] / (actual[$1] + guessed[$1]) }
      / Double(max(1, present.count))
  }
}

extension Evaluation {
  /// Ten bins of equal width, those without a guess left out.
  static func bins(_ trials: [Trial]) -> [Bin] {
    (0..<10).compactMap { index in
      let lower = Double(index) / 10
      let upper = Double(index + 1) / 10
      let inside = trials.filter { trial in
        let top = trial.confidences[trial.confidences.ranking[0]]
        return top >= lower && (top < upper || index == 9)
      }
      guard !inside.isEmpty else { return nil }
      let sum = inside.reduce(0) { $0 + $1.confidences[$1.confidences.ranking[0]] }
      let right = inside.count { $0.confidences.ranking[0] == $0.target }
      return Bin(
        lower: lower, upper: upper, count: inside.count,
        confidence: sum / Double(inside.count), accuracy: Double(right) / Double(inside.count))
    }
  }

  /// The mean gap between confidence and truth, bins weighted by their guesses.
  static func error(_ bins: [Bin]) -> Double {
    let total = bins.reduce(0) { $0 + $1.count }
    return bins.reduce(0) { $0 + abs($1.confidence - $1.accuracy) * Double($1.count) }
      / Double(max(1, total))
  }

  /// What comes of speaking only above each trial's threshold.
  static func abstention(_ trials: [Trial]) -> Abstention {
    let spoken = trials.filter { trial in
      guard let threshold = trial.threshold else { return false }
      return trial.confidences[trial.confidences.ranking[0]] >= threshold
    }
    let right = spoken.count { $0.confidences.ranking[0] == $0.target }
    let half = spoken.count { $0.secondary.contains($0.confidences.ranking[0]) }
    return Abstention(
      coverage: Double(spoken.count) / Double(max(1, trials.count)),
      precision: Double(right) / Double(max(1, spoken.count)),
      acceptance: Double(right + half) / Double(max(1, spoken.count)))
  }

  /// The largest share of trials on which a share of the first guesses is right.
  static func coverage(_ trials: [Trial], precision: Double) -> Double {
    let guesses = trials.map { trial in
      let top = trial.confidences.ranking[0]
      return (confidence: trial.confidences[top], isRight: top == trial.target)
    }
    guard let threshold = Calibration.threshold(guesses, precision: precision) else { return 0 }
    return Double(guesses.count { $0.confidence >= threshold }) / Double(max(1, trials.count))
  }
}
