internal import CLibxml2
internal import Diagnostics

/// RELAX NG by libxml2.
final class RelaxNGValidator: SchemaValidator {
  private let schema: xmlRelaxNGPtr

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
    return errors.map { error in
      let tag = error.tagEnd.map { OpenTag(bytes, base: 0, endingAt: $0) }
      return SchemaIssue(
        tagRange: tag?.range ?? 0..<0, element: tag?.name ?? "", depth: error.depth,
        code: error.code, rawMessage: error.message, arguments: error.arguments)
    }
    .inDocumentOrder()
    .withoutEchoes()
  }
}

/// Collects what libxml2 reports during one call, whose C side keeps its address.
private final class NativeErrorCollector {
  /// What was reported, copied out of an `xmlError`.
  struct Report {
    var code: Int
    var message: String
    var arguments: [String]
    var line: Int
    /// Where the start tag of the faulty element ends; `nil` when it is about no element.
    var tagEnd: Int?
    /// Depth of that element: 1 for the root, 0 when it is about no element.
    var depth: Int
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
    let arguments = [error.str1, error.str2, error.str3].compactMap {
      $0.map { String(cString: $0) }
    }
    let element = Self.element(of: error, arguments)
    let end = element.map { Int(bitPattern: $0.pointee._private) } ?? 0
    errors.append(
      Report(
        code: Int(error.code), message: message, arguments: arguments, line: Int(error.line),
        tagEnd: end > 0 ? end : nil, depth: Self.depth(of: element)))
  }

  /// The faulty element: the node itself or the nearest element above.
  ///
  /// For faults of attributes, libxml2 sometimes gives a child of the element that it names.
  private static func element(of error: xmlError, _ arguments: [String]) -> xmlNodePtr? {
    var node = nearestElement(from: error.node?.assumingMemoryBound(to: xmlNode.self))
    let owner =
      switch error.code {
      case CInt(XML_RELAXNG_ERR_ATTRVALID.rawValue): arguments.first
      case CInt(XML_RELAXNG_ERR_INVALIDATTR.rawValue): arguments.last
      default: String?.none
      }
    guard let owner, let start = node else { return node }
    while let current = node, String(cString: current.pointee.name) != owner {
      node = nearestElement(from: current.pointee.parent)
    }
    return node ?? start
  }

  private static func nearestElement(from node: xmlNodePtr?) -> xmlNodePtr? {
    var node = node
    while let current = node, current.pointee.type != XML_ELEMENT_NODE {
      node = current.pointee.type == XML_DOCUMENT_NODE ? nil : current.pointee.parent
    }
    return node
  }

  private static func depth(of element: xmlNodePtr?) -> Int {
    var depth = 0
    var node = element
    while let current = node {
      depth += 1
      node = nearestElement(from: current.pointee.parent)
    }
    return depth
  }
}

extension [SchemaIssue] {
  /// By place; at the same place, in the order in which they were found.
  fileprivate func inDocumentOrder() -> [SchemaIssue] {
    enumerated().sorted { a, b in
      (a.element.tagRange.lowerBound, a.offset) < (b.element.tagRange.lowerBound, b.offset)
    }
    .map(\.element)
  }

  /// Leaves out « failed to validate » and « has extra content » about a tag of which something
  /// more precise was said.
  fileprivate func withoutEchoes() -> [SchemaIssue] {
    let precise = Set(filter { !$0.isEcho }.map(\.tagRange))
    return filter { !$0.isEcho || !precise.contains($0.tagRange) }
  }
}

extension SchemaIssue {
  fileprivate var isEcho: Bool { (24...26).contains(code) }
}
