internal import LabelModel

/// A value as XLSX writes it: the days are numbers.
enum SerialValue {
  /// Nothing.
  case none
  /// A text.
  case string(String)
  /// A number, in digits.
  case number(String)
  /// `1` or `0`.
  case bool(String)
  /// An error, such as `#REF!`.
  case error(String)

  /// The value; that of its result for a formula.
  init(_ value: CellValue) {
    switch value.shown {
    case .empty, .formula: self = .none
    case .text(let text): self = .string(text)
    // XLSX has no way to write an infinity.
    case .number(let number):
      self = number.isFinite ? .number(PlainNumber.text(number)) : .error("#NUM!")
    case .bool(let value): self = .bool(value ? "1" : "0")
    case .error(let name): self = .error(name)
    case .date(let day):
      self = DaySerial.of(day).map { .number("\($0)") } ?? .string(day.description)
    case .moment(let day, let seconds):
      self =
        DaySerial.of(day).map { .number(PlainNumber.text(Double($0) + Double(seconds) / 86_400)) }
        ?? .string(value.shown.plainText)
    }
  }

  /// The type of the result of a formula; `nil` for a number, or for no result.
  var type: String? {
    switch self {
    case .none, .number: nil
    case .string: "str"
    case .bool: "b"
    case .error: "e"
    }
  }

  /// What is written; `nil` for nothing.
  var text: String? {
    switch self {
    case .none: nil
    case .string(let text): EscapedText.escaped(text)
    case .number(let text), .bool(let text), .error(let text): text
    }
  }
}
