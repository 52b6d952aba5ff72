internal import Diagnostics
internal import XMLKit

extension LoadedFile {
  /// SHA-256 of its bytes, as `sha256:` and hexadecimal: what `sha256sum` gives.
  public var digest: String { FileDigest.sha256(bytes) }

  /// SHA-256 of what the XML says, as `sha256:` and hexadecimal; `nil` when it is not sound XML.
  ///
  /// Spaces inside tags, quotes and comments do not change it: two files with the same digest
  /// hold the same register.
  public var canonicalDigest: String? {
    let document = XMLDocument.parse(SourceText(path: path, bytes: bytes))
    return try? document.value?.digest()
  }
}
