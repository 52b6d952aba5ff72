/// One indicator of one action, over the editions in which it was given.
public struct IndicatorSeries: Hashable, Sendable {
  /// One measure of it.
  public struct Point: Hashable, Sendable {
    /// The edition of the register that gives it.
    public var edition: Int
    /// The measure.
    public var indicator: Indicator
  }

  /// The action, as the latest of the editions has it.
  public var action: Action
  /// The measures, the earliest edition first; two at least.
  public var points: [Point]

  /// The indicators that the last register shares with an earlier one.
  ///
  /// An indicator is the same when its action is (by its id, or by the earlier id that it declares),
  /// and when its label and its unit are, whatever the case of the letters. An edition that repeats
  /// a measure, of the same year or of none, brings no new point.
  public static func all(in registers: [Register]) -> [IndicatorSeries] {
    let ordered = registers.sorted { $0.edition < $1.edition }
    guard let last = ordered.last else { return [] }
    let earlier = ordered.dropLast()
    return last.actions.flatMap { action in
      action.indicators.compactMap { indicator -> IndicatorSeries? in
        var points = earlier.compactMap { register in
          point(of: indicator, in: register, action)
        }
        points.append(Point(edition: last.edition, indicator: indicator))
        var kept: [Point] = []
        for point in points where !kept.contains(where: { $0.repeats(point) }) {
          kept.append(point)
        }
        return kept.count > 1 ? IndicatorSeries(action: action, points: kept) : nil
      }
    }
  }

  private static func point(
    of indicator: Indicator, in register: Register, _ action: Action
  ) -> Point? {
    let ids = Set(
      [action.id] + action.predecessors.filter { $0.edition == register.edition }.map(\.action))
    return register.actions.first { ids.contains($0.id) }?.indicators
      .first { $0.isSame(as: indicator) }
      .map { Point(edition: register.edition, indicator: $0) }
  }

  /// The values as hundredths of the first one, for a drawing; `nil` when a value is no number, or
  /// when the first one is nothing.
  public var indices: [Int]? {
    let values = points.compactMap { Exact($0.indicator.value) }
    guard values.count == points.count, let first = values.first, !first.isZero else { return nil }
    let indices = values.compactMap { value in
      (value * Exact(100)).divided(by: first).flatMap { Int($0.decimal(places: 0)) }
    }
    return indices.count == points.count && indices.allSatisfy { $0 >= 0 } ? indices : nil
  }
}

extension IndicatorSeries.Point {
  /// Whether another point says the same thing again.
  fileprivate func repeats(_ other: Self) -> Bool {
    indicator.year == other.indicator.year && indicator.value == other.indicator.value
  }
}

extension Indicator {
  /// Whether another measure is of the same thing.
  fileprivate func isSame(as other: Indicator) -> Bool {
    label.lowercased() == other.label.lowercased()
      && unit?.lowercased() == other.unit?.lowercased()
  }
}
