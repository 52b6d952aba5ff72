internal import LabelModel

extension Vocabulary {
  /// A referential, as `schemas/referentiel.rng` says.
  static let referential = Vocabulary(
    kind: .referential,
    shapes: [
      "referentiel": ElementShape(
        [
          .required("id", .identifier), .required("titre", .text, empty: .emptyTitle),
          .optional("depuis", .year), .optional("jusqu-a", .year),
          .required("niveaux", .identifiers),
        ],
        content: .sequence([
          .one("presentation"), .many("fait"), .many("source"), .some("noeud"),
        ])),
      "presentation": ElementShape(content: .value(.text)),
      "fait": ElementShape(
        [.required("id", .identifier), .required("libelle", .text), .required("valeur", .text)],
        content: .sequence([.some("source", missing: .noSource)])),
      "noeud": ElementShape(
        [
          .required("id", .identifier), .required("niveau", .identifier),
          .required("titre", .text, empty: .emptyTitle), .required("officiel", .word(yesNo)),
          .required("publie", .word(yesNo)),
          .optional("collectivites", .words(WordList(of: CollectivityKind.self))),
          .optional("coeur", .word(yesNo)),
        ],
        content: .sequence([
          .optional("definition"), .many("alias"), .many("lexique"), .many("lien"),
          .many("source"), .many("noeud"),
        ])),
      "definition": ElementShape(content: .value(.text)),
      "alias": ElementShape(content: .value(.text)),
      "lexique": ElementShape(
        [.optional("force", .word(WordList(["forte", "faible"])))], content: .value(.text)),
      "lien": ElementShape(
        [
          .required("referentiel", .identifier), .required("noeud", .identifier),
          .required("motif", .text),
        ], content: .empty),
      "source": source(withEditions: false),
    ])
}
