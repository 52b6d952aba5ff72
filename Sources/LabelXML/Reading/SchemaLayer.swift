internal import Assets
internal import Diagnostics
internal import XMLKit

/// The contract: what the shipped RELAX NG schema says of a file, where the decoder was silent.
enum SchemaLayer {
  /// What the schema refuses and the decoder did not explain.
  ///
  /// The schema often points at the parent of what is wrong, or at a neighbour: it is silent
  /// wherever the decoder spoke of the same element, of one inside it, or of the order of its
  /// parent's contents. Since it is silent only there, a file that it refuses always has an error.
  static func diagnostics(
    of document: XMLDocument, kind: FileKind, explained: Findings, rootIsWrong: Bool
  ) -> [Diagnostic] {
    let issues: [SchemaIssue]
    do {
      let bytes = Assets.bytes(kind.schemaPath) ?? []
      issues = try XMLSchema(bytes, path: kind.schemaPath).validate(document)
    } catch {
      return [Diagnostic("SCH009", .error, "schéma « \(kind.schemaPath) » inutilisable : \(error)")]
    }
    if rootIsWrong { return [] }
    return issues.filter { !isExplained($0.tagRange, by: explained, under: document.root) }
      .map { $0.diagnostic(source: document.source) }
  }

  private static func isExplained(
    _ tag: Range<Int>, by findings: Findings, under root: XMLElement
  ) -> Bool {
    guard !tag.isEmpty else { return !findings.errorRanges.isEmpty }
    var parent: XMLElement?
    var element = root
    while element.tagRange != tag,
      let child = element.elements.first(where: { $0.range.contains(tag.lowerBound) })
    {
      (parent, element) = (element, child)
    }
    let isSaidInside = findings.errorRanges.contains { element.range.contains($0.lowerBound) }
    let isEcho = parent.map { findings.brokenParents.contains($0.tagRange.lowerBound) }
    return isSaidInside || isEcho ?? false
  }
}
