extension StringProtocol {
  /// The text on one line: runs of blanks become one space, and the ends have none.
  ///
  ///     "  Espace\n   public " → "Espace public"
  package var collapsed: String {
    guard needsCollapsing else { return String(self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if !byte.isBlank {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it holds nothing but blanks.
  var isBlank: Bool { utf8.allSatisfy(\.isBlank) }

  /// The words that blanks separate.
  var words: [String] {
    utf8.split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
  }

  private var needsCollapsing: Bool {
    var previousIsBlank = true
    for byte in utf8 {
      guard byte.isBlank else {
        previousIsBlank = false
        continue
      }
      if previousIsBlank || byte != 0x20 { return true }
      previousIsBlank = true
    }
    return previousIsBlank && !isEmpty
  }
}

extension UInt8 {
  /// Whether it is one of the four blanks of XML.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
