package import LabelModel

/// What a cell holds.
package enum CellValue: Hashable, Sendable {
  /// Nothing: the cell may still have a style.
  case empty
  /// A text, never taken for a formula whatever it begins with.
  case text(String)
  /// A number; a percentage is a share of 1.
  case number(Double)
  /// True or false.
  case bool(Bool)
  /// A day.
  case date(CalendarDate)
  /// A moment: a day and the seconds since its midnight.
  case moment(CalendarDate, seconds: Int)
  /// An error of the spreadsheet, such as `#DIV/0!`.
  case error(String)
  /// A formula in the A1 notation and English names of XLSX, without `=`, and its last result.
  indirect case formula(String, cached: CellValue)

  /// What is shown: the result of a formula, and the value itself for anything else.
  package var shown: CellValue {
    if case .formula(_, let cached) = self { cached.shown } else { self }
  }

  /// Whether nothing is shown.
  package var isEmpty: Bool {
    switch shown {
    case .empty: true
    case .text(let text): text.isEmpty
    case .number, .bool, .date, .moment, .error, .formula: false
    }
  }

  /// Whether it shows a number, a date, a moment or a truth, not a text.
  package var isTyped: Bool {
    switch shown {
    case .number, .bool, .date, .moment: true
    case .empty, .text, .error, .formula: false
    }
  }

  /// The value as a CSV or a message says it, numbers with a point and dates as `AAAA-MM-JJ`.
  package var plainText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): PlainNumber.text(number)
    case .bool(let value): value ? "VRAI" : "FAUX"
    case .date(let day): day.description
    case .moment(let day, let seconds): "\(day) \(ClockTime.text(seconds))"
    case .error(let name): name
    case .formula(_, let cached): cached.plainText
    }
  }
}

/// Numbers as the files write them.
enum PlainNumber {
  /// The shortest text that reads back as the same number, without `.0`.
  static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// Times of the day.
enum ClockTime {
  /// `14:05:00`.
  static func text(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
