extension Sheet {
  /// The sheet as CSV, lines ended as RFC 4180 says; formulas give their result.
  ///
  /// A text that a spreadsheet would take for a formula is protected by `SafeText`. Days are
  /// `AAAA-MM-JJ`, and numbers have a comma when the separator leaves it free.
  package func csv(_ form: CSVForm = CSVForm()) -> [UInt8] {
    var text = ""
    let width = lastColumn
    var number = 1
    for row in rows {
      while number < row.number {
        text += String(repeating: form.separator.rawValue, count: max(0, width - 1)) + "\r\n"
        number += 1
      }
      var fields = [String](repeating: "", count: width)
      for cell in row.cells { fields[cell.address.column - 1] = Self.field(cell.value, form) }
      text += fields.joined(separator: String(form.separator.rawValue)) + "\r\n"
      number += 1
    }
    return Self.bytes(of: text, form)
  }

  private static func field(_ value: CellValue, _ form: CSVForm) -> String {
    switch value.shown {
    case .text(let text): return quoted(SafeText.written(text), form)
    case .number(let number):
      let text = PlainNumber.text(number)
      guard form.separator != .comma else { return text }
      return String(text.map { $0 == "." ? "," : $0 })
    case .empty, .bool, .date, .moment, .error, .formula: return value.plainText
    }
  }

  private static func quoted(_ text: String, _ form: CSVForm) -> String {
    let needs = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || Character($0) == form.separator.rawValue
    }
    guard needs || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func bytes(of text: String, _ form: CSVForm) -> [UInt8] {
    switch form.encoding {
    case .utf8: (form.hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    case .utf16:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    // Windows-1252 is only read: it lacks too many letters, and whoever reads it reads UTF-8.
    case .windows1252: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }
  }
}

/// Texts that a spreadsheet would take for a formula when it opens a CSV.
enum SafeText {
  /// The text with an apostrophe before it when it begins as a formula does, or when it begins
  /// with an apostrophe before such a beginning: the way back takes exactly one away.
  static func written(_ text: String) -> String { isAtRisk(text) ? "'" + text : text }

  /// The text that was protected, or the text itself.
  static func read(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isAtRisk(String(text.dropFirst()))
      ? String(text.dropFirst()) : text
  }

  private static func isAtRisk(_ text: String) -> Bool {
    let rest = text.unicodeScalars.drop { $0 == "'" }
    guard let first = rest.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\n"].contains(first)
  }
}
