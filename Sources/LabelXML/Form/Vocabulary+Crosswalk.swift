internal import LabelModel

extension Vocabulary {
  /// A crosswalk, as `schemas/passage.rng` says.
  static let crosswalk = Vocabulary(
    kind: .crosswalk,
    shapes: [
      "passage": ElementShape(
        [
          .required("de", .identifier), .required("vers", .identifier),
          .required("auteur", .text), .required("date", .date),
          .required("etat", .word(WordList(of: Crosswalk.State.self))),
        ],
        content: .sequence([
          .optional("presentation"), .many("source"), .many("lien"), .many("sans-correspondance"),
        ])),
      "presentation": ElementShape(content: .value(.text)),
      "lien": ElementShape(
        [
          .required("de", .identifier), .required("vers", .identifier),
          .required("relation", .word(WordList(of: Crosswalk.Relation.self))),
          .required("confiance", .word(WordList(of: Crosswalk.Confidence.self))),
        ],
        content: .sequence([.one("motif")])),
      "sans-correspondance": ElementShape(
        [
          .required("cote", .word(WordList(of: Crosswalk.Side.self))),
          .required("noeud", .identifier),
        ],
        content: .sequence([.one("motif")])),
      "motif": ElementShape(content: .value(.text)),
      "source": source(withEditions: false),
    ])
}
