package import LabelModel

/// Days as spreadsheets count them.
package enum DaySerial {
  /// Number of the day in the 1900 system, where 1 March 1900 is 61; `nil` before that day, on
  /// which spreadsheets do not agree.
  static func of(_ day: CalendarDate) -> Int? {
    let serial = daysSince1970(day) + offset1900
    return serial >= 61 ? serial : nil
  }

  /// The day of a serial number; `nil` when no calendar has it.
  package static func day(_ serial: Int, startsIn1904: Bool = false) -> CalendarDate? {
    // 1900 is no leap year, but the system of Excel has a 29 February 1900.
    let shift = !startsIn1904 && serial < 60 ? 1 : 0
    guard serial >= 0, serial < 2_958_466, startsIn1904 || (serial != 60 && serial != 0) else {
      return nil
    }
    return civil(serial + shift - (startsIn1904 ? offset1904 : offset1900))
  }

  private static let offset1900 = 25_569
  private static let offset1904 = 24_107

  /// Counted in years that begin in March, so that the leap day is the last.
  private static func daysSince1970(_ day: CalendarDate) -> Int {
    let year = day.month <= 2 ? day.year - 1 : day.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((day.month + 9) % 12) + 2) / 5 + day.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ daysSince1970: Int) -> CalendarDate? {
    let days = daysSince1970 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return CalendarDate(
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
