internal import Diagnostics

/// Start tags, the namespaces they use, and the limits they exceed.
extension FaultFinder {
  /// Goes past a start tag.
  mutating func readStartTag() throws(XMLFault) {
    let start = position
    position += 1
    let name = readName()
    if name.isEmpty {
      if position == bytes.count, !isWhole { return }
      try checkControlCharacter(at: position)
      throw .loneLessThan(at: base + start)
    }
    if open.isEmpty, rootIsClosed {
      throw .secondRoot(text(name), at: (base + start)..<(base + position))
    }
    var seen: [String: Range<Int>] = [:]
    let tag = OpenTag(name: text(name), range: (base + start)..<(base + position))
    while true {
      let blanks = position
      skipBlanks()
      guard position < bytes.count else {
        return try ranOut(.unfinishedTag(tag, at: base + blanks))
      }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        open.append(OpenTag(name: tag.name, range: (base + start)..<(base + position)))
        return
      }
      if has("/>") {
        position += 2
        rootIsClosed = open.isEmpty
        return
      }
      let attribute = try readAttribute(of: tag, hasBlank: position > blanks, blanks: blanks)
      guard let attribute else { return }
      let spelling = text(attribute)
      let range = (base + attribute.lowerBound)..<(base + attribute.upperBound)
      if let first = seen[spelling] {
        throw .duplicateAttribute(spelling, at: range, first: first)
      }
      seen[spelling] = range
    }
  }

  /// Goes past an attribute; gives the bytes of its name, or `nil` when the bytes run out.
  private mutating func readAttribute(
    of tag: OpenTag, hasBlank: Bool, blanks: Int
  ) throws(XMLFault) -> Range<Int>? {
    if bytes[position] == UInt8(ascii: "<") { throw .unfinishedTag(tag, at: base + blanks) }
    let name = readName()
    if name.isEmpty {
      try checkControlCharacter(at: position)
      throw .notAnAttribute(tag.name, at: here(length: 1))
    }
    let range = (base + name.lowerBound)..<(base + name.upperBound)
    if !hasBlank { throw .missingBlank(before: text(name), at: range) }
    skipBlanks()
    guard position < bytes.count else {
      try ranOut(.unfinishedTag(tag, at: range.lowerBound))
      return nil
    }
    guard bytes[position] == UInt8(ascii: "=") else {
      throw .attributeWithoutValue(text(name), at: range)
    }
    position += 1
    skipBlanks()
    guard position < bytes.count else {
      try ranOut(.unfinishedTag(tag, at: range.lowerBound))
      return nil
    }
    return try readValue(of: text(name), tag) ? name : nil
  }

  /// Goes past a value; `false` when the bytes run out.
  private mutating func readValue(of name: String, _ tag: OpenTag) throws(XMLFault) -> Bool {
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let length = bytes[position...].prefix {
        !$0.isXMLBlank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }.count
      throw .unquotedValue(
        of: name, at: here(length: max(1, length)), text: text(position..<(position + length)))
    }
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "<") {
        throw .lessThanInAttribute(name, at: base + position, value: base + start)
      }
      if bytes[position] == UInt8(ascii: "&") {
        try readReference(attribute: name)
      } else {
        position += 1
      }
    }
    guard position < bytes.count else {
      try ranOut(.unclosedValue(of: name, at: (base + start)..<(base + start + 1)))
      return false
    }
    try checkCharacters(start..<position)
    position += 1
    return true
  }

  /// The fault that a namespace error of libxml2 stands for; `nil` for another error.
  ///
  /// The tag is well formed, so what `firstFault` would find comes later.
  func explainNamespace(_ error: NativeError) -> XMLFault? {
    guard (200...205).contains(error.code) || error.code == 99 else { return nil }
    let start = startOfMarkup()
    let tag = start..<endOfTag(from: start)
    let whole = (base + start)..<(base + tag.upperBound)
    guard error.code == 201, let prefix = error.arguments.first else {
      return .namespace(error, at: whole)
    }
    let local = error.arguments.count > 1 ? error.arguments[1] : ""
    let wanted = Array("\(prefix):\(local)".utf8)
    var names: [Range<Int>] = []
    if bytes[tag].dropFirst().starts(with: wanted) {
      names.append((start + 1)..<(start + 1 + wanted.count))
    }
    var lexer = TagLexer(bytes, tag: tag)
    while let attribute = lexer.nextAttribute() { names.append(attribute.name) }
    let isAttribute = error.arguments.count > 2
    let places = names.filter { bytes[$0].elementsEqual(wanted) }
    let place = isAttribute ? places.last : places.first
    return .unboundPrefix(
      prefix, of: local, isAttribute: isAttribute,
      at: place.map { (base + $0.lowerBound)..<(base + $0.upperBound) } ?? whole)
  }

  /// The fault that an error of memory stands for; `nil` for another error.
  func explainMemory(_ error: NativeError) -> XMLFault? {
    error.code == 2 ? .outOfMemory : nil
  }

  /// Puts a fault of length or depth at the `<` of its markup.
  func relocated(_ fault: XMLFault) -> XMLFault {
    guard fault.code == .xmlTooLong || fault.code == .xmlTooDeep || fault.code == .xmlDocumentType
    else { return fault }
    let start = startOfMarkup()
    // Nothing but blanks was too long to hold.
    guard start < bytes.count else {
      return open.isEmpty && !rootIsClosed && fault.code == .xmlTooLong ? .empty : fault
    }
    var moved = fault
    let name = bytes[(start + 1)...].prefix(32).prefix {
      !$0.isXMLBlank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
    }
    moved.range = (base + start)..<(base + name.endIndex)
    return moved
  }

  /// The first `<` from here that opens no CDATA section.
  private func startOfMarkup() -> Int {
    var finder = self
    if base == 0, position == 0 {
      finder.position = bytes.withUnsafeBufferPointer { Encoding.endOfDeclaration(in: $0) }
    }
    while finder.position < bytes.count {
      if finder.has("<![CDATA[") {
        while finder.position < bytes.count, !finder.has("]]>") { finder.position += 1 }
      } else if bytes[finder.position] == UInt8(ascii: "<") {
        return finder.position
      }
      finder.position += 1
    }
    return bytes.count
  }

  /// After the `>` of a well-formed tag, that may have others between quotes.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      switch (bytes[index], quote) {
      case (let byte, let open?): if byte == open { quote = nil }
      case (UInt8(ascii: ">"), nil): return index + 1
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = bytes[index]
      default: break
      }
    }
    return bytes.count
  }
}
