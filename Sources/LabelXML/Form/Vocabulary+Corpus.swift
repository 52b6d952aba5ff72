internal import LabelModel

extension Vocabulary {
  /// A corpus, as `schemas/corpus.rng` says: its actions are written as in a register.
  static let corpus = Vocabulary(
    kind: .corpus,
    shapes: register.shapes.merging(
      [
        "corpus": ElementShape(content: .sequence([.one("presentation"), .many("commune")])),
        "presentation": ElementShape(content: .value(.text)),
        "commune": ElementShape(
          [
            .required("id", .identifier), .required("nom", .text),
            .required("type", .word(WordList(of: CollectivityKind.self))),
            .optional("code-insee", .inseeCode),
          ], content: .sequence([.some("action")])),
      ], uniquingKeysWith: { _, own in own }))
}
