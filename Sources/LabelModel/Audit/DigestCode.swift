/// A digest in a form that a person can read on paper and type back.
///
///     sha256:… → « 4F7K-0QWE-… » : 34 signs of 5 bits, then two that catch a slip
///
/// 170 bits of the digest are kept. The two last signs are the rest of the others, read as one
/// number, in its division by 1021: since 1021 is prime, one wrong sign or two neighbours swapped
/// always change it. No sign is I, L, O or U: those that look like 1 and 0 are read as such.
public struct DigestCode: Hashable, Sendable, CustomStringConvertible {
  /// Why a typed code is none.
  public enum Slip: Error, Hashable, Sendable {
    /// It has not the 36 signs of a code; how many it has.
    case length(Int)
    /// It has a sign that no code has.
    case sign(Character)
    /// The two last signs do not agree with the others.
    case check
  }

  private let values: [UInt8]

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let length = 34
  private static let modulus = 1021

  /// The code of a digest written `sha256:` and 64 hexadecimal digits; `nil` for anything else.
  public init?(digest: String) {
    let prefix = "sha256:"
    guard digest.hasPrefix(prefix) else { return nil }
    let digits = digest.dropFirst(prefix.count).compactMap { $0.hexDigitValue }
    guard digits.count == 64, digest.utf8.count == prefix.count + 64 else { return nil }
    let bits = digits.flatMap { digit in [3, 2, 1, 0].map { UInt8(digit >> $0 & 1) } }
    let data = (0..<Self.length).map { index in
      bits[(index * 5)..<(index * 5 + 5)].reduce(UInt8(0)) { $0 << 1 | $1 }
    }
    values = data + Self.check(of: data)
  }

  /// Reads what a person typed: case, spaces and dashes do not matter, nor O for 0, I or L for 1.
  public init(typed text: String) throws(Slip) {
    var values: [UInt8] = []
    for character in text.uppercased() where character.isLetter || character.isNumber {
      let sign: Character =
        switch character {
        case "O": "0"
        case "I", "L": "1"
        default: character
        }
      guard let value = Self.alphabet.firstIndex(of: sign) else { throw .sign(character) }
      values.append(UInt8(value))
    }
    guard values.count == Self.length + 2 else { throw .length(values.count) }
    guard Array(values[Self.length...]) == Self.check(of: Array(values[..<Self.length])) else {
      throw .check
    }
    self.values = values
  }

  /// Nine groups of four signs.
  public var description: String {
    let signs = values.map { Self.alphabet[Int($0)] }
    return stride(from: 0, to: signs.count, by: 4).map { String(signs[$0..<($0 + 4)]) }
      .joined(separator: "-")
  }

  private static func check(of values: [UInt8]) -> [UInt8] {
    let rest = values.reduce(0) { ($0 * 32 + Int($1)) % modulus }
    return [UInt8(rest / 32), UInt8(rest % 32)]
  }
}
