/// A day of the Gregorian calendar.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Year, such as 2023.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, from 1.
  public let day: Int

  /// A day that exists; `nil` for the 30th of February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Reads `AAAA-MM-JJ`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    guard let date = PartialDate(text), let month = date.month, let day = date.day else {
      return nil
    }
    self.init(uncheckedYear: date.year, month: month, day: day)
  }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The same day some years before; the 29th of February becomes the 28th where there is none.
  public func yearsBefore(_ count: Int) -> CalendarDate {
    let year = year - count
    return CalendarDate(
      uncheckedYear: year, month: month, day: min(day, Self.days(in: month, of: year)))
  }

  /// How many days a month has.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier days come first.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// `AAAA-MM-JJ`, as it is written in the files.
  public var description: String { PartialDate(self).description }

  /// For reading: « 1er février 2023 ».
  public var inFrench: String { PartialDate(self).inFrench }
}
