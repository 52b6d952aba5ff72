internal import CLibxml2
internal import Crypto

extension NativeTree {
  /// SHA-256 of the exclusive canonical form without comments, as `sha256:` and hexadecimal.
  borrowing func digest() throws(XMLFailure) -> String {
    let sink = HashSink()
    guard
      let output = xmlOutputBufferCreateIO(
        HashSink.write, nil, Unmanaged.passUnretained(sink).toOpaque(), nil)
    else { throw .outOfMemory }
    let status = xmlC14NExecute(
      document, nil, nil, CInt(XML_C14N_EXCLUSIVE_1_0.rawValue), nil, 0, output)
    let flushed = xmlOutputBufferClose(output)
    let hash = withExtendedLifetime(sink) { sink.hasher.finalize() }
    if status < 0 || flushed < 0 {
      throw XMLFailure(.noCanonicalForm, "ce document n’a pas de forme canonique")
    }
    return "sha256:" + hash.map(Self.hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

/// Receives the canonical form piece by piece, so that it is never held whole.
private final class HashSink {
  var hasher = SHA256()

  static let write: xmlOutputWriteCallback = { context, bytes, count in
    guard let context else { return -1 }
    let sink = Unmanaged<HashSink>.fromOpaque(context).takeUnretainedValue()
    sink.hasher.update(
      bufferPointer: UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    return count
  }
}
