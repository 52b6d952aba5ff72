import LabelModel
import Testing

@Suite("Eligibility of an action")
struct EligibilityTests {
  /// One action, described in few words, and what the rules must say of it on 15 November 2022.
  struct Case: Sendable, CustomTestStringConvertible {
    var carrier = Carrier.direct
    var status: ActionStatus
    var start: String?
    var end: String?
    var time: TimeFinding
    var outcome: Eligibility.Outcome

    var testDescription: String {
      "\(carrier.rawValue), \(status.rawValue), \(start ?? "?") – \(end ?? "?")"
    }
  }

  static let cases: [Case] = [
    Case(status: .running, time: .running, outcome: .eligible),
    Case(status: .running, start: "2012", time: .running, outcome: .eligible),
    Case(status: .running, start: "2022-12", time: .notBegun, outcome: .ineligible),
    // It began some day of the year of the reference date, and runs: nothing contradicts it.
    Case(status: .running, start: "2022", time: .running, outcome: .eligible),
    // Said to run, but ended long before.
    Case(status: .running, start: "2015", end: "2018", time: .old, outcome: .ineligible),
    Case(status: .running, start: "2015", end: "2022", time: .running, outcome: .eligible),
    Case(status: .ended, start: "2021", time: .recent, outcome: .eligible),
    Case(status: .ended, start: "2020-11-16", time: .recent, outcome: .eligible),
    // Exactly two years old is not less than two years old.
    Case(status: .ended, start: "2020-11-15", time: .old, outcome: .ineligible),
    Case(status: .ended, start: "2020-11", time: .dateTooVague, outcome: .toCheck),
    Case(status: .ended, start: "2020", time: .dateTooVague, outcome: .toCheck),
    Case(status: .ended, start: "2019", time: .old, outcome: .ineligible),
    Case(status: .ended, time: .startUnknown, outcome: .toCheck),
    // Ended more than two years ago, so begun before that, whenever it was.
    Case(status: .ended, end: "2019", time: .old, outcome: .ineligible),
    Case(status: .ended, end: "2021", time: .startUnknown, outcome: .toCheck),
    Case(status: .planned, time: .planned, outcome: .toCheck),
    Case(status: .planned, start: "2022-03", time: .planned, outcome: .toCheck),
    Case(status: .planned, start: "2023", time: .notBegun, outcome: .ineligible),
    Case(status: .unknown, time: .startUnknown, outcome: .toCheck),
    Case(status: .unknown, start: "2022", time: .recent, outcome: .eligible),
    Case(status: .unknown, start: "2012", time: .perhapsRunning, outcome: .toCheck),
    Case(status: .unknown, start: "2012", end: "2013", time: .old, outcome: .ineligible),
    Case(carrier: .association, status: .running, time: .running, outcome: .eligible),
    Case(carrier: .delegate, status: .running, time: .running, outcome: .eligible),
    Case(carrier: .intermunicipal, status: .running, time: .running, outcome: .ineligible),
    Case(carrier: .other, status: .running, time: .running, outcome: .ineligible),
    Case(carrier: .unknown, status: .running, time: .running, outcome: .toCheck),
    // One rule not met outweighs one unknown.
    Case(carrier: .unknown, status: .ended, start: "2015", time: .old, outcome: .ineligible),
  ]

  private func action(_ example: Case, tied: Bool = true) throws -> Action {
    var action = Action(id: "a", title: "A")
    action.carrier = example.carrier
    action.status = example.status
    action.start = try example.start.map { try #require(PartialDate($0)) }
    action.end = try example.end.map { try #require(PartialDate($0)) }
    if tied { action.classifications = [Classification(grille: "g", principal: "n")] }
    return action
  }

  @Test(arguments: cases)
  func followsTheRules(_ example: Case) throws {
    let date = try #require(CalendarDate("2022-11-15"))
    let eligibility = Eligibility(try action(example), at: date)
    #expect(eligibility.time == example.time)
    #expect(eligibility.outcome == example.outcome)
  }

  @Test func actionsTiedToNothingAreIneligible() throws {
    let date = try #require(CalendarDate("2022-11-15"))
    let example = Case(status: .running, time: .running, outcome: .ineligible)
    #expect(Eligibility(try action(example, tied: false), at: date).outcome == .ineligible)
  }

  @Test(arguments: cases)
  func isNeverEligibleWhileItAwaitsConfirmation(_ example: Case) throws {
    let date = try #require(CalendarDate("2022-11-15"))
    var action = try action(example)
    action.toConfirm = 2023
    let eligibility = Eligibility(action, at: date)
    #expect(
      eligibility.outcome == (example.outcome == .ineligible ? .ineligible : .toCheck))
    #expect(eligibility.obstacles.last?.text.contains("pas encore confirmée") == true)
    #expect(eligibility.reasons.count == 4)
  }

  @Test(arguments: cases)
  func saysWhyUnlessEligible(_ example: Case) throws {
    let date = try #require(CalendarDate("2022-11-15"))
    let eligibility = Eligibility(try action(example), at: date)
    #expect(eligibility.obstacles.isEmpty == (eligibility.outcome == .eligible))
    for reason in eligibility.obstacles where reason.answer == .unknown {
      #expect(reason.remedy != nil, "nothing said to settle: \(reason.text)")
    }
  }
}
