internal import LabelModel

extension Vocabulary {
  /// A corpus, as `schemas/corpus.rng` says: its actions are written as in a register.
  static let corpus = Vocabulary(
    kind: .corpus,
    shapes: register.shapes.merging(
      [
        "corpus": ElementShape(
          content: .sequence([.one("presentation"), .many("commune"), .many("exemple")])),
        "presentation": ElementShape(content: .value(.text)),
        "commune": ElementShape(
          [
            .required("id", .identifier), .required("nom", .text),
            .required("type", .word(WordList(of: CollectivityKind.self))),
            .optional("code-insee", .inseeCode),
          ], content: .sequence([.some("action")])),
        "exemple": ElementShape(
          [.required("id", .identifier)],
          content: .sequence([
            .one("titre"), .optional("resume"), .some("classement"), .optional("publics"),
          ])),
      ], uniquingKeysWith: { _, own in own }))
}
