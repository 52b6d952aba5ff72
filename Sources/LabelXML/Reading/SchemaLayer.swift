internal import Assets
internal import Diagnostics
internal import XMLKit

/// The contract: what the shipped RELAX NG schema says of a file, where the decoder was silent.
enum SchemaLayer {
  /// What the schema refuses and the decoder did not explain.
  ///
  /// The schema often points at the parent of what is wrong, or at a neighbour: it is silent
  /// wherever the decoder spoke of the same element, of one inside it, or of its parent's own
  /// contents. When nothing would be left of a file that the schema refuses, all that it says is
  /// shown: such a file is never accepted in silence.
  static func diagnostics(
    of document: XMLDocument, kind: FileKind, explained: [Range<Int>]
  ) -> [Diagnostic] {
    let issues: [SchemaIssue]
    do {
      let bytes = Assets.bytes(kind.schemaPath) ?? []
      issues = try XMLSchema(bytes, path: kind.schemaPath).validate(document)
    } catch {
      return [Diagnostic("SCH009", .error, "schéma « \(kind.schemaPath) » inutilisable : \(error)")]
    }
    return issues.filter { !isExplained($0.tagRange, by: explained, under: document.root) }
      .map { $0.diagnostic(source: document.source) }
  }

  /// Whether an error stands in the element of that tag, on its parent's own tag, or on a brother
  /// before it.
  private static func isExplained(
    _ tag: Range<Int>, by errors: [Range<Int>], under root: XMLElement
  ) -> Bool {
    guard !tag.isEmpty else { return !errors.isEmpty }
    var parent: XMLElement?
    var element = root
    while element.tagRange != tag,
      let child = element.elements.first(where: { $0.range.contains(tag.lowerBound) })
    {
      (parent, element) = (element, child)
    }
    return errors.contains { error in
      if element.range.contains(error.lowerBound) { return true }
      guard let parent, parent.tagRange != root.tagRange else { return false }
      return parent.range.contains(error.lowerBound)
    }
  }
}
