import Diagnostics
import XMLKit

/// Makes a document of a rendered XHTML that follows the vocabulary.
///
/// What the vocabulary lets through without meaning, such as a detail without term, is left out.
struct DocumentDecoder {
  let resources: DocumentResources
  /// The templates, in the order of the marks that `OriginMarker` wrote.
  let templates: [SourceText]
  /// What was found wrong.
  var diagnostics: [Diagnostic] = []
  /// Where the element being read was written; its own elements without mark stand there too.
  var origin = Origin.program

  /// Reads a whole document.
  mutating func document(_ root: XMLElement) -> Document {
    enter(root)
    let head = root.first("head")
    let body = root.first("body")
    let title = head?.first("title").map { Whitespace.collapsed($0.text) } ?? ""
    return Document(
      language: root[attribute: "lang"] ?? "", title: title,
      style: root[attribute: "class"].map { StyleName(rawValue: $0) } ?? .dossier,
      metadata: head.map { metadata($0) } ?? DocumentMetadata(),
      blocks: body.map { blocks(in: $0) } ?? [])
  }

  private mutating func metadata(_ head: XMLElement) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    for meta in head.elements(named: "meta") {
      let content = Whitespace.collapsed(meta[attribute: "content"] ?? "")
      guard !content.isEmpty else { continue }
      switch meta[attribute: "name"] {
      case "auteur": metadata.author = content
      case "sujet": metadata.subject = content
      case "bandeau": metadata.runningHead = content
      case "mots-cles": metadata.keywords = Whitespace.list(content)
      case "date":
        metadata.date = DocumentDate(content)
        if metadata.date == nil { report("DOC017", .badDate(content), at: enter(meta)) }
      default: break
      }
    }
    return metadata
  }

  /// Notes where an element was written, and gives it.
  @discardableResult
  mutating func enter(_ element: XMLElement) -> Origin {
    if let mark = element[attribute: Vocabulary.originAttribute] {
      let parts = mark.split(separator: "-").compactMap { Int($0) }
      if parts.count == 2, templates.indices.contains(parts[0]) {
        origin = Origin(path: templates[parts[0]].path, offset: parts[1])
      }
    }
    return origin
  }

  /// Adds an error at a place of a template.
  mutating func report(_ code: Diagnostic.Code, _ message: String, at origin: Origin) {
    diagnostics.append(origin.diagnostic(code, .error, message, templates: templates))
  }

  /// The look that an element asks for.
  func style(_ element: XMLElement) -> StyleName? {
    element[attribute: "class"].map { StyleName(rawValue: $0) }
  }
}

extension Origin {
  /// A diagnostic at this place: the start tag as far as its line goes.
  func diagnostic(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ message: String,
    templates: [SourceText]
  ) -> Diagnostic {
    guard let path, let source = templates.first(where: { $0.path == path }) else {
      return Diagnostic(code, severity, message)
    }
    let rest = source.bytes[min(offset, source.bytes.count)...]
    let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
    return Diagnostic(
      code, severity, message,
      at: offset..<(end.map { source.bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : $0 } ?? offset),
      of: source)
  }
}

extension String {
  fileprivate static func badDate(_ text: String) -> String {
    "date « \(text) » impossible ; attendu : AAAA-MM-JJ"
  }
}
