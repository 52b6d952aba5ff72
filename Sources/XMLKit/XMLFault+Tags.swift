internal import Diagnostics

extension XMLFault {
  /// An end tag that closes another element than the one that is open.
  static func mismatchedEndTag(
    _ found: OpenTag, expected: OpenTag, outer: [OpenTag]
  ) -> XMLFault {
    let isNamedOutside = outer.contains { $0.name == found.name }
    let insert = Diagnostic.FixIt(
      message: "ajouter « </\(expected.name)> » avant",
      edits: [
        TextEdit(
          range: found.range.lowerBound..<found.range.lowerBound,
          replacement: "</\(expected.name)>")
      ])
    let replace = Diagnostic.FixIt(
      message: "remplacer par « </\(expected.name)> »",
      edits: [TextEdit(range: found.range, replacement: "</\(expected.name)>")])
    return XMLFault(
      code: .xmlTags,
      message: "« </\(found.name)> » ferme un autre élément que « <\(expected.name)> »",
      range: found.range, places: [opening(expected)],
      fixIts: isNamedOutside ? [insert] : [replace, insert])
  }

  /// An end tag where nothing is open.
  static func strayEndTag(_ found: OpenTag) -> XMLFault {
    XMLFault(
      code: .xmlTags, message: "« </\(found.name)> » ne ferme aucun élément", range: found.range,
      fixIts: [
        .init(
          message: "supprimer cette balise",
          edits: [TextEdit(range: found.range, replacement: "")])
      ])
  }

  /// An element that is still open at the end of the file.
  static func unclosed(_ tag: OpenTag, end: Int) -> XMLFault {
    XMLFault(
      code: .xmlTags, message: "« <\(tag.name)> » n’est pas fermé à la fin du fichier",
      range: end..<end, places: [opening(tag)],
      fixIts: [
        .init(
          message: "ajouter « </\(tag.name)> », ou récupérer la fin du fichier s’il est tronqué")
      ])
  }

  /// A start tag without its `>`.
  static func unfinishedTag(_ tag: OpenTag, at offset: Int) -> XMLFault {
    XMLFault(
      code: .xmlTags, message: "la balise « <\(tag.name) » n’a pas de « > »", range: tag.range,
      fixIts: [
        .init(
          message: "ajouter « > »",
          edits: [TextEdit(range: offset..<offset, replacement: ">")])
      ])
  }

  /// An end tag without its `>`.
  static func unfinishedEndTag(_ name: String, at range: Range<Int>) -> XMLFault {
    XMLFault(
      code: .xmlTags, message: "la balise « </\(name) » n’a pas de « > »", range: range,
      fixIts: [
        .init(
          message: "ajouter « > »",
          edits: [TextEdit(range: range.upperBound..<range.upperBound, replacement: ">")])
      ])
  }

  /// An end tag without name.
  static func namelessEndTag(
    _ expected: OpenTag?, at range: Range<Int>, isEnded: Bool
  ) -> XMLFault {
    XMLFault(
      code: .xmlTags, message: "balise de fin sans nom", range: range,
      places: expected.map { [opening($0)] } ?? [],
      fixIts: expected.map { tag in
        [
          .init(
            message: "écrire « </\(tag.name)> »",
            edits: isEnded ? [TextEdit(range: range, replacement: "</\(tag.name)")] : [])
        ]
      } ?? [])
  }

  /// A prefix that no `xmlns:` declares.
  static func unboundPrefix(
    _ prefix: String, of name: String, isAttribute: Bool, at range: Range<Int>
  ) -> XMLFault {
    let owner = isAttribute ? "l’attribut" : "l’élément"
    let prefixRange = range.lowerBound..<(range.lowerBound + prefix.utf8.count + 1)
    // An element's end tag would have to change too.
    let edits = isAttribute ? [TextEdit(range: prefixRange, replacement: "")] : []
    return XMLFault(
      code: .xmlPrefix,
      message: "préfixe « \(prefix) » de \(owner) « \(prefix):\(name) » non déclaré",
      range: range,
      fixIts: [
        .init(message: "supprimer « \(prefix): »", edits: edits),
        .init(message: "déclarer xmlns:\(prefix)=\"…\" sur l’élément ou au-dessus"),
      ])
  }

  /// A fault of namespaces other than an unbound prefix.
  static func namespace(_ error: NativeError, at range: Range<Int>) -> XMLFault {
    let names = error.arguments.map { "« \($0) »" }.joined(separator: ", ")
    let saying =
      switch error.code {
      case 99: "adresse d’espace de noms incorrecte"
      case 203: "attribut en double dans le même espace de noms"
      default: "nom ou espace de noms incorrect"
      }
    return XMLFault(
      code: error.code == 203 ? .xmlMalformed : .xmlPrefix,
      message: saying + (names.isEmpty ? "" : " : \(names)"), range: range)
  }

  private static func opening(_ tag: OpenTag) -> Place {
    Place(message: "« <\(tag.name)> » est ouvert ici", range: tag.range)
  }
}
