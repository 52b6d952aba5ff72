internal import Glibc

/// Turns scores into confidences that can be trusted as far as they were measured.
struct Calibration {
  /// A text of which the right class is known, scored by models that never saw it.
  struct Trial {
    /// What each model says.
    var parts: TrainedModel.Parts
    /// The score of each class.
    var scores: [Double]
    /// The right class.
    var target: Int
    /// The fold that was hidden when it was scored.
    var fold: Int
  }

  /// What scores are divided by: above 1 when models are too sure of themselves.
  private(set) var temperature = 1.0
  /// The lowest confidence at which nine first guesses in ten were right; `nil` when no
  /// confidence is enough, or when nothing was measured.
  private(set) var threshold: Double?
  /// What the first guess is worth; `nil` when too little was measured.
  private(set) var selector: Selector?

  /// A confidence that nothing supports: nothing is ever sure enough.
  init() {}

  /// Measures trials.
  init(_ trials: [Trial], precision: Double) {
    guard trials.count >= 20 else { return }
    temperature = Self.temperature(trials)
    let guesses = trials.map { trial in
      let probabilities = softmax(trial.scores.map { $0 / temperature })
      let top = probabilities.ranking[0]
      return Selector.Guess(
        row: Selector.row(trial.parts, probabilities), top: top, isRight: top == trial.target,
        fold: trial.fold)
    }
    let best = Selector.best(guesses, classCount: trials[0].scores.count)
    selector = best.selector
    threshold = Self.threshold(
      zip(best.chances, guesses).map { ($0.0, $0.1.isRight) }, precision: precision)
  }

  /// The confidence of each class, the first guess first: together at most 1.
  func confidences(_ parts: TrainedModel.Parts, _ scores: [Double]) -> [Double] {
    let probabilities = softmax(scores.map { $0 / temperature })
    guard let selector else { return probabilities }
    let ranking = probabilities.ranking
    let top = ranking[0]
    let chance = selector.chance(Selector.row(parts, probabilities), top: top)
    guard ranking.count > 1 else { return [chance] }
    // What the first guess leaves is shared by the others, none of which may pass it.
    let left = max(1e-9, 1 - probabilities[top])
    let second = max(1e-9, probabilities[ranking[1]])
    let scale = min((1 - chance) / left, 0.999 * chance / second)
    return probabilities.indices.map { $0 == top ? chance : probabilities[$0] * scale }
  }

  /// The temperature at which scores surprise least: a fine ladder finds its one lowest point.
  private static func temperature(_ trials: [Trial]) -> Double {
    var temperature = 1.0
    var best = Double.infinity
    for step in 0...60 {
      let candidate = 0.25 * pow(1.06, Double(step))
      let loss = trials.reduce(0) { sum, trial in
        sum - log(max(1e-12, softmax(trial.scores.map { $0 / candidate })[trial.target]))
      }
      if loss < best {
        best = loss
        temperature = candidate
      }
    }
    return temperature
  }

  /// The lowest confidence at or above which a share of first guesses is right; `nil` when none.
  ///
  /// A threshold that only a handful of guesses reach is luck: at least ten must.
  static func threshold(_ guesses: [(confidence: Double, isRight: Bool)], precision: Double)
    -> Double?
  {
    var right = 0
    var threshold: Double?
    let sorted = guesses.sorted { $0.confidence > $1.confidence }
    for (index, guess) in sorted.enumerated() {
      if guess.isRight { right += 1 }
      let isLastOfEquals =
        index + 1 == sorted.count || sorted[index + 1].confidence < guess.confidence
      let share = Double(right) / Double(index + 1)
      if isLastOfEquals, index >= 9, share >= precision { threshold = guess.confidence }
    }
    return threshold
  }
}

extension [Double] {
  /// Positions of the values, the largest first; of equal ones, the first one comes first.
  var ranking: [Int] { indices.sorted { (self[$1], $0) < (self[$0], $1) } }
}
