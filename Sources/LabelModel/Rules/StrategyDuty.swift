/// Whether the law REEN obliges a collectivity to adopt a strategy for a responsible digital.
///
/// Law n° 2021-1485 of 15 November 2021, article 35, and decree n° 2022-1084 of 29 July 2022
/// (article D. 2311-15-1 of the CGCT): communes and groupings of more than 50 000 inhabitants.
/// Source: <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046113741>
public enum StrategyDuty: Hashable, Sendable {
  /// More inhabitants than the threshold.
  case bound
  /// No more inhabitants than the threshold.
  case notBound
  /// No population is given.
  case unknown

  /// Number of inhabitants above which the duty applies.
  public static let threshold = 50_000
  /// The day of the law.
  public static let lawDate = CalendarDate(uncheckedYear: 2021, month: 11, day: 15)

  /// Compares a population with the threshold; `nil` when none is given.
  public init(_ population: Population?) {
    guard let count = population?.count else {
      self = .unknown
      return
    }
    self = count > Self.threshold ? .bound : .notBound
  }
}
