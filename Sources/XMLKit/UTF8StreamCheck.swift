/// Checks that the chunks of a file are UTF-8, as libxml2 does not wholly: it lets longer forms
/// of short characters through.
struct UTF8StreamCheck {
  /// Bytes of a character that the end of a chunk cut.
  private var carried: [UInt8] = []
  private var offset = 0

  /// The fault in a chunk; `nil` when all is well so far.
  mutating func fault(in chunk: UnsafeRawBufferPointer) -> XMLFault? {
    let bytes = chunk.bindMemory(to: UInt8.self)
    var start = 0
    if !carried.isEmpty {
      while start < bytes.count, start < 3, bytes[start] & 0xC0 == 0x80 {
        carried.append(bytes[start])
        start += 1
      }
      if Encoding.offsetOfInvalidByte(in: carried.span) != nil { return faultAtEnd() }
      carried.removeAll()
    }
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    if let invalid = Encoding.offsetOfInvalidByte(in: rest.span) {
      guard Self.mayGoOn(rest[invalid...]) else {
        return .invalidByte(rest[invalid], at: offset + start + invalid)
      }
      carried = Array(rest[invalid...])
    }
    offset += chunk.count
    return nil
  }

  /// The fault of a character that the end of the file cuts; `nil` when none is.
  func faultAtEnd() -> XMLFault? {
    carried.first.map { .invalidByte($0, at: max(0, offset - carried.count)) }
  }

  /// Whether the last bytes of a chunk are the start of a character.
  private static func mayGoOn(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first, bytes.count < 4, first >= 0xC2, first <= 0xF4 else {
      return false
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
