internal import CLibxml2
internal import Crypto

extension NativeTree {
  /// SHA-256 of the exclusive canonical form without comments, as `sha256:` and hexadecimal.
  borrowing func digest() throws(XMLFailure) -> String { try Self.digest(of: document) }

  /// The digests of the elements of that name directly inside the root, in their order.
  ///
  /// Each is copied into a document of its own first, so that the namespaces that it inherits are
  /// part of what is digested, as they are for whoever cuts it out of the file.
  borrowing func digests(ofChildren name: String) throws(XMLFailure) -> [String] {
    var digests: [String] = []
    var next = xmlDocGetRootElement(document)?.pointee.children
    while let child = next {
      next = child.pointee.next
      guard child.pointee.type == XML_ELEMENT_NODE, xmlStrEqual(child.pointee.name, name) == 1
      else { continue }
      guard let alone = xmlNewDoc("1.0") else { throw .outOfMemory }
      defer { xmlFreeDoc(alone) }
      guard let copy = xmlDocCopyNode(child, alone, 1) else { throw .outOfMemory }
      xmlDocSetRootElement(alone, copy)
      digests.append(try Self.digest(of: alone))
    }
    return digests
  }

  private static func digest(of document: xmlDocPtr) throws(XMLFailure) -> String {
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
