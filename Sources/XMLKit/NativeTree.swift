internal import CLibxml2
internal import Diagnostics

/// A tree of libxml2's, for what only libxml2 does: validation and the canonical form.
///
/// Noncopyable, so exactly one owner frees it; only made from bytes that were already read as a
/// value tree, so they are well formed and within the limits.
struct NativeTree: ~Copyable {
  /// The tree, owned.
  let document: xmlDocPtr

  /// Reads the bytes again; throws when memory runs out.
  init(_ bytes: [UInt8]) throws(XMLFailure) {
    let builder = try NativeTreeBuilder()
    let isWhole = bytes.withUnsafeBytes { builder.feed($0) } && builder.finish()
    guard isWhole, let document = builder.takeDocument() else {
      throw builder.nativeError?.code == 2
        ? .outOfMemory : XMLFailure(.noCanonicalForm, "document illisible par libxml2")
    }
    self.document = document
  }

  deinit { xmlFreeDoc(document) }
}

/// Builds the tree with libxml2's own SAX2 handlers, and keeps the byte offset of the end of each
/// start tag in the element's `_private`: libxml2 itself keeps no column.
private final class NativeTreeBuilder: ParserSession {
  init() throws(XMLFailure) {
    var limits = XMLLimits()
    limits.depth = 1024
    limits.pendingBytes = .max
    limits.attributes = .max
    limits.names = .max
    try super.init(limits: limits, options: LibXML.optionsOfSecondParse)
  }

  override func start(_ tag: NativeTag, end: Int) {
    xmlSAX2StartElementNs(
      parser, tag.name, tag.prefix, tag.uri, tag.namespaceCount, tag.namespaces,
      tag.attributeCount, 0, tag.attributes)
    parser.pointee.node?.pointee._private = UnsafeMutableRawPointer(bitPattern: end)
  }

  override func end(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, end: Int
  ) { xmlSAX2EndElementNs(parser, name, prefix, uri) }

  override func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
    xmlSAX2Characters(parser, bytes, CInt(count))
  }

  /// The canonical form keeps instructions; comments are left out of it, so out of the tree.
  override func instruction(
    _ target: UnsafePointer<xmlChar>?, _ text: UnsafePointer<xmlChar>?, end: Int
  ) { xmlSAX2ProcessingInstruction(parser, target, text) }

  func takeDocument() -> xmlDocPtr? {
    defer { parser.pointee.myDoc = nil }
    return parser.pointee.myDoc
  }
}
