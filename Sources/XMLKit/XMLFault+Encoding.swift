internal import Diagnostics

extension XMLFault {
  /// UTF-16 or UTF-32.
  static let utf16 = XMLFault(
    code: .xmlEncoding, message: "fichier en UTF-16, alors que l’UTF-8 est attendu", range: 0..<0,
    fixIts: [saveAsUTF8])

  /// An encoding that nobody uses any more, such as EBCDIC.
  static let unknownEncoding = XMLFault(
    code: .xmlEncoding, message: "codage des caractères inconnu, alors que l’UTF-8 est attendu",
    range: 0..<0, fixIts: [saveAsUTF8])

  /// A compressed file.
  static func compressed(_ format: String) -> XMLFault {
    XMLFault(
      code: .xmlEncoding,
      message: "fichier compressé (\(format)), alors qu’un texte XML en UTF-8 est attendu",
      range: 0..<0, fixIts: [.init(message: "décompresser le fichier")])
  }

  /// Another encoding, named by the XML declaration.
  static func declaredEncoding(
    _ name: String, at range: Range<Int>, bytesAreUTF8: Bool
  ) -> XMLFault {
    XMLFault(
      code: .xmlEncoding,
      message: "codage « \(name) » déclaré, alors que l’UTF-8 est attendu", range: range,
      fixIts: bytesAreUTF8
        ? [
          .init(
            message: "écrire encoding=\"UTF-8\" : le fichier l’est déjà",
            edits: [TextEdit(range: range, replacement: "UTF-8")])
        ] : [saveAsUTF8])
  }

  /// A byte that UTF-8 does not have there.
  static func invalidByte(_ byte: UInt8, at offset: Int) -> XMLFault {
    let hexadecimal = String(byte, radix: 16, uppercase: true)
    return XMLFault(
      code: .xmlEncoding,
      message: "octet 0x\(hexadecimal) qui n’est pas de l’UTF-8"
        + (likelyLatin1(byte).map { " ; en ISO-8859-1, ce serait « \($0) »" } ?? ""),
      range: offset..<(offset + 1), fixIts: [saveAsUTF8])
  }

  /// Nothing but blanks.
  static let empty = XMLFault(
    code: .xmlEmpty, message: "fichier vide", range: 0..<0,
    fixIts: [.init(message: "écrire au moins l’élément racine, ou supprimer le fichier")])

  private static let saveAsUTF8 = Diagnostic.FixIt(message: "réenregistrer le fichier en UTF-8")

  /// The letter that the byte is in ISO-8859-1; `nil` for what is no letter there.
  private static func likelyLatin1(_ byte: UInt8) -> Character? {
    byte >= 0xC0 ? Character(Unicode.Scalar(byte)) : nil
  }
}
