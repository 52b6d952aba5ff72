import LabelModel
import Testing

@Suite("Actions merged by an auditor")
struct MergerTests {
  /// A log of verdicts: `(action, into)` merges, `(action, nil)` retains.
  private func log(
    _ mergers: [(ActionID, ActionID?)], _ others: [ActionID: Verdict.Decision] = [:]
  ) throws -> VerdictLog {
    let moment = try #require(Moment("2023-01-12"))
    let verdicts =
      mergers.map { action, target in
        Verdict(
          action: action, decision: target == nil ? .retained : .merged, target: target,
          function: "x", moment: moment)
      }
      + others.map { Verdict(action: $0, decision: $1, function: "x", moment: moment) }
    return VerdictLog(
      collectivity: "c", edition: 2023, nature: .audit,
      entries: verdicts.enumerated().map { .init(number: $0 + 1, verdict: $1, digest: "") })
  }

  @Test func aMergerIntoWhatIsRetainedIsSound() throws {
    #expect(try log([("a", "b"), ("c", "a"), ("b", nil)]).mergerFaults == [])
  }

  @Test func aCircleIsSaidOnceByTheVerdictThatClosedIt() throws {
    let circle = try log([("a", "b"), ("d", "a"), ("b", "c"), ("c", "a")])
    #expect(circle.mergerFaults == [.circle(["c", "a", "b"])])
  }

  @Test func aCircleIsUndoneByAnotherVerdict() throws {
    #expect(try log([("a", "b"), ("b", "a"), ("b", nil)]).mergerFaults == [])
  }

  @Test(arguments: [Verdict.Decision.setAside, .pending, nil])
  func aMergerIntoWhatDoesNotCountIsSaid(decision: Verdict.Decision?) throws {
    let log = try log([("a", "b")], decision.map { ["b": $0] } ?? [:])
    #expect(log.mergerFaults == [.notRetained("a", into: "b", decision)])
  }

  @Test func aDayIsBeforeNoHourOfItself() throws {
    let day = try #require(Moment("2023-01-12"))
    let hour = try #require(Moment("2023-01-12T10:00:00Z"))
    let later = try #require(Moment("2023-01-12T10:00:01Z"))
    #expect(!day.isBefore(hour) && !hour.isBefore(day))
    #expect(hour.isBefore(later) && !later.isBefore(hour))
    #expect(hour.isBefore(Moment(try #require(CalendarDate("2023-01-13")))))
  }
}
