/// Finds what tells of a person: e-mail addresses and French telephone numbers.
package enum PersonalData {
  /// What was found.
  package enum Kind {
    /// An e-mail address.
    case email
    /// A French telephone number.
    case telephone

    /// In words.
    package var label: String {
      switch self {
      case .email: "une adresse électronique"
      case .telephone: "un numéro de téléphone"
      }
    }
  }

  /// What a text tells of a person first; `nil` when it tells nothing.
  package static func first(in text: String) -> Kind? {
    guard text.utf8.contains(where: { $0 == 0x40 || $0 == 0x30 || $0 == 0x2B }) else { return nil }
    let bytes = Array(text.utf8)
    return find(in: bytes, bytes.indices).first?.kind
  }

  /// Everything found in a stretch of bytes.
  static func find(in bytes: [UInt8], _ stretch: Range<Int>) -> [(kind: Kind, range: Range<Int>)] {
    var result: [(kind: Kind, range: Range<Int>)] = []
    var position = stretch.lowerBound
    while position < stretch.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "@"), let range = email(around: position, in: bytes, stretch) {
        result.append((.email, range))
        position = range.upperBound
      } else if byte == UInt8(ascii: "0") || byte == UInt8(ascii: "+"),
        let end = telephone(at: position, in: bytes, stretch)
      {
        result.append((.telephone, position..<end))
        position = end
      } else {
        position += 1
      }
    }
    return result
  }

  private static func email(
    around sign: Int, in bytes: [UInt8], _ stretch: Range<Int>
  ) -> Range<Int>? {
    var start = sign
    while start > stretch.lowerBound, isLocal(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < stretch.upperBound, isHost(bytes[end]) { end += 1 }
    while end > sign + 1, !bytes[end - 1].isAlphanumeric { end -= 1 }
    let labels = bytes[sign + 1..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard start < sign, labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
      let last = labels.last, last.count >= 2, last.allSatisfy(\.isLetter)
    else { return nil }
    return start..<end
  }

  /// Where a number that starts there ends: `0` or `+33`, then nine digits of which the first is
  /// no zero, perhaps by pairs.
  private static func telephone(
    at start: Int, in bytes: [UInt8], _ stretch: Range<Int>
  ) -> Int? {
    if start > stretch.lowerBound, bytes[start - 1].isAlphanumeric { return nil }
    var position = start
    func take(_ text: StaticString) -> Bool {
      let wanted = Array("\(text)".utf8)
      guard position + wanted.count <= stretch.upperBound,
        bytes[position..<position + wanted.count].elementsEqual(wanted)
      else { return false }
      position += wanted.count
      return true
    }
    func skipSeparator() -> Int? {
      let separators: [StaticString] = [" ", ".", "-", "/", "\u{A0}", "\u{202F}"]
      return separators.firstIndex { take($0) }
    }
    if take("+33") || take("0033") {
      _ = skipSeparator()
      if take("(0)") { _ = skipSeparator() }
    } else if !take("0") {
      return nil
    }
    var separators: [Int?] = []
    for digit in 0..<9 {
      if digit % 2 == 1 { separators.append(skipSeparator()) }
      guard position < stretch.upperBound, bytes[position].isDigit,
        digit > 0 || bytes[position] != UInt8(ascii: "0")
      else { return nil }
      position += 1
    }
    if position < stretch.upperBound, bytes[position].isAlphanumeric { return nil }
    return isByPairs(separators) ? position : nil
  }

  /// Whether the signs between the pairs of a number are those of a telephone: dates with a time,
  /// such as « 02/10/2026 14:05 », have as many digits but cut them elsewhere.
  private static func isByPairs(_ separators: [Int?]) -> Bool {
    let present = separators.compactMap { $0 }
    let slash = 3
    if Set(present).count > 1, present.count < separators.count || present.contains(slash) {
      return false
    }
    // « 02 10 2026 14 » is cut before its year and not within.
    let isDate = separators[0] != nil && separators[1] != nil && separators[2] == nil
    let isMonth = separators[0] != nil && separators[1] == nil && separators[2] != nil
    return !isDate && !isMonth
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "._%+-".utf8.contains(byte)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  /// Whether it is an ASCII letter or digit.
  var isAlphanumeric: Bool { isLetter || isDigit }
}
