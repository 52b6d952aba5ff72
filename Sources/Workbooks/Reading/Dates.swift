internal import LabelModel

/// Dates that XLSX writes as numbers.
enum SerialDate {
  /// The day, the moment, or the time of day as a text; `nil` for a number that is no date.
  static func value(_ number: Double, startsIn1904: Bool) -> CellValue? {
    guard number >= 0, number < 2_958_466 else { return nil }
    var day = Int(number)
    var seconds = Int(((number - Double(day)) * 86_400).rounded())
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    if day == 0, !startsIn1904 { return .text(ClockTime.text(seconds)) }
    guard let date = DaySerial.day(day, startsIn1904: startsIn1904) else { return nil }
    return seconds == 0 ? .date(date) : .moment(date, seconds: seconds)
  }
}

/// Dates that ODS and the type `d` of XLSX write as ISO 8601.
enum ISODate {
  /// `2023-11-15` or `2023-11-15T14:05:00`; `nil` for anything else.
  static func value(_ text: String) -> CellValue? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let day = parts.first.flatMap({ CalendarDate($0) }) else { return nil }
    guard parts.count == 2 else { return .date(day) }
    let fields = parts[1].split(separator: ":").map { Double($0.filter { $0 != "Z" }) }
    guard fields.count >= 2, let hours = fields[0], let minutes = fields[1],
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    let rest = fields.count > 2 ? fields[2] ?? 0 : 0
    guard (0..<61).contains(rest) else { return nil }
    let seconds = min(86_399, Int(hours * 3600 + minutes * 60 + rest.rounded()))
    return seconds == 0 ? .date(day) : .moment(day, seconds: seconds)
  }

  /// The day of a date or of a moment; `nil` for anything else.
  static func day(_ text: String) -> CalendarDate? { CalendarDate(text.prefix(10)) }

  /// The text `14:05:00` of the duration `PT14H05M00S`; `nil` for what is no such duration.
  static func clock(_ text: String) -> String? {
    guard text.hasPrefix("PT") else { return nil }
    var seconds = 0.0
    var digits = ""
    for character in text.dropFirst(2) {
      switch character {
      case "H", "M", "S":
        guard let count = Double(digits) else { return nil }
        seconds += count * (character == "H" ? 3600 : character == "M" ? 60 : 1)
        digits = ""
      default: digits.append(character)
      }
    }
    guard digits.isEmpty, (0..<3_600_000).contains(seconds) else { return nil }
    return ClockTime.text(Int(seconds.rounded()))
  }
}
