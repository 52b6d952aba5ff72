/// A value tree under construction.
struct TreeAssembly {
  /// The root element, once it is closed.
  private(set) var root: XMLElement?
  private let bytes: UnsafeBufferPointer<UInt8>
  private var names = NameCache()
  private var open: [XMLElement] = []
  /// Bytes of the text being gathered, which may come in many pieces.
  private var textBytes: [UInt8] = []
  private var textIsUnderWay = false
  /// End of the last tag, comment or instruction.
  private var markupEnd: Int

  /// Starts a tree of these bytes, which must stay where they are.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    markupEnd = Encoding.endOfDeclaration(in: bytes)
  }

  /// Opens an element, whose start tag ends before byte `end`.
  mutating func start(_ tag: NativeTag, end: Int) {
    let start = closeText()
    markupEnd = end
    open.append(
      XMLElement(
        names.string(tag.name), namespace: tag.uri.map { names.string($0) },
        attributes: attributes(of: tag), tagRange: start..<end, range: start..<end))
  }

  /// Closes the innermost open element, that ends before byte `end`.
  mutating func end(at end: Int) {
    _ = closeText()
    markupEnd = end
    guard var element = open.popLast() else { return }
    element.range = element.tagRange.lowerBound..<end
    if open.isEmpty { root = element } else { append(.element(element)) }
  }

  /// Adds a piece of text.
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    textIsUnderWay = true
    textBytes.append(contentsOf: piece)
  }

  /// Adds a comment, that ends before byte `end`; one outside the root element is left out.
  mutating func comment(_ text: String, end: Int) {
    let start = closeText()
    markupEnd = end
    if !open.isEmpty { append(.comment(text, start..<end)) }
  }

  /// Goes past an instruction, that ends before byte `end` and parts two texts.
  mutating func instruction(end: Int) {
    _ = closeText()
    markupEnd = end
  }

  private mutating func append(_ content: XMLContent) {
    open[open.count - 1].children.append(content)
  }

  /// Adds the text gathered so far to its element; returns where the markup after it starts.
  private mutating func closeText() -> Int {
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
      position = endOfSection(from: position + 9)
    }
    return bytes.count
  }

  private func endOfSection(from offset: Int) -> Int {
    var position = offset
    while position + 2 < bytes.count {
      if bytes[position] == UInt8(ascii: "]"), bytes[position + 1] == UInt8(ascii: "]"),
        bytes[position + 2] == UInt8(ascii: ">")
      {
        return position + 3
      }
      position += 1
    }
    return bytes.count
  }

  private mutating func attributes(of tag: NativeTag) -> [XMLAttribute] {
    guard var entry = tag.attributes, tag.attributeCount > 0 else { return [] }
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(Int(tag.attributeCount))
    for _ in 0..<tag.attributeCount {
      var value = ""
      if let start = entry[3], let end = entry[4] {
        value = AttributeValue(bytes: UnsafeBufferPointer(start: start, count: end - start)).string
      }
      attributes.append(
        XMLAttribute(
          names.string(entry[0]), namespace: entry[2].map { names.string($0) }, value: value))
      entry += 5
    }
    return attributes
  }
}

/// The strings of names that the parser gives again and again at the same address.
private struct NameCache {
  private var addresses = [UnsafePointer<UInt8>?](repeating: nil, count: 64)
  private var strings = [String](repeating: "", count: 64)

  mutating func string(_ address: UnsafePointer<UInt8>?) -> String {
    guard let address else { return "" }
    let slot = (Int(bitPattern: address) >> 3) & 63
    if addresses[slot] != address {
      addresses[slot] = address
      strings[slot] = String(cString: address)
    }
    return strings[slot]
  }
}
