import LabelModel
import Reports

/// A comparison with what the reader must know to read it.
struct CompareReading {
  /// The editions, in the order asked.
  let editions: [ComparedEdition]
  /// The referentials, in the order in which they are shown.
  let referentials: [Referential]
  /// The comparison, step by step and as a whole.
  let series: ComparisonSeries

  /// Compares; `nil` for fewer than two editions.
  ///
  /// Throws a `ComparisonInconsistency` when parts do not add up, which is a fault of the program.
  init?(
    _ editions: [ComparedEdition], _ referentials: [Referential], _ crosswalks: [Crosswalk]
  ) throws {
    guard
      let series = try ComparisonSeries(
        editions.map(\.side), grilles: referentials, crosswalks: crosswalks)
    else { return nil }
    self.editions = editions
    self.referentials = referentials
    self.series = series
  }

  /// Each step with its two editions.
  var steps: [(before: ComparedEdition, after: ComparedEdition, comparison: Comparison)] {
    series.steps.enumerated().map { (editions[$0.offset], editions[$0.offset + 1], $0.element) }
  }

  /// The first edition.
  var first: ComparedEdition { editions[0] }
  /// The last edition.
  var last: ComparedEdition { editions[editions.count - 1] }
}
