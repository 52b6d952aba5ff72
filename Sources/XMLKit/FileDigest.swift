internal import Crypto

/// Digests of bytes as they are, which any `sha256sum` finds again.
package enum FileDigest {
  /// SHA-256 of the bytes, as `sha256:` and lowercase hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text = Array("sha256:".utf8)
    text.reserveCapacity(71)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
