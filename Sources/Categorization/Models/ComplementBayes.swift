internal import Glibc

/// Naive Bayes in its complement form: a class is known by what the other classes say.
struct ComplementBayes {
  private let classCount: Int
  /// The weight of each class, feature after feature.
  private var weights: [Double]

  /// Counts rows.
  init(
    _ features: FeatureRows, classes: [Int], rowWeights: [Double], classCount: Int,
    smoothing: Double = 0.3
  ) {
    self.classCount = classCount
    var counts = [Double](repeating: 0, count: features.columnCount * classCount)
    for (index, row) in features.rows.enumerated() {
      for entry in row {
        counts[entry.column * classCount + classes[index]] += entry.value * rowWeights[index]
      }
    }
    weights = [Double](repeating: 0, count: counts.count)
    let sums = (0..<features.columnCount).map { column in
      counts[(column * classCount)..<((column + 1) * classCount)].reduce(0, +)
    }
    let seen = sums.indices.filter { sums[$0] > 0 }
    for target in 0..<classCount {
      let others = seen.map { sums[$0] - counts[$0 * classCount + target] + smoothing }
      let total = others.reduce(0, +)
      let logarithms = others.map { -log($0 / total) }
      let mean = logarithms.reduce(0, +) / Double(max(1, logarithms.count))
      for (column, value) in zip(seen, logarithms) {
        weights[column * classCount + target] = value / mean
      }
    }
  }

  /// The score of each class: logarithms of probabilities, up to a constant.
  func scores(_ row: [FeatureRows.Entry]) -> [Double] {
    var scores = [Double](repeating: 0, count: classCount)
    for entry in row where entry.column * classCount < weights.count {
      let start = entry.column * classCount
      for index in 0..<classCount { scores[index] += entry.value * weights[start + index] }
    }
    // Measured: the sum over a text of some twenty words, brought to the scale of logarithms.
    return scores.map { $0 * 0.7 }
  }
}
