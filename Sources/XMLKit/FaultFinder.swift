/// Reads again, in Swift, the place where libxml2 stopped, to say precisely what is wrong there.
///
/// libxml2 decides whether a document is well formed; it often says so after the fact, and in
/// English. The finder starts where all was still well and looks for the first fault.
struct FaultFinder {
  let bytes: [UInt8]
  /// Offset in the file of the first byte.
  let base: Int
  /// Whether the bytes go up to the end of the file.
  let isWhole: Bool
  var position = 0
  var open: [OpenTag] = []
  var rootIsClosed = false
  private var hasMarkup = false

  /// Looks at bytes of a file, that start at byte `base` of it.
  init(_ bytes: [UInt8], base: Int, isWhole: Bool) {
    self.bytes = bytes
    self.base = base
    self.isWhole = isWhole
  }

  /// Why the session was stopped.
  func explain(_ session: ParserSession, open: [OpenTag], rootIsClosed: Bool) -> XMLFault {
    let error = session.nativeError
    var finder = error.map { limited(to: $0.offset + session.limits.pendingBytes) } ?? self
    finder.open = open
    finder.rootIsClosed = rootIsClosed
    finder.position = min(max(0, session.resumePoint - base), finder.bytes.count)
    finder.hasMarkup = session.resumePoint > 0
    if let fault = session.ownFault { return finder.relocated(fault) }
    guard let error else { return finder.firstFault() ?? .unexplained(at: session.resumePoint) }
    return finder.explainNamespace(error) ?? finder.explainMemory(error)
      ?? finder.explainDeclaration(error) ?? finder.firstFault() ?? .malformed(error)
  }

  /// The same, that does not look far beyond where libxml2 stopped: the fault is before.
  private func limited(to end: Int) -> FaultFinder {
    guard end - base < bytes.count else { return self }
    return FaultFinder(Array(bytes[..<max(0, end - base)]), base: base, isWhole: false)
  }

  /// The first fault in sight; `nil` when there is none.
  mutating func firstFault() -> XMLFault? {
    do throws(XMLFault) {
      try readAll()
      return nil
    } catch {
      return error
    }
  }

  private mutating func readAll() throws(XMLFault) {
    if base == 0, position == 0 { position = Encoding.startOfText(in: bytes) }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { try readMarkup() } else { try readText() }
    }
    guard isWhole else { return }
    if let tag = open.last { throw .unclosed(tag, end: base + bytes.count) }
    if !rootIsClosed {
      throw hasMarkup ? .noRoot(end: base + bytes.count) : .empty
    }
  }

  private mutating func readMarkup() throws(XMLFault) {
    hasMarkup = true
    if has("<!--") {
      try readComment()
    } else if has("<![CDATA[") {
      try readCDATA()
    } else if hasIgnoringCase("<!doctype") {
      throw .documentType(at: here(length: 9))
    } else if has("<?") {
      try readInstruction()
    } else if has("</") {
      try readEndTag()
    } else {
      try readStartTag()
    }
  }

  private mutating func readText() throws(XMLFault) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if open.isEmpty, !bytes[position].isXMLBlank {
        try checkControlCharacter(at: position)
        let end = bytes[position...].firstIndex { $0 == UInt8(ascii: "<") || $0 == 0x0A }
        throw .textOutsideRoot(
          at: (base + position)..<(base + (end ?? bytes.count)), afterRoot: rootIsClosed)
      }
      if bytes[position] == UInt8(ascii: "&") {
        try readReference(attribute: nil)
      } else if has("]]>") {
        throw .sectionEndInText(at: here(length: 3))
      } else {
        position += 1
      }
    }
    try checkCharacters(start..<position)
  }

  private mutating func readComment() throws(XMLFault) {
    let start = position
    position += 4
    while position < bytes.count, !has("--") { position += 1 }
    if has("-->") {
      try checkCharacters(start..<position)
      position += 3
    } else if position + 2 < bytes.count {
      throw .hyphensInComment(at: here(length: 2))
    } else {
      try ranOut(.unfinished("le commentaire", opened: "<!--", missing: "-->", at: base + start))
    }
  }

  private mutating func readCDATA() throws(XMLFault) {
    let start = position
    if open.isEmpty {
      throw .textOutsideRoot(at: here(length: 9), afterRoot: rootIsClosed)
    }
    while position < bytes.count, !has("]]>") { position += 1 }
    if position == bytes.count {
      try ranOut(
        .unfinished("la section CDATA", opened: "<![CDATA[", missing: "]]>", at: base + start))
    }
    try checkCharacters(start..<position)
    position = min(position + 3, bytes.count)
  }

  private mutating func readInstruction() throws(XMLFault) {
    let start = position
    position += 2
    let name = readName()
    let isDeclaration = bytes[name].map { $0 | 0x20 }.elementsEqual("xml".utf8)
    let textStart = base == 0 ? Encoding.startOfText(in: bytes) : 0
    if isDeclaration, base + start != textStart {
      throw .declarationNotFirst(at: (base + start)..<(base + position), textStart: textStart)
    }
    if position < bytes.count, name.isEmpty || !(bytes[position].isXMLBlank || has("?>")) {
      throw .instructionName(at: (base + start)..<(base + position))
    }
    while position < bytes.count, !has("?>") { position += 1 }
    if position == bytes.count {
      try ranOut(.unfinished("l’instruction", opened: "<?", missing: "?>", at: base + start))
    }
    try checkCharacters(start..<position)
    position = min(position + 2, bytes.count)
  }

  /// The fault that an error inside the XML declaration stands for; `nil` for one elsewhere.
  func explainDeclaration(_ error: NativeError) -> XMLFault? {
    guard base == 0, position == 0 else { return nil }
    var finder = self
    finder.position = Encoding.startOfText(in: bytes)
    let start = finder.position
    guard finder.has("<?xml") else { return nil }
    while finder.position < bytes.count, !finder.has("?>") { finder.position += 1 }
    let end = min(finder.position + 2, bytes.count)
    guard error.offset < end else { return nil }
    let isDelimited = !bytes[(start + 1)..<(end - 1)].contains {
      $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    return .declaration(at: start..<end, isDelimited: isDelimited)
  }

  private mutating func readEndTag() throws(XMLFault) {
    let start = position
    position += 2
    let name = readName()
    skipBlanks()
    guard position < bytes.count else {
      return try ranOut(.unfinishedEndTag(text(name), at: (base + start)..<(base + position)))
    }
    let isEnded = bytes[position] == UInt8(ascii: ">")
    if name.isEmpty || !isEnded {
      try checkControlCharacter(at: position)
      let range = (base + start)..<(base + position)
      if name.isEmpty { throw .namelessEndTag(open.last, at: range, isEnded: isEnded) }
      throw .unfinishedEndTag(text(name), at: range)
    }
    position += 1
    let found = OpenTag(name: text(name), range: (base + start)..<(base + position))
    guard let expected = open.popLast() else { throw .strayEndTag(found) }
    if expected.name != found.name {
      throw .mismatchedEndTag(found, expected: expected, outer: open)
    }
    rootIsClosed = open.isEmpty
  }
}
