internal import Glibc

/// All the models trained on the same examples, and what they say together.
struct TrainedModel {
  /// What each model says of an action: logarithms of probabilities.
  struct Parts {
    /// The terms of the lexicon alone, learning nothing.
    var lexicon: [Double]
    /// Complement naive Bayes.
    var bayes: [Double]
    /// The regression.
    var regression: [Double]
    /// The nearest neighbours.
    var neighbours: [Double]
    /// What the place in other grilles adds.
    var cross: [Double]
  }

  /// What the models see.
  let space: FeatureSpace
  /// The regression.
  let regression: SoftmaxRegression
  /// The index of the examples.
  let neighbours: Neighbours
  /// What other grilles say.
  let cross: CrossGrille
  /// The examples, in the order of the index.
  let examples: [PreparedExample]

  private let bayes: ComplementBayes
  /// The target and the secondary nodes of each example, apart: they are read for every action.
  private let places: [(target: Int, secondary: [Int])]
  private let classCount: Int
  private let recipe: Recipe

  /// Trains on examples and on the terms of the lexicon, which count as small examples.
  init(
    _ examples: [PreparedExample], lexicon: Lexicon, stemCount: Int, classCount: Int,
    grille: CrossGrille, recipe: Recipe
  ) {
    self.examples = examples
    places = examples.map { ($0.target, $0.secondary) }
    self.classCount = classCount
    self.recipe = recipe
    cross = grille
    space = FeatureSpace(
      examples.map(\.prepared), terms: lexicon.terms, stemCount: stemCount,
      classCount: classCount, recipe: recipe)
    neighbours = Neighbours(examples.map(\.prepared.counts))
    var words = FeatureRows(columnCount: space.stemCount)
    var full = FeatureRows(columnCount: space.columnCount)
    var targets: [[Double]] = []
    var classes: [Int] = []
    var weights: [Double] = []
    for example in examples {
      let row = space.words(example.prepared.counts)
      words.rows.append(row)
      full.rows.append(space.row(example.prepared, words: row))
      targets.append(Self.target(of: example, classCount, recipe))
      classes.append(example.target)
      weights.append(example.example.isOwn ? recipe.ownWeight : 1)
    }
    for term in lexicon.terms {
      var counts: [Int32: Double] = [:]
      for stem in term.stems { counts[stem, default: 0] += 1 }
      let row = space.words(counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      words.rows.append(row)
      full.rows.append(row)
      targets.append((0..<classCount).map { $0 == term.node ? 1 : 0 })
      classes.append(term.node)
      weights.append(recipe.termWeight * term.weight)
    }
    regression = SoftmaxRegression(
      full, targets: targets, rowWeights: weights, classCount: classCount, ridge: recipe.ridge)
    bayes = ComplementBayes(
      words, classes: classes, rowWeights: weights, classCount: classCount)
  }

  /// What each model says of an action.
  ///
  /// Of a place in another grille, what the examples show counts before what a crosswalk claims.
  func parts(_ action: PreparedAction, _ passages: Passages? = nil) -> Parts {
    let words = space.words(action.counts)
    var cross = [Double](repeating: 0, count: classCount)
    for place in action.places {
      guard let lift = self.cross.lift(place) ?? passages?.lift(place) else { continue }
      for index in cross.indices { cross[index] += lift[index] }
    }
    return Parts(
      lexicon: logarithms(action.lexiconScores.map { 1.5 * log(1 + $0) }),
      bayes: logarithms(bayes.scores(words)),
      regression: logarithms(regression.scores(space.row(action, words: words))),
      neighbours: votes(action).map { log($0) }, cross: cross)
  }

  /// What the models say together: the logarithm of a probability, up to a constant.
  func combined(_ parts: Parts) -> [Double] {
    (0..<classCount).map { index in
      parts.regression[index] + recipe.bayesShare * parts.bayes[index]
        + recipe.lexiconShare * parts.lexicon[index]
        + recipe.neighbourShare * parts.neighbours[index] + recipe.crossShare * parts.cross[index]
    }
  }

  /// The share of each class among the nearest examples.
  private func votes(_ action: PreparedAction) -> [Double] {
    var votes = [Double](repeating: 0.02, count: classCount)
    let nearest = neighbours.nearest(action.counts, limit: 15)
    let sum = nearest.reduce(0) { $0 + $1.score }
    for neighbour in nearest {
      let share = neighbour.score / sum
      let (target, secondary) = places[neighbour.example]
      votes[target] += share
      for node in secondary { votes[node] += 0.3 * share / Double(secondary.count) }
    }
    let all = votes.reduce(0, +)
    return votes.map { $0 / all }
  }

  private func logarithms(_ scores: [Double]) -> [Double] {
    softmax(scores).map { log(max(1e-4, $0)) }
  }

  /// An example speaks for its principal node, and a little for its secondary ones.
  private static func target(
    of example: PreparedExample, _ classCount: Int, _ recipe: Recipe
  ) -> [Double] {
    var target = [Double](repeating: 0, count: classCount)
    let share = example.secondary.isEmpty ? 0 : recipe.secondaryShare
    target[example.target] = 1 - share
    for node in example.secondary { target[node] += share / Double(example.secondary.count) }
    return target
  }
}
