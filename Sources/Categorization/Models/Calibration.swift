/// From which confidence the program speaks, and whether confidences can be trusted, as measured on
/// texts that the models never saw.
///
/// Confidences are what the models say together, as it is. A temperature learned from the trials made
/// them too low for most towns: half of what is tried belongs to one, harder than the others.
struct Calibration {
  /// A text of which the right class is known, scored by models that never saw it.
  struct Trial {
    /// The score of each class.
    var scores: [Double]
    /// The right class.
    var target: Int
  }

  /// The lowest confidence at which the program speaks: enough first guesses were right at or above
  /// it, and it is not under the floor; `nil` when no confidence is enough, or when too little was
  /// measured.
  private(set) var threshold: Double?
  /// Whether confidences were held against the truth: without, they only rank the classes.
  private(set) var isMeasured = false

  /// Confidences that nothing supports: nothing is ever sure enough.
  init() {}

  /// Measures trials.
  ///
  /// The precision is the share of first guesses that must be right above the threshold. The floor
  /// is for the next town, which may be harder than those that were tried.
  init(_ trials: [Trial], precision: Double, floor: Double) {
    guard trials.count >= 20 else { return }
    isMeasured = true
    let guesses = trials.map { trial in
      let confidences = softmax(trial.scores)
      let top = confidences.ranking[0]
      return (confidence: confidences[top], isRight: top == trial.target)
    }
    threshold = Self.threshold(guesses, precision: precision).map { max(floor, $0) }
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
