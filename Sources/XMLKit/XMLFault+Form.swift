internal import Diagnostics

extension XMLFault {
  private static func form(
    _ message: String, _ range: Range<Int>, _ fixIts: [Diagnostic.FixIt] = [],
    places: [Place] = []
  ) -> XMLFault {
    XMLFault(
      code: .xmlMalformed, message: message, range: range, places: places, fixIts: fixIts)
  }

  /// An attribute that the tag already has.
  static func duplicateAttribute(
    _ name: String, at range: Range<Int>, first: Range<Int>
  ) -> XMLFault {
    form(
      "attribut « \(name) » en double", range, [.init(message: "n’en garder qu’un")],
      places: [Place(message: "« \(name) » est déjà donné ici", range: first)])
  }

  /// A `<` between quotes.
  static func lessThanInAttribute(_ name: String, at offset: Int, value: Int) -> XMLFault {
    form(
      "« < » dans la valeur de l’attribut « \(name) »", offset..<(offset + 1),
      [
        .init(message: "fermer les guillemets de la valeur s’ils ont été oubliés"),
        .init(
          message: "remplacer par « &lt; »",
          edits: [TextEdit(range: offset..<(offset + 1), replacement: "&lt;")]),
      ], places: [Place(message: "la valeur commence ici", range: value..<(value + 1))])
  }

  /// A value that the end of the file interrupts.
  static func unclosedValue(of name: String, at range: Range<Int>) -> XMLFault {
    form(
      "la valeur de l’attribut « \(name) » n’a pas de guillemet fermant", range,
      [.init(message: "fermer les guillemets")])
  }

  /// A value without quotes.
  static func unquotedValue(of name: String, at range: Range<Int>, text: String) -> XMLFault {
    form(
      "valeur de l’attribut « \(name) » sans guillemets", range,
      [
        .init(
          message: "mettre la valeur entre guillemets droits",
          edits: text.isEmpty || text.contains("\"") || text.contains("“") || text.contains("«")
            ? [] : [TextEdit(range: range, replacement: "\"\(text)\"")])
      ])
  }

  /// An attribute without `=`.
  static func attributeWithoutValue(_ name: String, at range: Range<Int>) -> XMLFault {
    form(
      "attribut « \(name) » sans valeur", range,
      [
        .init(message: "écrire \(name)=\"…\"")
      ])
  }

  /// Two attributes that touch.
  static func missingBlank(before name: String, at range: Range<Int>) -> XMLFault {
    form(
      "il manque une espace avant l’attribut « \(name) »", range,
      [
        .init(
          message: "ajouter une espace",
          edits: [TextEdit(range: range.lowerBound..<range.lowerBound, replacement: " ")])
      ])
  }

  /// Something in a tag that is no attribute.
  static func notAnAttribute(_ element: String, at range: Range<Int>) -> XMLFault {
    form(
      "caractère inattendu dans la balise « <\(element) »", range,
      [.init(message: "ne mettre ici que des attributs nom=\"valeur\", ou « > »")])
  }

  /// Text before or after the root element.
  static func textOutsideRoot(at range: Range<Int>, afterRoot: Bool) -> XMLFault {
    form(
      afterRoot ? "texte après la fin de l’élément racine" : "texte avant l’élément racine", range,
      [.init(message: "le mettre dans l’élément racine, ou le supprimer")])
  }

  /// A second element beside the root.
  static func secondRoot(_ name: String, at range: Range<Int>) -> XMLFault {
    form(
      "« <\(name)> » après la fin de l’élément racine : un document n’en a qu’un", range,
      [.init(message: "le mettre dans l’élément racine")])
  }

  /// A document without element.
  static func noRoot(end: Int) -> XMLFault {
    form("aucun élément dans ce fichier", end..<end)
  }

  /// `]]>` in a text.
  static func sectionEndInText(at range: Range<Int>) -> XMLFault {
    form(
      "« ]]> » dans un texte", range,
      [
        .init(
          message: "remplacer par « ]]&gt; »",
          edits: [TextEdit(range: range, replacement: "]]&gt;")])
      ])
  }

  /// `--` in a comment.
  static func hyphensInComment(at range: Range<Int>) -> XMLFault {
    form(
      "« -- » dans un commentaire", range,
      [
        .init(
          message: "remplacer par « – »", edits: [TextEdit(range: range, replacement: "–")])
      ])
  }

  /// A comment, a section or an instruction that the end of the file interrupts.
  static func unfinished(
    _ what: String, opened: String, missing: String, at offset: Int
  ) -> XMLFault {
    form(
      "\(what) n’a pas de « \(missing) »", offset..<(offset + opened.utf8.count),
      [.init(message: "ajouter « \(missing) »")])
  }

  /// An instruction whose name is missing or touches what follows.
  static func instructionName(at range: Range<Int>) -> XMLFault {
    form(
      "« <? » sans un nom suivi d’une espace", range,
      [.init(message: "supprimer cette instruction, ou écrire « &lt;? » si c’est du texte")])
  }

  /// An XML declaration that something precedes.
  static func declarationNotFirst(at range: Range<Int>, textStart: Int) -> XMLFault {
    form(
      "la déclaration « <?xml » n’est pas au tout début du fichier", range,
      [.init(message: "supprimer ce qui la précède, même une ligne vide")])
  }

  /// An XML declaration that says anything else than a version and an encoding.
  ///
  /// It is not delimited when another tag may have been caught in it.
  static func declaration(at range: Range<Int>, isDelimited: Bool) -> XMLFault {
    let right = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    let place = isDelimited ? range : range.lowerBound..<(range.lowerBound + 5)
    return form(
      "déclaration XML incorrecte", place,
      [
        .init(
          message: "écrire \(right)",
          edits: isDelimited ? [TextEdit(range: range, replacement: right)] : [])
      ])
  }

  /// What libxml2 refuses and the finder accepts.
  static func malformed(_ error: NativeError) -> XMLFault {
    form(
      "XML mal formé avant cet endroit (code \(error.code) de libxml2)",
      error.offset..<error.offset)
  }

  /// The parser stopped without saying why.
  static func unexplained(at offset: Int) -> XMLFault {
    form("XML mal formé", offset..<offset)
  }
}
