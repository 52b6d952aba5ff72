/// Cuts a French text into words in lowercase: « l’accès Wi-Fi » gives `accès`, `wifi`.
///
/// It works on bytes, since a national atlas has millions of words.
struct WordSplitter {
  private let bytes: [UInt8]
  private var position = 0
  private var isUppercase = true
  /// Whether the last word was written in capitals only.
  private(set) var isAcronym = false

  /// Starts at the first word.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next word, in UTF-8; `nil` at the end.
  mutating func next() -> [UInt8]? {
    guard let word = nextPart() else { return nil }
    // « Wi-Fi » is one word however it is written.
    if word == Array("wi".utf8), position < bytes.count {
      let start = self
      if nextPart() == Array("fi".utf8) {
        isAcronym = false
        return Array("wifi".utf8)
      }
      self = start
    }
    return word
  }

  private mutating func nextPart() -> [UInt8]? {
    var word: [UInt8] = []
    isUppercase = true
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        word.append(byte)
        isUppercase = false
        position += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
        position += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word.append(byte + 0x20)
        position += 1
      case 0xC3, 0xC5, 0xCC, 0xCD:
        if !appendLatin(to: &word), !word.isEmpty { return finished(word) }
      case UInt8(ascii: "'"), 0xE2:
        let isApostrophe = byte != 0xE2 || bytes[position...].starts(with: [0xE2, 0x80, 0x99])
        position += byte == 0xE2 ? 3 : 1
        if isApostrophe, Self.elisions.contains(word) {
          word = []
          isUppercase = true
        }
        if !word.isEmpty { return finished(word) }
      default:
        position += 1
        if !word.isEmpty { return finished(word) }
      }
    }
    return word.isEmpty ? nil : finished(word)
  }

  private mutating func finished(_ word: [UInt8]) -> [UInt8] {
    isAcronym = isUppercase && word.count >= 2
    return word
  }

  /// Adds an accented letter or a ligature; `false` when it is none, and it is passed over.
  private mutating func appendLatin(to word: inout [UInt8]) -> Bool {
    let lead = bytes[position]
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    position += 2
    switch (lead, next) {
    case (0xC3, 0x97), (0xC3, 0xB7): return false
    case (0xC3, 0x86), (0xC3, 0xA6): word += Array("ae".utf8)
    case (0xC3, 0x80...0x9E): word += [0xC3, next + 0x20]
    case (0xC3, _):
      word += [0xC3, next]
      isUppercase = false
    case (0xC5, 0x92), (0xC5, 0x93): word += Array("oe".utf8)
    case (0xC5, _): return false
    // An accent written after its letter: stems have none.
    default: break
    }
    return true
  }

  private static let elisions = Set(
    ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "lorsqu", "jusqu", "puisqu", "quoiqu"]
      .map { Array($0.utf8) })
}
