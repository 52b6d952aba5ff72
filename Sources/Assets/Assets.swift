/// The files shipped inside the program: referentials, schemas and templates.
///
/// A workspace's own file of the same path always comes first; these serve wherever a
/// workspace has none.
package enum Assets {
  /// Paths of every shipped file, such as `referentiels/criteres-2021.xml`, sorted.
  package static var paths: [String] { encoded.map(\.path) }

  /// Bytes of a shipped file; `nil` when nothing is shipped under that path.
  package static func bytes(_ path: String) -> [UInt8]? {
    encoded.first { $0.path == path }.map { decode($0.base64) }
  }

  /// Decodes base 64 by hand: this room uses nothing, and start-up time is counted in
  /// milliseconds.
  private static func decode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var pending: UInt32 = 0
    var bits: UInt32 = 0
    for character in text.utf8 {
      guard let value = sextet(character) else { break }
      pending = pending << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> bits))
      }
    }
    return bytes
  }

  private static func sextet(_ character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
