/// Reads the attributes of a start tag that is known to be well formed, byte by byte.
struct TagLexer {
  /// Where an attribute stands.
  struct Attribute {
    /// Bytes of the name, with its prefix.
    var name: Range<Int>
    /// Bytes of the value, without the quotes.
    var value: Range<Int>
  }

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  /// Starts after the name of the element.
  init(_ bytes: [UInt8], tag: Range<Int>) {
    self.bytes = bytes
    end = min(tag.upperBound, bytes.count)
    position = min(tag.lowerBound + 1, end)
    while position < end, !Self.endsName(bytes[position]) { position += 1 }
  }

  /// The next attribute or namespace declaration; `nil` after the last.
  mutating func nextAttribute() -> Attribute? {
    skipBlanks()
    let start = position
    while position < end, !Self.endsName(bytes[position]) { position += 1 }
    let name = start..<position
    skipBlanks()
    guard !name.isEmpty, position < end, bytes[position] == UInt8(ascii: "=") else { return nil }
    position += 1
    skipBlanks()
    guard position < end else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let valueStart = position + 1
    guard let valueEnd = bytes[valueStart..<end].firstIndex(of: quote) else { return nil }
    position = valueEnd + 1
    return Attribute(name: name, value: valueStart..<valueEnd)
  }

  private mutating func skipBlanks() {
    while position < end, bytes[position].isXMLBlank { position += 1 }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isXMLBlank || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ">")
  }
}

extension UInt8 {
  /// Whether it is one of the four blanks of XML.
  var isXMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
