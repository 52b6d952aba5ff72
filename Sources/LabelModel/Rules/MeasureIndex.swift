/// What the sources of some actions measure.
public struct MeasureIndex: Hashable, Sendable {
  /// One measure of one action.
  public struct Entry: Hashable, Sendable {
    /// The action.
    public var action: Action
    /// What was measured.
    public var indicator: Indicator
  }

  /// Every measure, in the order of the register.
  public var entries: [Entry]
  /// Actions that bring at least one measure.
  public var measuredCount: Int
  /// Actions that bring none.
  public var unmeasuredCount: Int

  /// Collects the measures of some actions.
  public init(_ actions: [Action]) {
    entries = actions.flatMap { action in
      action.indicators.map { Entry(action: action, indicator: $0) }
    }
    measuredCount = actions.count { !$0.indicators.isEmpty }
    unmeasuredCount = actions.count - measuredCount
  }

  /// Measures that do not say of which year they are.
  public var undatedCount: Int { entries.count { $0.indicator.year == nil } }
}
