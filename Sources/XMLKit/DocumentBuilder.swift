internal import CLibxml2

/// Builds the value tree from the parser's callbacks, without a tree of libxml2's.
final class DocumentBuilder: ParserSession {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private var open: [XMLElement] = []
  private var root: XMLElement?
  /// Bytes of the text being gathered, which may come in many pieces.
  private var textBytes: [UInt8] = []
  private var textIsUnderWay = false
  /// End of the last tag, comment or instruction.
  private var markupEnd = 0

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits
  ) throws(XMLFailure) {
    self.bytes = bytes
    try super.init(limits: limits)
  }

  /// The root element, or why there is none.
  static func build(_ bytes: [UInt8], limits: XMLLimits) -> Result<XMLElement, XMLFault> {
    if bytes.count > limits.treeBytes {
      return .failure(.tooLarge(bytes: bytes.count, limit: limits.treeBytes))
    }
    if let fault = Encoding.fault(in: bytes) { return .failure(fault) }
    return bytes.withUnsafeBufferPointer { buffer in
      do throws(XMLFailure) {
        let builder = try DocumentBuilder(buffer, limits: limits)
        if builder.feed(UnsafeRawBufferPointer(buffer)), builder.finish(), let root = builder.root {
          return .success(root)
        }
        return .failure(builder.fault(in: bytes))
      } catch {
        return .failure(.outOfMemory)
      }
    }
  }

  private func fault(in bytes: [UInt8]) -> XMLFault {
    let tags = openTagEnds.map { OpenTag(bytes, base: 0, endingAt: $0) }
    return FaultFinder(bytes, base: 0, isWhole: true).explain(
      self, open: tags, rootIsClosed: root != nil)
  }

  override func start(_ tag: NativeTag, end: Int) {
    let start = closeText()
    markupEnd = end
    open.append(
      XMLElement(
        name(tag.name), namespace: tag.uri.map(name), attributes: attributes(of: tag),
        tagRange: start..<end, range: start..<end))
  }

  override func end(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, end: Int
  ) {
    _ = closeText()
    markupEnd = end
    guard var element = open.popLast() else { return }
    element.range = element.tagRange.lowerBound..<end
    append(.element(element))
  }

  override func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
    textIsUnderWay = true
    textBytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
  }

  override func comment(_ text: UnsafePointer<xmlChar>?, end: Int) {
    let start = closeText()
    markupEnd = end
    append(.comment(text.map { String(cString: $0) } ?? "", start..<end))
  }

  override func instruction(end: Int) {
    _ = closeText()
    markupEnd = end
  }

  private func append(_ content: XMLContent) {
    if open.isEmpty {
      if case .element(let element) = content { root = element }
    } else {
      open[open.count - 1].children.append(content)
    }
  }

  /// Adds the text gathered so far to its element; returns where the markup after it starts.
  private func closeText() -> Int {
    let end = startOfMarkup(after: markupEnd)
    if textIsUnderWay {
      append(.text(String(decoding: textBytes, as: UTF8.self), markupEnd..<end))
      textBytes.removeAll(keepingCapacity: true)
      textIsUnderWay = false
    }
    return end
  }

  /// The first `<` that does not open a CDATA section.
  private func startOfMarkup(after offset: Int) -> Int {
    var position = offset
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      guard position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "!"),
        bytes[position + 2] == UInt8(ascii: "[")
      else { return position }
      position += 9
      while position + 2 < bytes.count,
        bytes[position] != UInt8(ascii: "]") || bytes[position + 1] != UInt8(ascii: "]")
          || bytes[position + 2] != UInt8(ascii: ">")
      { position += 1 }
      position += 3
    }
    return bytes.count
  }

  /// The parser gives the same address for the same name, so each name is decoded once.
  private func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = names[pointer] { return known }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }

  private func attributes(of tag: NativeTag) -> [XMLAttribute] {
    guard let pointers = tag.attributes, tag.attributeCount > 0 else { return [] }
    return (0..<Int(tag.attributeCount)).map { index in
      let value =
        if let start = pointers[index * 5 + 3], let end = pointers[index * 5 + 4] {
          AttributeValue(bytes: UnsafeBufferPointer(start: start, count: end - start)).string
        } else {
          ""
        }
      return XMLAttribute(
        name(pointers[index * 5]), namespace: pointers[index * 5 + 2].map(name), value: value)
    }
  }
}
