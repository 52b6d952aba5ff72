/// The actions of one outcome, grouped by what makes it so: each action stands in one group.
public struct Outstanding: Hashable, Sendable {
  /// Actions that the same reasons hold back.
  public struct Group: Hashable, Sendable {
    /// The reasons that decide the outcome.
    public var reasons: [Eligibility.Reason]
    /// The actions, in the order of the register.
    public var actions: [Action]
  }

  /// What one remedy would do.
  public struct Remedy: Hashable, Sendable {
    /// The reason that it lifts.
    public var reason: Eligibility.Reason
    /// How many actions it concerns.
    public var concerned: Int
    /// How many of them it would settle alone.
    public var settledAlone: Int
  }

  /// The groups, the largest first; groups of equal size in the order of the register.
  public var groups: [Group]

  /// Groups the actions of an outcome that is not « éligible ».
  public init(_ outcome: Eligibility.Outcome, of register: Register, at date: CalendarDate) {
    let deciding: Eligibility.Answer = outcome == .ineligible ? .no : .unknown
    var groups: [Group] = []
    var numbers: [[Eligibility.Reason]: Int] = [:]
    for action in register.actions {
      let eligibility = Eligibility(action, at: date)
      guard eligibility.outcome == outcome else { continue }
      let reasons = eligibility.reasons.filter { $0.answer == deciding }
      if let number = numbers[reasons] {
        groups[number].actions.append(action)
      } else {
        numbers[reasons] = groups.count
        groups.append(Group(reasons: reasons, actions: [action]))
      }
    }
    self.groups = groups.enumerated()
      .sorted { ($1.element.actions.count, $0.offset) < ($0.element.actions.count, $1.offset) }
      .map(\.element)
  }

  /// How many actions there are in all.
  public var count: Int { groups.reduce(0) { $0 + $1.actions.count } }

  /// What would settle them, the remedy that concerns most actions first.
  public var remedies: [Remedy] {
    var remedies: [Remedy] = []
    for group in groups {
      for reason in group.reasons where reason.remedy != nil {
        let alone = group.reasons.count == 1 ? group.actions.count : 0
        if let number = remedies.firstIndex(where: { $0.reason == reason }) {
          remedies[number].concerned += group.actions.count
          remedies[number].settledAlone += alone
        } else {
          remedies.append(
            Remedy(reason: reason, concerned: group.actions.count, settledAlone: alone))
        }
      }
    }
    return remedies.enumerated()
      .sorted { ($1.element.concerned, $0.offset) < ($0.element.concerned, $1.offset) }
      .map(\.element)
  }
}

extension Register {
  /// The actions that carry each reserve, the most frequent first.
  ///
  /// An action with two reserves stands under both.
  public var reserves: [(code: ReserveCode, actions: [Action])] {
    ReserveCode.allCases.enumerated()
      .map { index, code in
        (index, code, actions.filter { action in action.reserves.contains { $0.code == code } })
      }
      .filter { !$0.2.isEmpty }
      .sorted { ($1.2.count, $0.0) < ($0.2.count, $1.0) }
      .map { (code: $0.1, actions: $0.2) }
  }
}
