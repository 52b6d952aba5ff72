import Diagnostics

/// The custom properties of a style sheet's rules outside `@media`, with their places.
struct ThemeRules {
  /// A value and its bytes in the style sheet.
  struct Value: Equatable {
    /// The value, without spaces around it.
    var text: String
    /// Its bytes.
    var range: Range<Int>
  }

  /// What a rule applies to, such as `:root` or `.style-dossier`.
  var selector: String
  /// Its custom properties, under names without `--`.
  var values: [String: Value]

  /// Reads the rules of a style sheet that have custom properties.
  static func read(_ source: SourceText) -> [ThemeRules] {
    let bytes = withoutComments(source.bytes)
    var rules: [ThemeRules] = []
    var selectorStart = 0
    var position = 0
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"):
        if depth == 0, bytes[selectorStart..<position].contains(UInt8(ascii: "@")) == false {
          let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
          let values = properties(bytes, position + 1..<end)
          for selector in names(bytes[selectorStart..<position]) where !values.isEmpty {
            rules.append(ThemeRules(selector: selector, values: values))
          }
        }
        depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        selectorStart = position + 1
      default: break
      }
      position += 1
    }
    return rules
  }

  private static func names(_ bytes: ArraySlice<UInt8>) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: ",").map { name in
      String(name.filter { !$0.isWhitespace })
    }
  }

  private static func properties(_ bytes: [UInt8], _ range: Range<Int>) -> [String: Value] {
    var values: [String: Value] = [:]
    for declaration in bytes[range].split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: declaration[..<colon], as: UTF8.self)
        .filter { !$0.isWhitespace }
      guard name.hasPrefix("--") else { continue }
      let value = declaration[(colon + 1)...]
      guard let first = value.firstIndex(where: { $0 > 0x20 }),
        let last = value.lastIndex(where: { $0 > 0x20 })
      else { continue }
      values[String(name.dropFirst(2))] = Value(
        text: String(decoding: value[first...last], as: UTF8.self), range: first..<last + 1)
    }
    return values
  }

  /// The same bytes with spaces in the place of comments, so that places stay.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var position = 0
    while position + 1 < bytes.count {
      guard bytes[position] == UInt8(ascii: "/"), bytes[position + 1] == UInt8(ascii: "*") else {
        position += 1
        continue
      }
      var end = position + 2
      while end + 1 < bytes.count,
        bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "/")
      {
        end += 1
      }
      for index in position..<min(end + 2, bytes.count) where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: " ")
      }
      position = end
    }
    return bytes
  }
}
