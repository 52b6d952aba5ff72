/// The bytes of a text in UTF-8, whatever it was written in.
enum TextDecoding {
  /// What the bytes are, and the text in UTF-8 without its mark.
  ///
  /// `nil` when an imposed encoding does not fit. UTF-8 that is not valid is Windows-1252.
  static func decode(
    _ bytes: [UInt8], as imposed: CSVForm.Encoding?
  ) -> (encoding: CSVForm.Encoding, hasMark: Bool, text: [UInt8])? {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let hasUTF8Mark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    switch imposed {
    case .utf16: return isUTF16 ? utf16(bytes).map { (.utf16, true, $0) } : nil
    case .windows1252: return (.windows1252, false, windows1252(bytes))
    case .utf8, nil: break
    }
    if imposed == nil, isUTF16 { return utf16(bytes).map { (.utf16, true, $0) } }
    let rest = hasUTF8Mark ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: rest, as: UTF8.self) != nil { return (.utf8, hasUTF8Mark, rest) }
    return imposed == nil ? (.windows1252, false, windows1252(bytes)) : nil
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case ..<0x80: text.append(byte)
      case 0x80..<0xA0: text.append(contentsOf: upper[Int(byte) - 0x80].utf8)
      default: text.append(contentsOf: [0xC0 | byte >> 6, 0x80 | byte & 0x3F])
      }
    }
    return text
  }

  /// The characters 0x80 to 0x9F; the five that have none give the replacement character.
  private static let upper = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    .map(String.init)
}
