import Diagnostics
import XMLKit

/// The text that a template gave, with the marks that lead back to the template.
struct RenderedText {
  let text: String
  let preparation: PreparedTemplates

  /// The document that the text says; `nil` when it is not XHTML of our vocabulary.
  func document(resources: DocumentResources, schema: XMLSchema?) -> Checked<Document> {
    let source = SourceText(path: preparation.sources.first?.path ?? "", text: text)
    let parsed = XMLDocument.parse(source)
    guard let tree = parsed.value else {
      return Checked(nil, parsed.diagnostics.map { relocated($0, "TPL005", in: source) })
    }
    var checker = VocabularyChecker(source: source, shift: 0, isTemplate: [])
    checker.check(tree, schema: schema)
    guard checker.diagnostics.isEmpty else {
      return Checked(nil, checker.diagnostics.map { relocated($0, "TPL004", in: source) })
    }
    var decoder = DocumentDecoder(resources: resources, templates: preparation.sources)
    let document = decoder.document(tree.root)
    return Checked(document, decoder.diagnostics)
  }

  /// The same fault at the line of the template: that of the mark at, or the last one before.
  private func relocated(
    _ diagnostic: Diagnostic, _ code: Diagnostic.Code, in source: SourceText
  ) -> Diagnostic {
    let start = diagnostic.range?.start
    let offset = start.flatMap { source.offset(line: $0.line, column: $0.column) } ?? 0
    guard let origin = origin(near: offset, in: source.bytes) else {
      return Diagnostic(code, diagnostic.severity, diagnostic.message)
    }
    return origin.diagnostic(
      code, diagnostic.severity, diagnostic.message, templates: preparation.sources)
  }

  private func origin(near offset: Int, in bytes: [UInt8]) -> Origin? {
    let mark = Array("\(Vocabulary.originAttribute)=\"".utf8)
    // The mark of the faulty tag itself stands just after its name.
    let limit = min(offset + 40 + mark.count, bytes.count)
    var position = limit - mark.count
    while position >= 0 {
      if bytes[position] == mark[0], bytes[position...].starts(with: mark) {
        let value = bytes[(position + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
        let parts = String(decoding: value, as: UTF8.self).split(separator: "-")
          .compactMap { Int($0) }
        guard parts.count == 2, preparation.sources.indices.contains(parts[0]) else { return nil }
        return Origin(path: preparation.sources[parts[0]].path, offset: parts[1])
      }
      position -= 1
    }
    return nil
  }
}
