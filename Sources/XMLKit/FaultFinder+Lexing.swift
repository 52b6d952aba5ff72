/// The small steps that the finder is made of.
extension FaultFinder {
  /// Whether this text is next.
  func has(_ text: StaticString) -> Bool {
    matches(text) { $0 }
  }

  /// Whether this text, in lower case, is next in any case.
  func hasIgnoringCase(_ text: StaticString) -> Bool {
    matches(text) { byte in (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
  }

  private func matches(_ text: StaticString, _ transform: (UInt8) -> UInt8) -> Bool {
    text.withUTF8Buffer { wanted in
      guard position + wanted.count <= bytes.count else { return false }
      for index in 0..<wanted.count where transform(bytes[position + index]) != wanted[index] {
        return false
      }
      return true
    }
  }

  /// The bytes in the file of the next few.
  func here(length: Int) -> Range<Int> {
    (base + position)..<(base + min(position + length, bytes.count))
  }

  /// The text of some of our bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Goes past the blanks.
  mutating func skipBlanks() {
    while position < bytes.count, bytes[position].isXMLBlank { position += 1 }
  }

  /// Goes past a name; gives an empty range when none is there.
  mutating func readName() -> Range<Int> {
    let start = position
    if position < bytes.count, bytes[position].startsXMLName {
      while position < bytes.count, bytes[position].continuesXMLName { position += 1 }
    }
    return start..<position
  }

  /// Nothing is left to read: a fault, unless the file goes on out of sight.
  func ranOut(_ fault: XMLFault) throws(XMLFault) {
    if isWhole { throw fault }
  }

  /// Throws for a byte that is no UTF-8 or a character that no XML text has.
  func checkCharacters(_ range: Range<Int>) throws(XMLFault) {
    for position in range { try checkControlCharacter(at: position) }
    guard let offset = Encoding.offsetOfInvalidByte(in: bytes.span.extracting(range)) else {
      return
    }
    let position = range.lowerBound + offset
    // A character cut by the end of what is in sight is no fault.
    if position + 4 > bytes.count, !isWhole { return }
    throw .invalidByte(bytes[position], at: base + position)
  }

  /// Throws when a character that no XML text has is there.
  func checkControlCharacter(at position: Int) throws(XMLFault) {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    if byte < 0x20, !byte.isXMLBlank {
      throw .controlCharacter(UInt32(byte), at: (base + position)..<(base + position + 1))
    }
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    if byte == 0xEF, position + 2 < bytes.count, bytes[position + 1] == 0xBF,
      bytes[position + 2] >= 0xBE
    {
      throw .controlCharacter(
        0xFFC0 | UInt32(bytes[position + 2] & 0x3F),
        at: (base + position)..<(base + position + 3))
    }
  }

  /// Goes past `&…;`, in a text or in the value of the attribute of that name.
  mutating func readReference(attribute: String?) throws(XMLFault) {
    let start = position
    position += 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "#") {
      return try readCharacterReference(from: start)
    }
    let name = readName()
    let range = (base + start)..<(base + position)
    if name.isEmpty { return try seeLoneAmpersand(start) }
    guard position < bytes.count else { return try seeLoneAmpersand(start) }
    guard bytes[position] == UInt8(ascii: ";") else {
      if NamedCharacters.isKnown(text(name)) {
        throw .missingSemicolon(after: text(start..<position), at: range)
      }
      throw .loneAmpersand(at: base + start)
    }
    position += 1
    if !NamedCharacters.isPredefined(text(name)) {
      throw .undeclaredEntity(text(name), at: (base + start)..<(base + position))
    }
  }

  private func seeLoneAmpersand(_ start: Int) throws(XMLFault) {
    if position < bytes.count || isWhole { throw .loneAmpersand(at: base + start) }
  }

  private mutating func readCharacterReference(from start: Int) throws(XMLFault) {
    position += 1
    let isHexadecimal = position < bytes.count && bytes[position] == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    var value: UInt32? = 0
    let digits = position
    while position < bytes.count, let digit = bytes[position].hexadecimalDigit,
      isHexadecimal || digit < 10
    {
      let (high, overflows) = (value ?? .max).multipliedReportingOverflow(
        by: isHexadecimal ? 16 : 10)
      value = overflows ? nil : high &+ UInt32(digit)
      position += 1
    }
    guard position < bytes.count || isWhole else { return }
    let range = (base + start)..<(base + position)
    if position == digits { throw .characterReference(text(start..<position), at: range) }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ";") else {
      throw .missingSemicolon(after: text(start..<position), at: range)
    }
    position += 1
    guard let value, Self.isXMLCharacter(value) else {
      throw .characterReference(
        text(start..<position), at: (base + start)..<(base + position))
    }
  }

  private static func isXMLCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether an XML name may start with it; beyond ASCII, libxml2 has the last word.
  var startsXMLName: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...0xFF: true
    default: false
    }
  }

  /// Whether an XML name may go on with it.
  var continuesXMLName: Bool {
    switch self {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: startsXMLName
    }
  }

  /// Its value as a hexadecimal digit; `nil` when it is none.
  var hexadecimalDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
