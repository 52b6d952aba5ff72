internal import LabelModel

extension Vocabulary {
  /// A mapping of a foreign table, as `schemas/correspondance.rng` says.
  static let mapping = Vocabulary(
    kind: .mapping,
    shapes: [
      "correspondance": ElementShape(
        [.required("titre", .text)],
        content: .sequence([.optional("presentation"), .many("source"), .one("feuille")])),
      "presentation": ElementShape(content: .value(.text)),
      "source": source(withEditions: false),
      "feuille": ElementShape(
        [.optional("nom", .text), .optional("cle", .text)],
        content: .sequence([.some("colonne"), .many("constante"), .many("jointure")])),
      "colonne": ElementShape(
        [
          .required("titre", .text), .required("champ", fields), .optional("grille", .identifier),
          .optional("nom", .text), .optional("prefixe", .anything), .optional("apres", .anything),
        ], content: .sequence([.many("valeur")])),
      "valeur": ElementShape(
        [.required("lue", .text), .optional("ecrite", .anything)], content: .empty),
      "constante": ElementShape(
        [
          .required("champ", fields), .optional("grille", .identifier), .required("valeur", .text),
        ], content: .empty),
      "jointure": ElementShape(
        [
          .required("feuille", .text), .required("par", .text), .optional("vers", .text),
          .optional("cle", .text),
        ], pair: ("vers", "cle"), content: .sequence([.some("colonne")])),
    ])

  private static let fields = ValueShape.word(WordList(of: TableMapping.Field.self))
}
