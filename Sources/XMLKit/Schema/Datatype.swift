/// A type of text, as XML Schema names them, with its bounds.
struct Datatype: Hashable {
  /// Name, such as `date`.
  let name: String
  /// Bounds, such as `pattern`, in the order of the schema.
  let parameters: [Parameter]

  /// A bound.
  struct Parameter: Hashable {
    /// Name, such as `maxInclusive`.
    let name: String
    /// What it bounds to.
    let value: String
  }

  /// Whether a text is of the type.
  ///
  /// A type that is not known here accepts everything: libxml2 decides, this only explains.
  func accepts(_ text: String) -> Bool {
    let value = name == "string" ? text : text.collapsingBlanks()
    return hasForm(value) && parameters.allSatisfy { allows(value, $0) }
  }

  private func hasForm(_ value: String) -> Bool {
    switch name {
    case "date": CalendarForm.isDate(value)
    case "gYear": CalendarForm.isYear(value)
    case "gYearMonth": CalendarForm.isMonth(value)
    case "integer": Int(value) != nil
    case "nonNegativeInteger": Int(value).map { $0 >= 0 } ?? false
    case "positiveInteger": Int(value).map { $0 > 0 } ?? false
    case "decimal": Self.isDecimal(value)
    case "boolean": ["true", "false", "1", "0"].contains(value)
    case "language": Self.matches(value, "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
    case "anyURI": Self.isAddress(value)
    case "NMTOKEN": !value.isEmpty && value.utf8.allSatisfy(\.continuesXMLName)
    case "NCName", "ID", "IDREF":
      !value.contains(":") && value.utf8.first.map(\.startsXMLName) ?? false
        && value.utf8.allSatisfy(\.continuesXMLName)
    default: true
    }
  }

  private func allows(_ value: String, _ parameter: Parameter) -> Bool {
    switch parameter.name {
    case "pattern": Self.matches(value, parameter.value)
    case "minLength": Int(parameter.value).map { value.unicodeScalars.count >= $0 } ?? true
    case "maxLength": Int(parameter.value).map { value.unicodeScalars.count <= $0 } ?? true
    case "length": Int(parameter.value).map { value.unicodeScalars.count == $0 } ?? true
    case "minInclusive": Self.compare(value, parameter.value, >=)
    case "maxInclusive": Self.compare(value, parameter.value, <=)
    case "minExclusive": Self.compare(value, parameter.value, >)
    case "maxExclusive": Self.compare(value, parameter.value, <)
    default: true
    }
  }

  /// No blank or bracket, and two digits after each `%`.
  private static func isAddress(_ value: String) -> Bool {
    value.utf8.allSatisfy { $0 > 0x20 && !notInAddresses.contains($0) }
      && value.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
        .dropFirst().allSatisfy { escape in
          escape.count >= 2 && escape.prefix(2).allSatisfy { $0.hexadecimalDigit != nil }
        }
  }

  private static let notInAddresses = Set("<>\"{}|\\^`".utf8)

  /// A pattern that Swift does not understand accepts everything.
  private static func matches(_ value: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern).matchingSemantics(.unicodeScalar) else { return true }
    return (try? regex.wholeMatch(in: value)) != nil
  }

  private static func compare(
    _ value: String, _ bound: String, _ holds: (Double, Double) -> Bool
  ) -> Bool {
    guard let value = Double(value), let bound = Double(bound) else { return true }
    return holds(value, bound)
  }

  private static func isDecimal(_ value: String) -> Bool {
    let digits = value.first == "-" || value.first == "+" ? value.dropFirst() : value[...]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return digits.utf8.contains { $0 != UInt8(ascii: ".") }
      && parts.allSatisfy { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}

/// Dates as XML Schema writes them, without time zone.
private enum CalendarForm {
  static func isYear(_ text: String) -> Bool { numbers(text, [4]) != nil }

  static func isMonth(_ text: String) -> Bool {
    numbers(text, [4, 2]).map { (1...12).contains($0[1]) } ?? false
  }

  static func isDate(_ text: String) -> Bool {
    guard let parts = numbers(text, [4, 2, 2]), (1...12).contains(parts[1]) else { return false }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[parts[1] - 1]).contains(parts[2])
  }

  private static func numbers(_ text: String, _ lengths: [Int]) -> [Int]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == lengths else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    return numbers.count == lengths.count ? numbers : nil
  }
}

extension String {
  /// Without blanks at the ends, and with one space for each run of them inside.
  ///
  ///     "  a\n b " → "a b"
  func collapsingBlanks() -> String { words.joined(separator: " ") }

  /// What blanks part.
  var words: [Substring] { split { $0.unicodeScalars.allSatisfy(\.isXMLBlank) } }
}

extension Unicode.Scalar {
  /// Whether it is one of the four blanks of XML.
  fileprivate var isXMLBlank: Bool {
    self == " " || self == "\n" || self == "\t" || self == "\r"
  }
}
