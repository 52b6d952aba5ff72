internal import Glibc

/// Corrects a chance by a few numbers: a logistic regression that starts from known odds.
///
/// The ridge pulls the corrections to zero: with an endless one, the odds are kept as they are but
/// for one constant. It is learned by Newton's method with a fixed number of steps: the same rows always give the
/// same weights.
struct LogisticRegression {
  private var means: [Double]
  private var spreads: [Double]
  /// One weight per number, the constant last.
  private var weights: [Double]

  /// What is known of one case.
  struct Row {
    /// The logarithm of the odds from which to start.
    var odds: Double
    /// What may correct them: as many numbers in each row.
    var signs: [Double]
  }

  /// Learns from rows, at least one; the ridge holds the weights, but not the constant, near zero.
  init(_ cases: [Row], isTrue: [Bool], ridge: Double, steps: Int = 12) {
    let rows = cases.map(\.signs)
    let width = rows.first?.count ?? 0
    let count = Double(max(1, rows.count))
    let means = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } / count }
    let spreads = (0..<width).map { column in
      let variance =
        rows.reduce(0) { $0 + ($1[column] - means[column]) * ($1[column] - means[column]) } / count
      return variance > 1e-12 ? variance.squareRoot() : 1
    }
    self.means = means
    self.spreads = spreads
    weights = [Double](repeating: 0, count: width + 1)
    let scaled = rows.map { Self.scale($0, means, spreads) }
    let odds = cases.map(\.odds)
    for _ in 0..<steps { step(scaled, odds, isTrue, ridge) }
  }

  /// The chance, from 0 to 1, of a case.
  func chance(_ row: Row) -> Double {
    Self.sigmoid(row.odds + Self.product(Self.scale(row.signs, means, spreads), weights))
  }

  private mutating func step(
    _ rows: [[Double]], _ odds: [Double], _ isTrue: [Bool], _ ridge: Double
  ) {
    let size = weights.count
    var slope = weights.indices.map { ($0 + 1 < size ? ridge : 1e-3) * weights[$0] }
    var curve = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for index in 0..<size { curve[index][index] = index + 1 < size ? ridge : 1e-3 }
    for (index, row) in rows.enumerated() {
      let chance = Self.sigmoid(odds[index] + Self.product(row, weights))
      let gap = chance - (isTrue[index] ? 1 : 0)
      let weight = max(1e-6, chance * (1 - chance))
      for i in 0..<size {
        slope[i] += gap * row[i]
        for j in 0..<size { curve[i][j] += weight * row[i] * row[j] }
      }
    }
    let move = Self.solve(curve, slope)
    for index in weights.indices { weights[index] -= move[index] }
  }

  /// Solves a symmetric positive system by elimination, which needs no pivot.
  private static func solve(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    var matrix = matrix
    var vector = vector
    for pivot in vector.indices {
      for row in (pivot + 1)..<max(pivot + 1, vector.count) {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<vector.count { matrix[row][column] -= factor * matrix[pivot][column] }
        vector[row] -= factor * vector[pivot]
      }
    }
    for row in vector.indices.reversed() {
      for column in (row + 1)..<max(row + 1, vector.count) {
        vector[row] -= matrix[row][column] * vector[column]
      }
      vector[row] /= matrix[row][row]
    }
    return vector
  }

  /// The row at a common scale, with a 1 for the constant; what is out of all that was seen counts
  /// as the farthest seen, or one strange number would decide alone.
  private static func scale(_ row: [Double], _ means: [Double], _ spreads: [Double]) -> [Double] {
    row.indices.map { max(-3, min(3, (row[$0] - means[$0]) / spreads[$0])) } + [1]
  }

  private static func product(_ row: [Double], _ weights: [Double]) -> Double {
    zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func sigmoid(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
}
