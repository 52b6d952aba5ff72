public import Diagnostics
public import LabelModel
internal import XMLKit

/// Writes proposed classifications into the source of a register, one line each: comments, order
/// and everything that a person wrote stay as they are.
public enum ClassificationEdits {
  /// The edits that give each action its proposed classification.
  ///
  /// An action that has a `classement` in the grille already, whoever made it, is left alone.
  public static func edits(
    _ proposals: [ActionID: Classification], in file: LoadedFile
  ) -> [TextEdit] {
    let source = SourceText(path: file.path, bytes: file.bytes)
    guard let document = XMLDocument.parse(source).value else { return [] }
    return document.root.elements(named: "action").compactMap { element in
      guard let id = element.value("id"), let proposal = proposals[ActionID(rawValue: id)],
        !element.elements(named: "classement").contains(where: {
          $0.value("grille") == proposal.grille.rawValue
        }), let anchor = anchor(in: element)
      else { return nil }
      let place = anchor.range.upperBound
      return TextEdit(
        range: place..<place,
        replacement: lineBreak(before: anchor, in: file.bytes) + proposal.markup)
    }
  }

  /// What a `classement` follows: another one, or what the schema puts before them.
  private static func anchor(in action: XMLElement) -> XMLElement? {
    for name in ["classement", "description", "resume", "titre"] {
      if let last = action.elements(named: name).last { return last }
    }
    return nil
  }

  /// The end of line and the indentation that stand before an element; nothing when it shares its
  /// line with another.
  private static func lineBreak(before element: XMLElement, in bytes: [UInt8]) -> String {
    var start = element.range.lowerBound
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t")
    { start -= 1 }
    guard start > 0, bytes[start - 1] == UInt8(ascii: "\n") else { return "" }
    start -= 1
    if start > 0, bytes[start - 1] == UInt8(ascii: "\r") { start -= 1 }
    return String(decoding: bytes[start..<element.range.lowerBound], as: UTF8.self)
  }
}

extension Classification {
  /// The element, as it is written in a register.
  fileprivate var markup: String {
    var text = "<classement grille=\"\(grille.rawValue.escapedForXML)\""
    if let principal { text += " principal=\"\(principal.rawValue.escapedForXML)\"" }
    if !secondary.isEmpty {
      text +=
        " secondaires=\"\(secondary.map(\.rawValue).joined(separator: " ").escapedForXML)\""
    }
    if let confidence { text += " confiance=\"\(confidence.rawValue)\"" }
    if origin == .proposed { text += " origine=\"\(origin.rawValue)\"" }
    if let method { text += " methode=\"\(method.escapedForXML)\"" }
    return text + "/>"
  }
}
