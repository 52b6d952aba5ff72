internal import LabelModel

extension Vocabulary {
  /// The verdicts on a dossier, as `schemas/audit.rng` says.
  static let audit = Vocabulary(
    kind: .audit,
    shapes: [
      "audit": ElementShape(
        [
          .required("collectivite", .identifier), .required("edition", .year),
          .required("nature", .word(WordList(of: VerdictLog.Nature.self))),
        ], content: .sequence([.optional("presentation"), .many("verdict")])),
      "presentation": ElementShape(content: .value(.text)),
      "verdict": ElementShape(
        [
          .required("numero", .integer(1...100_000_000, .badNumber), empty: .badNumber),
          .required("action", .identifier),
          .required("decision", .word(WordList(of: Verdict.Decision.self))),
          .optional("motif", .word(WordList(of: Verdict.Reason.self))),
          .optional("dans", .identifier), .required("fonction", .text), .optional("nom", .text),
          .required("date", .moment), .required("empreinte", .digest),
        ], content: .value(.anything)),
    ])
}
