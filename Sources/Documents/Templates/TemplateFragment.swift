import Diagnostics
import XMLKit

/// Checks the XHTML of a template before anything is written with it.
///
/// Its Mustache tags are replaced by as many bytes of nothing, so that each fault is reported at
/// its own line and column. Where a section has an alternative, each of the two is checked.
struct TemplateFragment {
  let source: SourceText
  let tags: [MustacheTag]
  let nodes: [TemplateNode]
  let schema: XMLSchema?

  /// What is wrong in the XHTML.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for keepsAlternatives in [false, true] {
      if keepsAlternatives && !hasAlternatives(nodes) { break }
      let blanked = Blanker(source: source, tags: tags, keepsAlternatives: keepsAlternatives)
        .blanked(nodes)
      for diagnostic in check(blanked) where !found.contains(diagnostic) {
        found.append(diagnostic)
      }
    }
    return found
  }

  private func check(_ bytes: [UInt8]) -> [Diagnostic] {
    let isWhole = Self.startsDocument(bytes)
    let opening = isWhole ? [] : Array("<fragment xmlns=\"\(Vocabulary.namespace)\">".utf8)
    let closing = isWhole ? [] : Array("</fragment>".utf8)
    let shift = opening.count
    let text = SourceText(path: source.path, bytes: opening + bytes + closing)
    let parsed = XMLDocument.parse(text)
    guard let document = parsed.value else {
      return parsed.diagnostics.map { malformed($0, in: text, shift: shift) }
    }
    var checker = VocabularyChecker(source: source, shift: -shift, isTemplate: tags.map(\.range))
    checker.check(document, schema: schema)
    return checker.diagnostics
  }

  /// The parser's own fault, at its place in the template.
  private func malformed(_ fault: Diagnostic, in text: SourceText, shift: Int) -> Diagnostic {
    guard let range = fault.range,
      let start = text.offset(line: range.start.line, column: range.start.column),
      let end = text.offset(line: range.end.line, column: range.end.column)
    else { return Diagnostic("TPL005", .error, fault.message) }
    let limit = source.bytes.count
    let from = min(max(start - shift, 0), limit)
    return Diagnostic(
      "TPL005", .error, fault.message, at: from..<min(max(end - shift, from), limit), of: source,
      fixIts: fault.fixIts.map { Diagnostic.FixIt(message: $0.message) })
  }

  /// Whether a template is a whole document, and not a part that others include.
  static func startsDocument(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(4096), as: UTF8.self).contains("<html")
  }

  private func hasAlternatives(_ nodes: [TemplateNode]) -> Bool {
    nodes.contains { node in
      guard case .section(let tag, let inner, _) = node else { return false }
      return tag.kind == .inverted || hasAlternatives(inner)
    }
  }
}

/// Replaces the tags of a template by as many bytes of nothing.
private struct Blanker {
  let source: SourceText
  let tags: [MustacheTag]
  let keepsAlternatives: Bool

  func blanked(_ nodes: [TemplateNode]) -> [UInt8] {
    var bytes = source.bytes
    for tag in tags {
      // A variable stands for words, which XHTML does not take everywhere; markup may be blocks.
      let filler = UInt8(ascii: tag.kind == .variable ? "x" : " ")
      fill(tag.range, with: filler, in: &bytes)
    }
    drop(nodes, in: &bytes)
    return bytes
  }

  /// Leaves out one side of each choice: what stands in `{{^nom}}`, or what stands in `{{#nom}}`
  /// beside it.
  private func drop(_ nodes: [TemplateNode], in bytes: inout [UInt8]) {
    let alternatives = Set(
      nodes.compactMap { node -> String? in
        guard case .section(let tag, _, _) = node, tag.kind == .inverted else { return nil }
        return tag.name
      })
    for node in nodes {
      guard case .section(let tag, let inner, let close) = node else { continue }
      let isDropped =
        keepsAlternatives
        ? tag.kind == .section && alternatives.contains(tag.name) : tag.kind == .inverted
      if isDropped {
        fill(tag.range.upperBound..<close.range.lowerBound, with: UInt8(ascii: " "), in: &bytes)
      } else {
        drop(inner, in: &bytes)
      }
    }
  }

  /// Keeps the line ends, so that lines stay lines.
  private func fill(_ range: Range<Int>, with filler: UInt8, in bytes: inout [UInt8]) {
    for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = filler }
  }
}
