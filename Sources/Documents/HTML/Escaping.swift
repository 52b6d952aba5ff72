/// Escaping for XML and HTML, which agree on what is needed here.
enum Escaping {
  /// What can stand between two tags.
  static func text(_ value: String) -> String { escape(value, quotes: false) }

  /// What can stand between double quotes.
  static func attribute(_ value: String) -> String { escape(value, quotes: true) }

  /// Control characters, which XML forbids, become U+FFFD.
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
      case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<" ": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: byte < 0x20
    }
  }
}
