internal import Diagnostics

extension XMLFault {
  /// An entity that is not one of XML's five.
  static func undeclaredEntity(_ name: String, at range: Range<Int>) -> XMLFault {
    let fixIt =
      if let replacement = NamedCharacters.replacement(for: name) {
        Diagnostic.FixIt(
          message: "remplacer par « \(replacement) »",
          edits: [TextEdit(range: range, replacement: replacement)])
      } else {
        Diagnostic.FixIt(
          message: "écrire le caractère lui-même, ou « &amp;\(name); » pour ce texte tel quel")
      }
    return XMLFault(
      code: .xmlEntity,
      message: "entité « &\(name); » inconnue : XML n’a que &amp; &lt; &gt; &quot; &apos;",
      range: range, fixIts: [fixIt])
  }

  /// A reference without its semicolon.
  static func missingSemicolon(after reference: String, at range: Range<Int>) -> XMLFault {
    XMLFault(
      code: .xmlMalformed, message: "« \(reference) » sans point-virgule", range: range,
      fixIts: [
        .init(
          message: "ajouter « ; »",
          edits: [TextEdit(range: range.upperBound..<range.upperBound, replacement: ";")])
      ])
  }

  /// A `&` that starts no reference.
  static func loneAmpersand(at offset: Int) -> XMLFault {
    XMLFault(
      code: .xmlMalformed, message: "« & » seul", range: offset..<(offset + 1),
      fixIts: [
        .init(
          message: "remplacer par « &amp; »",
          edits: [TextEdit(range: offset..<(offset + 1), replacement: "&amp;")])
      ])
  }

  /// A `<` that starts no tag.
  static func loneLessThan(at offset: Int) -> XMLFault {
    XMLFault(
      code: .xmlMalformed, message: "« < » qui n’ouvre pas de balise",
      range: offset..<(offset + 1),
      fixIts: [
        .init(
          message: "remplacer par « &lt; »",
          edits: [TextEdit(range: offset..<(offset + 1), replacement: "&lt;")])
      ])
  }

  /// A number that no character has.
  static func characterReference(_ reference: String, at range: Range<Int>) -> XMLFault {
    XMLFault(
      code: .xmlMalformed, message: "« \(reference) » ne désigne aucun caractère permis en XML",
      range: range, fixIts: [.init(message: "écrire le caractère lui-même")])
  }

  /// A character that no XML text has.
  static func controlCharacter(_ value: UInt32, at range: Range<Int>) -> XMLFault {
    let digits = String(value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return XMLFault(
      code: .xmlMalformed, message: "caractère de contrôle U+\(padded), interdit en XML",
      range: range,
      fixIts: [
        .init(message: "le supprimer", edits: [TextEdit(range: range, replacement: "")])
      ])
  }
}
