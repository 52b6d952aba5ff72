internal import CLibxml2
internal import Diagnostics

/// One use of one `xmlParserCtxt`: bytes are pushed in, SAX2 callbacks come out.
///
/// All the callbacks are C functions without captures that find the session through the parser's
/// `_private`. The session owns the parser, so it outlives it.
class ParserSession {
  /// The parser, owned.
  final let parser: xmlParserCtxtPtr
  /// The bounds to keep.
  final let limits: XMLLimits
  /// Elements open now.
  final private(set) var depth = 0
  /// Where the start tags of the open elements end, by depth.
  private final let tagEnds: UnsafeMutablePointer<Int>
  /// All before this byte is known to be well formed, and no markup is under way there.
  final private(set) var resumePoint = 0
  /// What libxml2 said first; `nil` while all is well.
  final private(set) var nativeError: NativeError?
  /// What our own limits said first; `nil` while all is well.
  final private(set) var ownFault: XMLFault?
  private final var pending = 0
  private final var isStopped = false
  private final var knownNames = 0
  private final var utf8 = UTF8StreamCheck()

  /// Makes a session; throws when there is no memory for a parser.
  init(limits: XMLLimits, options: Int32 = LibXML.options) throws(XMLFailure) {
    LibXML.ready
    guard let parser = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else {
      throw .outOfMemory
    }
    guard let sax = parser.pointee.sax else {
      xmlFreeParserCtxt(parser)
      throw .outOfMemory
    }
    self.parser = parser
    self.limits = limits
    tagEnds = .allocate(capacity: limits.depth + 1)
    tagEnds.initialize(repeating: 0, count: limits.depth + 1)
    _ = xmlCtxtUseOptions(parser, options)
    parser.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    installCallbacks(&sax.pointee)
  }

  deinit {
    if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(parser)
    tagEnds.deallocate()
  }

  private final func installCallbacks(_ sax: inout xmlSAXHandler) {
    clx_parser_set_errors(parser) { context, error in
      ParserSession.with(context) { $0.record(error.pointee) }
    }
    sax.internalSubset = { context, _, _, _ in
      ParserSession.with(context) { $0.refuseDocumentType() }
    }
    sax.startElementNs = { context, name, prefix, uri, spaces, namespaces, count, _, attributes in
      let tag = NativeTag(
        name: name, prefix: prefix, uri: uri, namespaceCount: spaces, namespaces: namespaces,
        attributeCount: count, attributes: attributes)
      ParserSession.with(context) { $0.enter(tag) }
    }
    sax.endElementNs = { context, name, prefix, uri in
      ParserSession.with(context) { $0.leave(name, prefix, uri) }
    }
    sax.characters = { context, bytes, count in
      ParserSession.with(context) { $0.receive(bytes, count, canResume: true) }
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { context, bytes, count in
      ParserSession.with(context) { $0.receive(bytes, count, canResume: false) }
    }
    sax.comment = { context, text in ParserSession.with(context) { $0.receiveComment(text) } }
    sax.processingInstruction = { context, target, text in
      ParserSession.with(context) { $0.receiveInstruction(target, text) }
    }
  }

  /// The session of a parser, which is alive while its own parser calls back.
  private static func with(
    _ context: UnsafeMutableRawPointer?, _ body: (ParserSession) -> Void
  ) {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    Unmanaged<ParserSession>.fromOpaque(parser.pointee._private)._withUnsafeGuaranteedRef(body)
  }

  // MARK: What the sessions do differently

  /// A start tag was read; its bytes end before `end`.
  func start(_ tag: NativeTag, end: Int) {}
  /// An element was closed before byte `end`.
  func end(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, end: Int
  ) {}
  /// Some text was read; one text may come in several pieces.
  func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {}
  /// A comment was read, that ends before byte `end`.
  func comment(_ text: UnsafePointer<xmlChar>?, end: Int) {}
  /// A processing instruction was read, that ends before byte `end`.
  func instruction(
    _ target: UnsafePointer<xmlChar>?, _ text: UnsafePointer<xmlChar>?, end: Int
  ) {}

  // MARK: What comes from libxml2

  private final func enter(_ tag: NativeTag) {
    let length = clx_tag_end_length(parser)
    if length == 0 { return }
    let end = clx_byte_offset(parser) + length
    if end - resumePoint > limits.pendingBytes, clx_bytes_since_markup(parser) > limits.pendingBytes
    {
      return refuse(.tooLong(limit: limits.pendingBytes, at: end - 1))
    }
    if Int(tag.attributeCount) + Int(tag.namespaceCount) > limits.attributes {
      return refuse(.tooManyAttributes(limit: limits.attributes, at: end - 1))
    }
    if depth >= limits.depth { return refuse(.tooDeep(limit: limits.depth, at: end - 1)) }
    tagEnds[depth] = end
    depth += 1
    advance(to: end)
    start(tag, end: end)
  }

  private final func leave(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?
  ) {
    // A start tag beyond our limits has no counterpart here.
    guard depth > 0 else { return }
    depth -= 1
    let offset = clx_byte_offset(parser)
    advance(to: offset)
    end(name, prefix, uri, end: offset)
  }

  private final func receive(_ bytes: UnsafePointer<xmlChar>?, _ count: CInt, canResume: Bool) {
    pending = 0
    guard let bytes else { return }
    if canResume {
      let offset = clx_byte_offset(parser)
      if offset - resumePoint > limits.pendingBytes { resumePoint = offset }
    }
    text(bytes, Int(count))
  }

  private final func receiveComment(_ text: UnsafePointer<xmlChar>?) {
    let offset = clx_byte_offset(parser)
    if isTooLong(text, endingAt: offset) { return }
    advance(to: offset)
    comment(text, end: offset)
  }

  private final func receiveInstruction(
    _ target: UnsafePointer<xmlChar>?, _ text: UnsafePointer<xmlChar>?
  ) {
    let offset = clx_byte_offset(parser)
    if isTooLong(text, endingAt: offset) { return }
    advance(to: offset)
    instruction(target, text, end: offset)
  }

  /// Refuses a comment or an instruction beyond the limit, wherever the chunks were cut.
  private final func isTooLong(_ text: UnsafePointer<xmlChar>?, endingAt offset: Int) -> Bool {
    guard offset - resumePoint > limits.pendingBytes, let text,
      xmlStrlen(text) > limits.pendingBytes
    else { return false }
    refuse(.tooLong(limit: limits.pendingBytes, at: resumePoint))
    return true
  }

  private final func advance(to offset: Int) {
    pending = 0
    resumePoint = offset
  }

  private final func record(_ error: xmlError) {
    guard nativeError == nil, ownFault == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    nativeError = NativeError(error, offset: clx_byte_offset(parser))
    stop()
  }

  private final func refuseDocumentType() {
    refuse(.documentType(before: clx_byte_offset(parser)))
    // Its entities would be read before the chunk ends, so nothing softer will do.
    xmlStopParser(parser)
  }

  // MARK: Stopping

  /// Refuses the document for a reason of ours; the first reason is kept.
  final func refuse(_ fault: XMLFault) {
    if nativeError == nil, ownFault == nil { ownFault = fault }
    stop()
  }

  /// Calls nothing back any more.
  ///
  /// Not `xmlStopParser`: it frees the buffer that the function that called us still reads.
  final func stop() {
    isStopped = true
    parser.pointee.disableSAX = 1
    parser.pointee.wellFormed = 0
  }

  // MARK: Feeding

  /// Takes the names that others already read as known.
  final func share(_ dictionary: xmlDictPtr) {
    xmlDictFree(parser.pointee.dict)
    xmlDictReference(dictionary)
    parser.pointee.dict = dictionary
    knownNames = Int(xmlDictSize(dictionary))
  }

  /// Pushes bytes in; `false` when the session was stopped.
  final func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset < bytes.count, !isStopped {
      let slice = UnsafeRawBufferPointer(rebasing: bytes[offset...].prefix(Self.sliceBytes))
      if let fault = utf8.fault(in: slice) {
        refuse(fault)
        break
      }
      pending += slice.count
      _ = xmlParseChunk(
        parser, slice.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(slice.count), 0)
      offset += slice.count
      noteUnsaidError()
      if !isStopped, pending > limits.pendingBytes {
        refuse(.tooLong(limit: limits.pendingBytes, at: resumePoint))
      }
      if !isStopped, Int(xmlDictSize(parser.pointee.dict)) - knownNames > limits.names {
        refuse(.tooManyNames(limit: limits.names))
      }
    }
    return !isStopped
  }

  /// Says that there are no more bytes; `false` when the document is not whole.
  final func finish() -> Bool {
    if !isStopped, let fault = utf8.faultAtEnd() { refuse(fault) }
    if !isStopped {
      _ = xmlParseChunk(parser, nil, 0, 1)
      noteUnsaidError()
    }
    return !isStopped
  }

  /// libxml2 can stop without a word, for instance when memory runs out.
  private final func noteUnsaidError() {
    let context = parser.pointee
    guard !isStopped else { return }
    if context.disableSAX != 0 || context.wellFormed == 0 || context.nsWellFormed == 0 {
      nativeError = NativeError(code: Int(context.errNo), offset: clx_byte_offset(parser))
      stop()
    }
  }

  /// Where the start tags of the open elements end, outermost first.
  final var openTagEnds: [Int] { (0..<depth).map { tagEnds[$0] } }

  /// Most bytes parsed between two looks at the limits.
  private static let sliceBytes = 1 << 14
}

/// The arguments of `startElementNs`.
struct NativeTag {
  /// Local name.
  var name: UnsafePointer<xmlChar>?
  /// Prefix; `nil` when there is none.
  var prefix: UnsafePointer<xmlChar>?
  /// Address of the namespace; `nil` when there is none.
  var uri: UnsafePointer<xmlChar>?
  /// Number of namespace declarations.
  var namespaceCount: CInt
  /// Prefix and address of each namespace declaration.
  var namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  /// Number of attributes.
  var attributeCount: CInt
  /// Local name, prefix, address of the namespace, start and end of the value of each attribute.
  var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
}

/// What libxml2 reported, copied out of its `xmlError`, which dies with the callback.
struct NativeError {
  /// `xmlParserErrors`.
  var code: Int
  /// What the message names, such as a prefix or an element.
  var arguments: [String] = []
  /// Where the parser stood, in bytes: at the fault or after it.
  var offset: Int
}

extension NativeError {
  /// Copies an error.
  init(_ error: xmlError, offset: Int) {
    code = Int(error.code)
    arguments = [error.str1, error.str2, error.str3].compactMap { $0.map { String(cString: $0) } }
    self.offset = offset
  }
}
