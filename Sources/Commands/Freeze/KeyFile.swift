import Foundation
import XMLKit

/// Keys as text, in the forms that `openssl` reads too: PKCS#8 for the private one, SPKI for the
/// public one.
enum KeyFile {
  /// What stands before the 32 bytes of a private key (RFC 8410).
  private static let privatePrefix: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
  /// What stands before the 32 bytes of a public key (RFC 8410).
  private static let publicPrefix: [UInt8] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  /// The text of a private key.
  static func text(of key: Ed25519.PrivateKey) -> String {
    pem("PRIVATE KEY", privatePrefix + key.bytes)
  }

  /// The text of a public key.
  static func text(of key: Ed25519.PublicKey) -> String {
    pem("PUBLIC KEY", publicPrefix + key.bytes)
  }

  /// Reads a private key; throws a `CommandFailure` that says what is wrong with the file.
  static func privateKey(at path: String) throws -> Ed25519.PrivateKey {
    guard let key = Ed25519.PrivateKey(try bytes(at: path, "PRIVATE KEY", privatePrefix)) else {
      throw CommandFailure.usage("« \(path) » n’est pas une clé privée Ed25519")
    }
    return key
  }

  /// Reads a public key; throws a `CommandFailure` that says what is wrong with the file.
  static func publicKey(at path: String) throws -> Ed25519.PublicKey {
    guard let key = Ed25519.PublicKey(try bytes(at: path, "PUBLIC KEY", publicPrefix)) else {
      throw CommandFailure.usage("« \(path) » n’est pas une clé publique Ed25519")
    }
    return key
  }

  private static func pem(_ label: String, _ bytes: [UInt8]) -> String {
    "-----BEGIN \(label)-----\n\(Data(bytes).base64EncodedString())\n-----END \(label)-----\n"
  }

  /// The bytes after the prefix; none when the file is no such key.
  private static func bytes(at path: String, _ label: String, _ prefix: [UInt8]) throws -> [UInt8] {
    guard let file = Disk.read(path) else {
      throw CommandFailure.missing("la clé « \(path) » n’existe pas ou ne peut pas être lue")
    }
    let lines = String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard let start = lines.firstIndex(of: "-----BEGIN \(label)-----"),
      let end = lines.firstIndex(of: "-----END \(label)-----"), start < end,
      let data = Data(base64Encoded: lines[(start + 1)..<end].joined()),
      data.starts(with: prefix), data.count == prefix.count + 32
    else { return [] }
    return [UInt8](data.dropFirst(prefix.count))
  }
}
