internal import Glibc

/// A multinomial logistic regression: one weight per feature and class, learned by descent.
///
/// The problem is convex and the descent starts from zero with a fixed number of steps: the same
/// examples always give the same weights. No class starts ahead of another: how often a node is used
/// changes from town to town, and says nothing of the next action.
struct SoftmaxRegression {
  /// How many classes there are.
  let classCount: Int
  private let columnCount: Int
  /// The weights, eight classes at a time: those of the first eight for each feature, then those of
  /// the next eight.
  private var weights: [SIMD8<Float>]

  private var blockCount: Int { (classCount + 7) / 8 }

  /// Learns from rows, of which the targets give the share of each class and the row weights how
  /// much each counts; the ridge holds weights near zero.
  init(
    _ features: FeatureRows, targets: [[Double]], rowWeights: [Double], classCount: Int,
    ridge: Double, steps: Int = 60
  ) {
    self.classCount = classCount
    columnCount = features.columnCount
    weights = [SIMD8<Float>](
      repeating: .zero, count: features.columnCount * ((classCount + 7) / 8))
    let rows = PackedRows(features)
    let goals = targets.map { $0.map { Float($0) } }
    let shares = rowWeights.map { Float($0) }
    let step = Float(1 / (0.5 * features.squaredNorm(weights: rowWeights) + ridge))
    let ridge = Float(ridge)
    var ahead = self
    for index in 0..<steps {
      let slope = ahead.slope(rows, goals, shares)
      let momentum = Float(index) / Float(index + 3)
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
    var scores: [Double] = []
    scores.reserveCapacity(classCount)
    for block in 0..<blockCount {
      let start = block * columnCount
      var sum = SIMD8<Float>.zero
      for entry in row { sum += Float(entry.value) * weights[start + entry.column] }
      for lane in 0..<min(8, classCount - 8 * block) { scores.append(Double(sum[lane])) }
    }
    return scores
  }

  /// How much a feature speaks for a class rather than for the others on average.
  func pull(of column: Int, to target: Int) -> Double {
    var sum: Float = 0
    for block in 0..<blockCount { sum += weights[block * columnCount + column].sum() }
    let weight = weights[target / 8 * columnCount + column][target % 8]
    return Double(weight - sum / Float(classCount))
  }

  private func slope(
    _ rows: PackedRows, _ targets: [[Float]], _ rowWeights: [Float]
  ) -> [SIMD8<Float>] {
    var slope = [SIMD8<Float>](repeating: .zero, count: weights.count)
    var gaps = [Float](repeating: 0, count: classCount)
    for index in rowWeights.indices {
      let entries = rows.entries(of: index)
      for block in 0..<blockCount {
        let start = block * columnCount
        var sum = SIMD8<Float>.zero
        for entry in entries { sum += rows.values[entry] * weights[start + rows.columns[entry]] }
        for lane in 0..<min(8, classCount - 8 * block) { gaps[8 * block + lane] = sum[lane] }
      }
      Self.turnIntoGaps(&gaps, targets[index], rowWeights[index])
      for block in 0..<blockCount {
        let start = block * columnCount
        var gap = SIMD8<Float>.zero
        for lane in 0..<min(8, classCount - 8 * block) { gap[lane] = gaps[8 * block + lane] }
        for entry in entries { slope[start + rows.columns[entry]] += rows.values[entry] * gap }
      }
    }
    return slope
  }

  /// From scores to how far their probabilities are from a target.
  private static func turnIntoGaps(_ scores: inout [Float], _ target: [Float], _ weight: Float) {
    let top = scores.max() ?? 0
    var sum: Float = 0
    for index in scores.indices {
      scores[index] = exp(scores[index] - top)
      sum += scores[index]
    }
    for index in scores.indices { scores[index] = (scores[index] / sum - target[index]) * weight }
  }
}

/// Rows one after the other, as the descent reads them sixty times.
private struct PackedRows {
  /// The column of each entry.
  var columns: [Int] = []
  /// The value of each entry.
  var values: [Float] = []
  /// Where each row starts, and where the last one ends.
  private var starts = [0]

  init(_ features: FeatureRows) {
    for row in features.rows {
      for entry in row {
        columns.append(entry.column)
        values.append(Float(entry.value))
      }
      starts.append(columns.count)
    }
  }

  /// The positions of the entries of a row.
  func entries(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
}

/// The probabilities of which scores are the logarithms, up to a constant.
func softmax(_ scores: [Double]) -> [Double] {
  let top = scores.max() ?? 0
  let powers = scores.map { exp($0 - top) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
