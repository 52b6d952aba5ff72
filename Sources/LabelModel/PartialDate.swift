/// A date known to the year, to the month or to the day.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// Year, such as 2023.
  public let year: Int
  /// Month, 1 to 12; `nil` when only the year is known.
  public let month: Int?
  /// Day of the month; `nil` when the day is not known.
  public let day: Int?

  /// Takes a day.
  public init(_ date: CalendarDate) {
    year = date.year
    month = date.month
    day = date.day
  }

  /// Reads `AAAA`, `AAAA-MM` or `AAAA-MM-JJ`; `nil` for anything else, or for a day that does not
  /// exist.
  public init?(_ text: some StringProtocol) {
    var parts: [Int] = []
    var digits = 0
    var value = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        if digits > 4 { return nil }
      case UInt8(ascii: "-"):
        guard digits == (parts.isEmpty ? 4 : 2) else { return nil }
        parts.append(value)
        (digits, value) = (0, 0)
      default:
        return nil
      }
    }
    guard digits == (parts.isEmpty ? 4 : 2) else { return nil }
    parts.append(value)
    guard parts.count <= 3, parts[0] > 0 else { return nil }
    year = parts[0]
    month = parts.count > 1 ? parts[1] : nil
    day = parts.count > 2 ? parts[2] : nil
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, !(1...CalendarDate.days(in: month, of: year)).contains(day) {
      return nil
    }
  }

  /// The first day that it may be.
  public var earliest: CalendarDate {
    CalendarDate(uncheckedYear: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that it may be.
  public var latest: CalendarDate {
    let month = month ?? 12
    return CalendarDate(
      uncheckedYear: year, month: month, day: day ?? CalendarDate.days(in: month, of: year))
  }

  /// As it is written in the files.
  public var description: String {
    var text = padded(year, to: 4)
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }

  /// For reading: « 2023 », « février 2023 », « 1er février 2023 ».
  public var inFrench: String {
    guard let month else { return String(year) }
    let name = Self.monthNames[month - 1]
    guard let day else { return "\(name) \(year)" }
    return "\(day == 1 ? "1er" : String(day)) \(name) \(year)"
  }

  private static let monthNames = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
