internal import CLibxml2
internal import Diagnostics

/// RELAX NG by libxml2.
final class RelaxNGValidator: SchemaValidator {
  private let schema: xmlRelaxNGPtr
  private let bytes: [UInt8]

  deinit { xmlRelaxNGFree(schema) }

  /// Compiles a schema.
  init(_ bytes: [UInt8], path: String) throws(XMLFailure) {
    LibXML.ready
    let collector = NativeErrorCollector()
    let compiled: xmlRelaxNGPtr? = bytes.withUnsafeBytes { raw in
      guard
        let parser = xmlRelaxNGNewMemParserCtxt(
          raw.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(clamping: raw.count))
      else { return nil }
      defer { xmlRelaxNGFreeParserCtxt(parser) }
      clx_relaxng_set_parser_errors(parser, NativeErrorCollector.callback, collector.opaque)
      return xmlRelaxNGParse(parser)
    }
    let errors = withExtendedLifetime(collector) { collector.errors }
    guard let compiled else {
      throw errors.isEmpty ? .outOfMemory : Self.failure(errors, bytes, path)
    }
    schema = compiled
    self.bytes = bytes
  }

  private static func failure(
    _ errors: [NativeErrorCollector.Report], _ bytes: [UInt8], _ path: String
  ) -> XMLFailure {
    let source = SourceText(path: path, bytes: bytes)
    return XMLFailure(
      .brokenSchema, "le schéma « \(path) » est incorrect",
      diagnostics: errors.map { error in
        let offset = source.offset(line: max(error.line, 1), column: 1) ?? 0
        return Diagnostic(
          .schemaOther, .error, "schéma incorrect : \(error.message)", at: offset..<offset,
          of: source)
      })
  }

  func issues(in document: XMLDocument) throws(XMLFailure) -> [SchemaIssue] {
    let bytes = document.source.bytes
    let tree = try NativeTree(bytes)
    let collector = NativeErrorCollector()
    guard let context = xmlRelaxNGNewValidCtxt(schema) else { throw .outOfMemory }
    defer { xmlRelaxNGFreeValidCtxt(context) }
    clx_relaxng_set_valid_errors(context, NativeErrorCollector.callback, collector.opaque)
    let status = xmlRelaxNGValidateDoc(context, tree.document)
    let errors = withExtendedLifetime(collector) { collector.errors }
    if status < 0 { throw .outOfMemory }
    if status == 0 || errors.isEmpty { return [] }
    if let grammar {
      let explained = SchemaExplainer.issues(in: document, grammar)
      if !explained.isEmpty { return explained }
    }
    // The first is the innermost; the others are its echoes in the elements around.
    return errors.prefix(1).map { error in
      let tag = error.tagEnd.map { OpenTag(bytes, base: 0, endingAt: $0) }
      let range = tag?.range ?? document.root.tagRange
      return SchemaIssue(
        tagRange: range, element: tag?.name ?? document.root.name, range: range,
        fault: .unexplained(code: error.code, message: error.message))
    }
  }

  /// The same schema read by us, to explain what libxml2 refuses; `nil` when we cannot read it.
  private lazy var grammar: Grammar? = {
    XMLDocument.parse(SourceText(path: "", bytes: bytes)).value.flatMap { Grammar($0.root) }
  }()
}

/// Collects what libxml2 reports during one call, whose C side keeps its address.
private final class NativeErrorCollector {
  /// What was reported, copied out of an `xmlError`.
  struct Report {
    var code: Int
    var message: String
    var line: Int
    /// Where the start tag of the faulty element ends; `nil` when it is about no element.
    var tagEnd: Int?
  }

  private(set) var errors: [Report] = []
  /// A file of a million faults is not worth a million sentences.
  private let limit = 500

  var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let callback: clx_error_callback = { context, error in
    guard let context else { return }
    Unmanaged<NativeErrorCollector>.fromOpaque(context).takeUnretainedValue()
      .record(error.pointee)
  }

  private func record(_ error: xmlError) {
    guard errors.count < limit, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    var message = error.message.map { String(cString: $0) } ?? ""
    while message.last?.isWhitespace == true { message.removeLast() }
    let element = Self.nearestElement(from: error.node?.assumingMemoryBound(to: xmlNode.self))
    let end = element.map { Int(bitPattern: $0.pointee._private) } ?? 0
    errors.append(
      Report(
        code: Int(error.code), message: message, line: Int(error.line),
        tagEnd: end > 0 ? end : nil))
  }

  private static func nearestElement(from node: xmlNodePtr?) -> xmlNodePtr? {
    var node = node
    while let current = node, current.pointee.type != XML_ELEMENT_NODE {
      node = current.pointee.type == XML_DOCUMENT_NODE ? nil : current.pointee.parent
    }
    return node
  }
}
