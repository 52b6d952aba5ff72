public import Diagnostics
public import LabelModel
internal import XMLKit

extension ClassificationEdits {
  /// The edits by which a person makes proposed classifications theirs: of each start tag, `origine`
  /// and `methode` go away, and nothing else changes.
  ///
  /// An action without a proposed `classement` in the grille gives no edit.
  public static func confirmations(
    of actions: Set<ActionID>, in grille: ReferentialID, of file: LoadedFile
  ) -> [TextEdit] {
    let source = SourceText(path: file.path, bytes: file.bytes)
    guard let document = XMLDocument.parse(source).value else { return [] }
    return document.root.elements(named: "action").compactMap { element in
      guard let id = element.value("id"), actions.contains(ActionID(rawValue: id)),
        let place = element.elements(named: "classement").first(where: {
          $0.value("grille") == grille.rawValue
        }), place.value("origine") == ClassificationOrigin.proposed.rawValue
      else { return nil }
      return TextEdit(
        range: place.tagRange,
        replacement: tag(of: place, without: ["origine", "methode"], in: document))
    }
  }

  /// The start tag of an element as it is written, but for some attributes and the blanks that
  /// stand before them.
  private static func tag(
    of element: XMLElement, without names: [String], in document: XMLDocument
  ) -> String {
    let bytes = document.source.bytes
    var gone: [TextEdit] = []
    for name in names {
      guard let ranges = document.attributeRanges(name, of: element) else { continue }
      var start = ranges.name.lowerBound
      while start > element.tagRange.lowerBound, bytes[start - 1].isBlank { start -= 1 }
      gone.append(TextEdit(range: start..<(ranges.value.upperBound + 1), replacement: ""))
    }
    let end = element.tagRange.upperBound
    let kept = gone.applied(to: Array(bytes[..<end]))
    return String(decoding: kept[element.tagRange.lowerBound...], as: UTF8.self)
  }
}
