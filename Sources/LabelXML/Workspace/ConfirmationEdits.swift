public import Diagnostics
public import LabelModel
internal import XMLKit

/// Confirms what was carried over: attributes are removed from the source, and nothing else moves.
public enum ConfirmationEdits {
  /// The edits that confirm actions of a register.
  public static func edits(_ actions: Set<ActionID>, in file: LoadedFile) -> [TextEdit] {
    removing("a-confirmer", in: file) { root in
      root.elements(named: "action").filter { element in
        element.value("id").map { actions.contains(ActionID(rawValue: $0)) } ?? false
      }
    }
  }

  /// The edits that say that texts of a dossier were reviewed.
  public static func edits(_ texts: Set<Dossier.Text>, in file: LoadedFile) -> [TextEdit] {
    removing("repris-de", in: file) { root in
      root.elements.filter { element in texts.contains { $0.rawValue == element.name } }
    }
  }

  private static func removing(
    _ attribute: String, in file: LoadedFile, from elements: (XMLElement) -> [XMLElement]
  ) -> [TextEdit] {
    let source = SourceText(path: file.path, bytes: file.bytes)
    guard let document = XMLDocument.parse(source).value else { return [] }
    return elements(document.root).compactMap { element in
      guard let ranges = document.attributeRanges(attribute, of: element) else { return nil }
      var start = ranges.name.lowerBound
      while file.bytes[start - 1].isBlank { start -= 1 }
      return TextEdit(range: start..<ranges.value.upperBound + 1, replacement: "")
    }
  }
}
