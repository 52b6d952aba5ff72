/// Cuts HTML into tags and texts, whatever the bytes; nothing is refused.
struct MarkupLexer {
  /// A piece of a page.
  enum Token: Equatable {
    /// `<name …>`, in lower case.
    case start(String, [String: String])
    /// `</name>`, in lower case.
    case end(String)
    /// What stands between, decoded.
    case text(String)
    /// An element whose content is no markup: a script, a style, the title.
    case raw(String, [String: String], String)
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Starts at the first byte.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  mutating func next() -> Token? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return .text(text()) }
      if starts("<!--") {
        skip(to: "-->", from: position + 4)
      } else if starts("<!") || starts("<?") {
        skip(to: ">", from: position + 2)
      } else if starts("</") {
        position += 2
        let name = name()
        skip(to: ">", from: position)
        return .end(name)
      } else if position + 1 < bytes.count, Self.isLetter(bytes[position + 1]) {
        position += 1
        return tag()
      } else {
        position += 1
        return .text("<")
      }
    }
    return nil
  }

  private mutating func tag() -> Token {
    let name = name()
    var attributes: [String: String] = [:]
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      guard !Self.isBlank(byte), byte != UInt8(ascii: "/") else {
        position += 1
        continue
      }
      let (key, value) = attribute()
      if attributes[key] == nil { attributes[key] = value }
    }
    position = min(position + 1, bytes.count)
    guard ["script", "style", "title", "textarea"].contains(name) else {
      return .start(name, attributes)
    }
    let start = position
    while position < bytes.count, !closes(name) { position += 1 }
    let content = String(decoding: bytes[start..<position], as: UTF8.self)
    skip(to: ">", from: position)
    return .raw(name, attributes, content)
  }

  private mutating func attribute() -> (String, String) {
    var start = position
    while position < bytes.count, !Self.isBlank(bytes[position]),
      bytes[position] != UInt8(ascii: "="), bytes[position] != UInt8(ascii: ">")
    { position += 1 }
    // A lone « = » must not stop the reading.
    if position == start { position += 1 }
    let key = String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self)
      .lowercased()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return (key, "") }
    position += 1
    guard position < bytes.count else { return (key, "") }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      start = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
    } else {
      start = position
      while position < bytes.count, !Self.isBlank(bytes[position]),
        bytes[position] != UInt8(ascii: ">")
      { position += 1 }
    }
    let value = String(decoding: bytes[start..<position], as: UTF8.self)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position = min(position + 1, bytes.count)
    }
    return (key, Self.decoded(value))
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, !Self.isBlank(bytes[position]),
      bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/")
    { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func text() -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return Self.decoded(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private func starts(_ prefix: StaticString) -> Bool {
    bytes[position...].starts(with: prefix.description.utf8)
  }

  /// Whether the end tag of an element stands here, in any case.
  private func closes(_ name: String) -> Bool {
    guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "/")
    else { return false }
    return bytes[(position + 2)...].prefix(name.utf8.count).map { $0 | 0x20 }
      == Array(name.utf8)
  }

  private mutating func skip(to end: StaticString, from start: Int) {
    let mark = Array(end.description.utf8)
    position = min(start, bytes.count)
    while position < bytes.count {
      if bytes[position] == mark[0], bytes[position...].starts(with: mark) {
        position += mark.count
        return
      }
      position += 1
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// A text without the references that HTML needs; those that are unknown stay as they are.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: mark)..<end])
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { Unicode.Scalar($0) }
    }
  }
}
