internal import Diagnostics

/// What can be told from bytes alone: empty, not XML, not UTF-8.
enum Encoding {
  /// Looks at the first bytes of a document, or at all of them.
  ///
  /// The rest is checked as it is read, by `UTF8StreamCheck`.
  static func fault(inHead bytes: [UInt8], isWhole: Bool) -> XMLFault? {
    if let fault = faultAtStart(of: bytes) { return fault }
    guard let declared = declaredEncoding(of: bytes) else { return nil }
    let name = String(decoding: bytes[declared], as: UTF8.self)
    if isUTF8(name) { return nil }
    // When the bytes are UTF-8 already, only the declaration is to mend.
    let isMislabelled = isWhole && offsetOfInvalidByte(in: bytes.span) == nil
    return .declaredEncoding(name, at: declared, bytesAreUTF8: isMislabelled)
  }

  /// Offset of the first byte that no UTF-8 text has there; `nil` when all is well.
  static func offsetOfInvalidByte(in bytes: Span<UInt8>) -> Int? {
    var position = 0
    let count = bytes.count
    while position < count {
      let first = bytes[position]
      if first < 0x80 {
        // Most text is ASCII: eight bytes are looked at together.
        while position + 8 <= count,
          bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            & 0x8080_8080_8080_8080 == 0
        { position += 8 }
        guard position < count, bytes[position] < 0x80 else { continue }
        position += 1
        continue
      }
      guard let length = lengthOfSequence(startingWith: first), position + length <= count else {
        return position
      }
      let second = bytes[position + 1]
      guard second & 0xC0 == 0x80, allows(second, after: first) else { return position }
      for index in (position + 2)..<max(position + 2, position + length)
      where bytes[index] & 0xC0 != 0x80 {
        return position
      }
      position += length
    }
    return nil
  }

  private static func lengthOfSequence(startingWith byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// No overlong forms, no surrogates, nothing past U+10FFFF.
  private static func allows(_ second: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }

  /// What the first bytes tell: empty, compressed, another encoding.
  private static func faultAtStart(of bytes: [UInt8]) -> XMLFault? {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
      || head.starts(with: [0x00, 0x3C]) || head.starts(with: [0x3C, 0x00])
      || head.starts(with: [0x00, 0x00, 0x00, 0x3C])
    {
      return .utf16
    }
    if head.starts(with: [0x1F, 0x8B]) { return .compressed("gzip") }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .compressed("zip") }
    if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return .unknownEncoding }
    let start = startOfText(in: bytes)
    // Only the first bytes are looked at: a long run of blanks is left to the parser.
    if bytes.dropFirst(start).prefix(1 << 16).allSatisfy(\.isXMLBlank),
      bytes.count - start <= 1 << 16
    {
      return .empty
    }
    return nil
  }

  /// After the byte order mark, if there is one.
  static func startOfText(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// After the XML declaration, if there is one; libxml2 calls nothing back for it.
  static func endOfDeclaration(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    // `<?xml-stylesheet` is an instruction like others.
    guard bytes[start...].starts(with: "<?xml".utf8), bytes.count > start + 5,
      bytes[start + 5].isXMLBlank
    else { return start }
    var end = start
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "?"), bytes[end + 1] == UInt8(ascii: ">") { return end + 2 }
      end += 1
    }
    return bytes.count
  }

  /// Bytes of the encoding's name in the XML declaration; `nil` when none is declared.
  private static func declaredEncoding(of bytes: [UInt8]) -> Range<Int>? {
    let start = startOfText(in: bytes)
    guard bytes.dropFirst(start).starts(with: "<?xml".utf8), bytes.count > start + 5,
      bytes[start + 5].isXMLBlank
    else { return nil }
    var end = start + 5
    // A declaration has three short attributes: what is longer is not one.
    let limit = min(bytes.count, start + 1024)
    while end < limit, bytes[end] != UInt8(ascii: "?") { end += 1 }
    var lexer = TagLexer(bytes, tag: start..<end)
    while let attribute = lexer.nextAttribute() {
      if bytes[attribute.name].elementsEqual("encoding".utf8) { return attribute.value }
    }
    return nil
  }

  private static func isUTF8(_ name: String) -> Bool {
    name.utf8.map { $0 | 0x20 }.elementsEqual("utf-8".utf8.map { $0 | 0x20 })
  }
}
