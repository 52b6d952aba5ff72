internal import Glibc

/// All the models trained on the same examples, and what they say together.
struct TrainedModel {
  /// What the models look at in an action, found once.
  struct Findings {
    /// Its groups of letters, those that rare words have being louder.
    var letters: [FeatureRows.Entry]
    /// The examples that share most with it, best first.
    var nearest: [Neighbours.Neighbour]
  }

  /// What each model says of an action: logarithms of probabilities.
  struct Parts {
    /// The regression.
    var regression: [Double]
    /// The nearest neighbours.
    var neighbours: [Double]
    /// What the place in other grilles adds.
    var cross: [Double]
  }

  /// What the regression sees.
  let space: FeatureSpace
  /// The regression.
  let regression: SoftmaxRegression
  /// The index of the examples.
  let neighbours: Neighbours
  /// What other grilles say.
  let cross: CrossGrille
  /// The examples, in the order of the index.
  let examples: [PreparedExample]

  /// The target and the secondary nodes of each example, apart: they are read for every action.
  private let places: [(target: Int, secondary: [Int])]
  private let classCount: Int
  private let recipe: Recipe

  /// Trains on examples and on the terms of the lexicon, which count as small examples.
  init(
    _ examples: [PreparedExample], lexicon: Lexicon, table: WordTable, classCount: Int,
    grille: CrossGrille, recipe: Recipe
  ) {
    self.examples = examples
    places = examples.map { ($0.target, $0.secondary) }
    self.classCount = classCount
    self.recipe = recipe
    cross = grille
    space = FeatureSpace(
      examples.map(\.prepared), terms: lexicon.terms, groupCount: table.groupCount,
      classCount: classCount, recipe: recipe)
    neighbours = Neighbours(examples.map(\.prepared.stems))
    var features = FeatureRows(columnCount: space.columnCount)
    var targets: [[Double]] = []
    var weights: [Double] = []
    for example in examples {
      let letters = space.letters.row(example.prepared.groups)
      features.rows.append(space.row(example.prepared, letters))
      targets.append(Self.target(of: example, classCount, recipe))
      weights.append(recipe.weight(of: example.example))
    }
    for term in lexicon.terms {
      features.rows.append(space.letters.row(term.groups))
      targets.append((0..<classCount).map { $0 == term.node ? 1 : 0 })
      weights.append(recipe.termWeight * term.weight)
    }
    regression = SoftmaxRegression(
      features, targets: targets, rowWeights: weights, classCount: classCount,
      ridge: recipe.ridge)
  }

  /// What the models look at in an action.
  func findings(in action: PreparedAction) -> Findings {
    Findings(
      letters: space.letters.row(action.groups),
      nearest: neighbours.nearest(action.stems, limit: 15))
  }

  /// What each model says of an action.
  func parts(_ action: PreparedAction) -> Parts { parts(action, findings(in: action), nil) }

  /// What each model says of an action, crosswalks to the grille helping.
  ///
  /// Of a place in another grille, what the examples show counts before what a crosswalk claims.
  func parts(_ action: PreparedAction, _ findings: Findings, _ passages: Passages?) -> Parts {
    var cross = [Double](repeating: 0, count: classCount)
    for place in action.places {
      guard let lift = self.cross.lift(place) ?? passages?.lift(place) else { continue }
      for index in cross.indices { cross[index] += lift[index] }
    }
    return Parts(
      regression: softmax(regression.scores(space.row(action, findings.letters)))
        .map { log(max(1e-4, $0)) },
      neighbours: votes(findings.nearest).map { log($0) }, cross: cross)
  }

  /// What the models say together: the logarithm of a probability, up to a constant.
  func combined(_ parts: Parts) -> [Double] {
    (0..<classCount).map { index in
      parts.regression[index] + recipe.neighbourShare * parts.neighbours[index]
        + recipe.crossShare * parts.cross[index]
    }
  }

  /// The share of each class among the nearest examples.
  private func votes(_ nearest: [Neighbours.Neighbour]) -> [Double] {
    var votes = [Double](repeating: 0.02, count: classCount)
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
