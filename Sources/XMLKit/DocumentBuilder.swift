internal import CLibxml2

/// Builds the value tree from the parser's callbacks, without a tree of libxml2's.
final class DocumentBuilder: ParserSession {
  /// A struct, so that each callback makes one exclusive access.
  private var assembly: TreeAssembly

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits
  ) throws(XMLFailure) {
    assembly = TreeAssembly(bytes)
    try super.init(limits: limits)
  }

  /// The root element, or why there is none.
  static func build(_ bytes: [UInt8], limits: XMLLimits) -> Result<XMLElement, XMLFault> {
    if bytes.count > limits.treeBytes {
      return .failure(.tooLarge(bytes: bytes.count, limit: limits.treeBytes))
    }
    if let fault = Encoding.fault(inHead: bytes, isWhole: true) { return .failure(fault) }
    return bytes.withUnsafeBufferPointer { buffer in
      do throws(XMLFailure) {
        let builder = try DocumentBuilder(buffer, limits: limits)
        let isWhole = builder.feed(UnsafeRawBufferPointer(buffer)) && builder.finish()
        if isWhole, let root = builder.assembly.root { return .success(root) }
        return .failure(builder.fault(in: bytes))
      } catch {
        return .failure(.outOfMemory)
      }
    }
  }

  private func fault(in bytes: [UInt8]) -> XMLFault {
    let tags = openTagEnds.map { OpenTag(bytes, base: 0, endingAt: $0) }
    return FaultFinder(bytes, base: 0, isWhole: true).explain(
      self, open: tags, rootIsClosed: assembly.root != nil)
  }

  override func start(_ tag: NativeTag, end: Int) { assembly.start(tag, end: end) }

  override func end(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, end: Int
  ) { assembly.end(at: end) }

  override func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
    assembly.text(UnsafeBufferPointer(start: bytes, count: count))
  }

  override func comment(_ text: UnsafePointer<xmlChar>?, end: Int) {
    assembly.comment(text.map { String(cString: $0) } ?? "", end: end)
  }

  override func instruction(
    _ target: UnsafePointer<xmlChar>?, _ text: UnsafePointer<xmlChar>?, end: Int
  ) { assembly.instruction(end: end) }
}
