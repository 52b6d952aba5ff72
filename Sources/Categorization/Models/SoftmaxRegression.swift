internal import Glibc

/// A multinomial logistic regression: one weight per feature and class, learned by descent.
///
/// The problem is convex and the descent starts from zero with a fixed number of steps: the same
/// examples always give the same weights. No class starts ahead of another: how often a node is used
/// changes from town to town, and says nothing of the next action.
struct SoftmaxRegression {
  /// How many classes there are.
  let classCount: Int
  /// The weight of each class, feature after feature.
  private(set) var weights: [Double]

  /// Learns from rows, of which the targets give the share of each class and the row weights how
  /// much each counts; the ridge holds weights near zero.
  init(
    _ features: FeatureRows, targets: [[Double]], rowWeights: [Double], classCount: Int,
    ridge: Double, steps: Int = 60
  ) {
    self.classCount = classCount
    weights = [Double](repeating: 0, count: features.columnCount * classCount)
    let step = 1 / (0.5 * features.squaredNorm(weights: rowWeights) + ridge)
    var ahead = self
    for index in 0..<steps {
      let slope = ahead.slope(features, targets, rowWeights)
      let momentum = Double(index) / Double(index + 3)
      for position in weights.indices {
        let moved =
          ahead.weights[position]
          - step * (slope[position] + ridge * ahead.weights[position])
        ahead.weights[position] = moved + momentum * (moved - weights[position])
        weights[position] = moved
      }
    }
  }

  /// The score of each class: logarithms of probabilities, up to a constant.
  func scores(_ row: [FeatureRows.Entry]) -> [Double] {
    var scores = [Double](repeating: 0, count: classCount)
    for entry in row {
      let start = entry.column * classCount
      for index in 0..<classCount { scores[index] += entry.value * weights[start + index] }
    }
    return scores
  }

  /// How much a feature speaks for a class rather than for the others on average.
  func pull(of column: Int, to target: Int) -> Double {
    let start = column * classCount
    let mean = weights[start..<(start + classCount)].reduce(0, +) / Double(classCount)
    return weights[start + target] - mean
  }

  private func slope(
    _ features: FeatureRows, _ targets: [[Double]], _ rowWeights: [Double]
  ) -> [Double] {
    var slope = [Double](repeating: 0, count: weights.count)
    for (index, row) in features.rows.enumerated() {
      var gap = softmax(scores(row))
      for position in 0..<classCount {
        gap[position] = (gap[position] - targets[index][position]) * rowWeights[index]
      }
      for entry in row {
        let start = entry.column * classCount
        for position in 0..<classCount { slope[start + position] += entry.value * gap[position] }
      }
    }
    return slope
  }
}

/// The probabilities of which scores are the logarithms, up to a constant.
func softmax(_ scores: [Double]) -> [Double] {
  let top = scores.max() ?? 0
  let powers = scores.map { exp($0 - top) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
