/// Escaping for XML and HTML, which agree on what is needed here.
enum Escaping {
  /// What can stand between two tags.
  static func text(_ value: String) -> String { escape(value, quotes: false) }

  /// What can stand between double quotes.
  static func attribute(_ value: String) -> String { escape(value, quotes: true) }

  /// The same words, where characters that XML forbids become U+FFFD.
  static func allowed(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { isForbidden($0) }) else { return value }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars { result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escape(_ value: String, quotes: Bool) -> String {
    guard value.utf8.contains(where: { isSpecial($0) }) else { return value }
    var result = ""
    result.reserveCapacity(value.utf8.count + 32)
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where quotes: result += "&quot;"
      case _ where isForbidden(scalar): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// U+FFFE and U+FFFF start with the byte EF.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
    default: byte < 0x20
    }
  }
}
