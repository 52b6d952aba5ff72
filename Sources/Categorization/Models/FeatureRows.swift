/// The features of several texts: rows of a matrix of which only what is not zero is kept.
struct FeatureRows {
  /// One feature that is not zero.
  struct Entry {
    /// Which feature.
    var column: Int
    /// Its value.
    var value: Double
  }

  /// The entries of each row, in order of columns.
  var rows: [[Entry]] = []
  /// How many features there are.
  var columnCount: Int

  /// The largest stretch of the matrix, squared, rows weighted: what bounds the step of a descent.
  func squaredNorm(weights: [Double]) -> Double {
    var vector = [Double](repeating: 1, count: columnCount)
    var norm = 0.0
    for _ in 0..<15 {
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return 0 }
      for index in vector.indices { vector[index] /= length }
      var next = [Double](repeating: 0, count: columnCount)
      for (row, weight) in zip(rows, weights) {
        var product = 0.0
        for entry in row { product += entry.value * vector[entry.column] }
        product *= weight
        for entry in row { next[entry.column] += entry.value * product }
      }
      norm = zip(vector, next).reduce(0) { $0 + $1.0 * $1.1 }
      vector = next
    }
    // The iteration comes from below: a little room keeps the descent safe.
    return norm * 1.1
  }
}
