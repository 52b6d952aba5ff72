/// The rules of eligibility as conditions of XPath 1.0 on an `action`, at a reference date.
///
/// XPath 1.0 has no dates. A date known to the day is read as the number AAAAMMJJ; one known to the
/// month or to the year as the smallest such number that it may be (`0101` is put behind and eight
/// digits kept), or as one above the greatest (`9999`): « 2020 » stands between 20200101 and
/// 20209999. That a last day is before a day is then asked of the day after it, so that the 31st of
/// a shorter month never tells.
struct EligibilityXPath {
  /// The reference date.
  private let date: Int
  /// The day two years before.
  private let old: Int
  /// The day after the one two years before.
  private let afterOld: Int

  /// Puts a reference date into the rules.
  init(at date: CalendarDate) {
    self.date = Self.number(date)
    let twoYearsBefore = date.yearsBefore(2)
    old = Self.number(twoYearsBefore)
    afterOld = Self.number(twoYearsBefore.dayAfter)
  }

  /// The condition of an outcome.
  subscript(outcome: Eligibility.Outcome) -> String {
    switch outcome {
    case .eligible:
      "(\(carrier(.yes))) and (\(isOnTime)) and \(Self.isTied) and not(@a-confirmer)"
    case .ineligible:
      "\(carrier(.no)) or \(isOutOfTime) or not(\(Self.isTied))"
    case .toCheck: "not(\(self[.ineligible])) and not(\(self[.eligible]))"
    }
  }

  private func carrier(_ answer: Eligibility.Answer) -> String {
    XPathText.any(
      Carrier.allCases.filter { CarrierFinding($0).answer == answer }
        .map { XPathText.attribute("porteur", is: $0.rawValue) })
  }

  /// Running, or less than two years old, and begun.
  private var isOnTime: String {
    "not(\(isNotBegun)) and not(\(has(.planned)))"
      + " and (\(has(.running)) and not(\(hasEnded)) or @debut and \(earliest("debut"))>\(old))"
  }

  /// Not begun, or both ended and two years old or more.
  private var isOutOfTime: String {
    "\(isNotBegun) or not(\(has(.planned))) and ("
      + "@debut and \(latest("debut"))<\(afterOld) and (\(hasEnded) or \(has(.ended)))"
      + " or not(@debut) and @fin and \(latest("fin"))<\(afterOld))"
  }

  private var isNotBegun: String { "@debut and \(earliest("debut"))>\(date)" }
  private var hasEnded: String { "@fin and \(latest("fin"))<\(date)" }

  private func has(_ status: ActionStatus) -> String {
    XPathText.attribute("statut", is: status.rawValue)
  }

  /// Tied to a node of any grille.
  private static let isTied =
    XPathText.child("classement") + "[@grille][normalize-space(concat(@principal,@secondaires))]"

  private func earliest(_ name: String) -> String { bound(name, "0101") }
  private func latest(_ name: String) -> String { bound(name, "9999") }

  private func bound(_ name: String, _ end: String) -> String {
    "number(substring(concat(translate(@\(name),'- ',''),'\(end)'),1,8))"
  }

  private static func number(_ date: CalendarDate) -> Int {
    date.year * 10_000 + date.month * 100 + date.day
  }
}

extension CalendarDate {
  /// The next day.
  public var dayAfter: CalendarDate {
    if day < Self.days(in: month, of: year) {
      return CalendarDate(uncheckedYear: year, month: month, day: day + 1)
    }
    return month < 12
      ? CalendarDate(uncheckedYear: year, month: month + 1, day: 1)
      : CalendarDate(uncheckedYear: year + 1, month: 1, day: 1)
  }
}
