internal import Crypto

/// Signatures of bytes as they are (Ed25519, RFC 8032), which `openssl` finds good too.
package enum Ed25519 {
  /// The key that signs: 32 bytes that nobody else may have.
  package struct PrivateKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// Makes a key that nobody has.
    package init() { key = Curve25519.Signing.PrivateKey() }

    /// Takes the 32 bytes of a key; `nil` when they are none.
    package init?(_ bytes: [UInt8]) {
      guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else {
        return nil
      }
      self.key = key
    }

    /// Its 32 bytes.
    package var bytes: [UInt8] { [UInt8](key.rawRepresentation) }

    /// The key that verifies what this one signs.
    package var publicKey: PublicKey { PublicKey(key: key.publicKey) }

    /// The 64 bytes of the signature; `nil` when the system gives no randomness.
    package func signature(of bytes: [UInt8]) -> [UInt8]? {
      (try? key.signature(for: bytes)).map { [UInt8]($0) }
    }
  }

  /// The key that verifies, for anyone.
  package struct PublicKey: Sendable {
    private let key: Curve25519.Signing.PublicKey

    fileprivate init(key: Curve25519.Signing.PublicKey) { self.key = key }

    /// Takes the 32 bytes of a key; `nil` when they are none.
    package init?(_ bytes: [UInt8]) {
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
        return nil
      }
      self.key = key
    }

    /// Its 32 bytes.
    package var bytes: [UInt8] { [UInt8](key.rawRepresentation) }

    /// Whether a signature of some bytes is good.
    package func isValid(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
      key.isValidSignature(signature, for: bytes)
    }
  }
}
