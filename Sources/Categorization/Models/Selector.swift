internal import Glibc

/// Says how likely the first guess is right, from how sure the models are and how far they agree.
///
/// It starts from what the models say together, and corrects it by what each says alone: a first
/// guess that the lexicon or the neighbours do not support is worth less than its score. How far it
/// may correct is chosen by trials between towns, and may be not at all.
struct Selector {
  /// A first guess of which the truth is known.
  struct Guess {
    /// What speaks for it.
    var row: LogisticRegression.Row
    /// The class that was guessed.
    var top: Int
    /// Whether it is right.
    var isRight: Bool
    /// The fold that was hidden when it was made.
    var fold: Int
  }

  /// What holds corrections back, the strongest first: it corrects only if that is better.
  static let ridges = [1e6, 100, 30, 10]

  private let regression: LogisticRegression
  /// How often a first guess at each class was right, in log-odds, held near the mean.
  private let reliabilities: [Double]

  /// Learns from first guesses made for texts that the models never saw; at least one.
  init(_ guesses: [Guess], classCount: Int, ridge: Double) {
    // Whether a class can be trusted must be learned elsewhere than where the guess was made, or
    // the guess would vouch for itself.
    var apart: [Int: [Double]] = [:]
    for fold in Set(guesses.map(\.fold)) {
      apart[fold] = Self.reliabilities(guesses.filter { $0.fold != fold }, classCount)
    }
    reliabilities = Self.reliabilities(guesses, classCount)
    regression = LogisticRegression(
      guesses.map { guess in
        .init(
          odds: guess.row.odds, signs: guess.row.signs + [apart[guess.fold]?[guess.top] ?? 0])
      }, isTrue: guesses.map(\.isRight), ridge: ridge)
  }

  /// The chance that a first guess at a class is right.
  func chance(_ row: LogisticRegression.Row, top: Int) -> Double {
    regression.chance(.init(odds: row.odds, signs: row.signs + [reliabilities[top]]))
  }

  /// What speaks for a first guess: its odds, then its lead over the second, and what the lexicon,
  /// the naive Bayes model and the neighbours think of it.
  static func row(
    _ parts: TrainedModel.Parts, _ probabilities: [Double]
  ) -> LogisticRegression.Row {
    let ranking = probabilities.ranking
    let top = ranking[0]
    let best = min(1 - 1e-6, max(1e-6, probabilities[top]))
    let second = ranking.count > 1 ? max(1e-6, probabilities[ranking[1]]) : 1e-6
    return .init(
      odds: log(best / (1 - best)),
      signs: [log(best / second), parts.lexicon[top], parts.bayes[top], parts.neighbours[top]])
  }

  /// The selector whose chances surprise least on guesses that it did not see, and those chances,
  /// in the order of the guesses.
  static func best(_ guesses: [Guess], classCount: Int) -> (selector: Selector, chances: [Double]) {
    var best: (ridge: Double, loss: Double, chances: [Double])?
    for ridge in ridges {
      let chances = chancesApart(guesses, classCount: classCount, ridge: ridge)
      let loss = zip(guesses, chances).reduce(0) { sum, pair in
        sum - log(max(1e-9, pair.0.isRight ? pair.1 : 1 - pair.1))
      }
      if loss < best?.loss ?? .infinity { best = (ridge, loss, chances) }
    }
    let selector = Selector(guesses, classCount: classCount, ridge: best?.ridge ?? ridges[0])
    return (selector, best?.chances ?? [])
  }

  /// The chance of each guess, by selectors that did not see its fold.
  private static func chancesApart(
    _ guesses: [Guess], classCount: Int, ridge: Double
  ) -> [Double] {
    var selectors: [Int: Selector] = [:]
    for fold in Set(guesses.map(\.fold)) {
      let seen = guesses.filter { $0.fold != fold }
      if !seen.isEmpty {
        selectors[fold] = Selector(seen, classCount: classCount, ridge: ridge)
      }
    }
    return guesses.map { guess in
      selectors[guess.fold]?.chance(guess.row, top: guess.top) ?? 0.5
    }
  }

  private static func reliabilities(_ guesses: [Guess], _ classCount: Int) -> [Double] {
    let mean = (Double(guesses.count { $0.isRight }) + 1) / Double(guesses.count + 2)
    return (0..<classCount).map { target in
      let made = guesses.filter { $0.top == target }
      let rate = (Double(made.count { $0.isRight }) + 10 * mean) / Double(made.count + 10)
      return log(rate / (1 - rate))
    }
  }
}
