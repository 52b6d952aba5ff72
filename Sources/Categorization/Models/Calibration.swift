internal import Glibc

/// Turns scores into confidences that can be trusted as far as they were measured.
struct Calibration {
  /// A text of which the right class is known, scored by models that never saw it.
  struct Trial {
    /// The score of each class.
    var scores: [Double]
    /// The right class.
    var target: Int
  }

  /// What scores are divided by: above 1 when models are too sure of themselves.
  private(set) var temperature = 1.0
  /// The lowest confidence at which nine first guesses in ten were right; `nil` when no
  /// confidence is enough, or when nothing was measured.
  private(set) var threshold: Double?

  /// A confidence that nothing supports: nothing is ever sure enough.
  init() {}

  /// Measures trials.
  init(_ trials: [Trial], precision: Double) {
    guard trials.count >= 20 else { return }
    // The mistrust of a temperature has one lowest point: a fine ladder finds it.
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
    threshold = Self.threshold(
      trials.map { trial in
        let confidences = confidences(trial.scores)
        let top = confidences.ranking[0]
        return (confidences[top], top == trial.target)
      }, precision: precision)
  }

  /// The confidence of each class; they add up to 1.
  func confidences(_ scores: [Double]) -> [Double] { softmax(scores.map { $0 / temperature }) }

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
