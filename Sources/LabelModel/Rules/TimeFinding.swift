/// What the rule on time says of an action: still running, or less than two years old.
///
/// A date known to the month or to the year is an interval; the rule answers only what is true of
/// every day of it.
public enum TimeFinding: Hashable, Sendable, CaseIterable {
  /// Running at the reference date.
  case running
  /// Begun less than two years before the reference date.
  case recent
  /// Not begun at the reference date.
  case notBegun
  /// Ended, and two years old or more.
  case old
  /// A project: nothing says that it had begun.
  case planned
  /// Ended or of unknown status, and nothing says when it began.
  case startUnknown
  /// Two years old or more, but nothing says whether it still runs.
  case perhapsRunning
  /// The date is not known closely enough.
  case dateTooVague

  /// Applies the rule at a reference date.
  public init(_ facts: ActionFacts, at date: CalendarDate) {
    let twoYearsBefore = date.yearsBefore(2)
    let hasEnded = facts.end.map { $0.latest < date } ?? false
    if let start = facts.start, start.earliest > date {
      self = .notBegun
    } else if facts.status == .planned {
      self = .planned
    } else if facts.status == .running, !hasEnded {
      self = .running
    } else if let start = facts.start {
      if start.earliest > twoYearsBefore {
        self = .recent
      } else if start.latest > twoYearsBefore {
        self = .dateTooVague
      } else {
        self = facts.status == .unknown && !hasEnded ? .perhapsRunning : .old
      }
    } else if let end = facts.end, end.latest <= twoYearsBefore {
      self = .old
    } else {
      self = .startUnknown
    }
  }

  /// The rule's answer.
  public var answer: Eligibility.Answer {
    switch self {
    case .running, .recent: .yes
    case .notBegun, .old: .no
    case .planned, .startUnknown, .perhapsRunning, .dateTooVague: .unknown
    }
  }
}
