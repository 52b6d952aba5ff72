internal import LabelModel

extension Vocabulary {
  /// A manifest, as `schemas/gel.rng` says.
  static let manifest = Vocabulary(
    kind: .manifest,
    shapes: [
      "gel": ElementShape(
        [
          .required("collectivite", .identifier), .required("edition", .year),
          .required("revision", .integer(1...1_000_000, .badNumber), empty: .badNumber),
          .required("date", .moment), .required("version", .text),
          .required("date-de-reference", .day),
        ],
        content: .sequence([
          .optional("precedent"), .one("fichiers"), .optional("verdicts"), .one("actions"),
          .one("decompte"),
        ])),
      "precedent": ElementShape(
        [
          .required("revision", .integer(1...1_000_000, .badNumber), empty: .badNumber),
          .required("fichier", .path), .required("empreinte", .digest),
        ], content: .empty),
      "fichiers": ElementShape(content: .sequence([.some("fichier")])),
      "fichier": ElementShape(
        [
          .required("role", .word(WordList(FrozenFile.Role.allCases.map(\.rawValue)))),
          .required("chemin", .path),
          .required("origine", .word(WordList(["espace", "programme"]))),
          .required("forme", .word(WordList(["xml", "octets"]))),
          .optional("empreinte", .digest),
        ], content: .empty),
      "verdicts": ElementShape(
        [
          .required("nature", .word(WordList(of: VerdictLog.Nature.self))), number("nombre"),
          .required("empreinte", .digest),
        ], content: .empty),
      "actions": ElementShape(content: .sequence([.many("action")])),
      "action": frozenAction,
      "titre": ElementShape(content: .value(.text)),
      "classement": register.shapes["classement"] ?? ElementShape(content: .empty),
      "publics": register.shapes["publics"] ?? ElementShape(content: .empty),
      "mention": ElementShape([.required("ref", .identifier)], content: .empty),
      "champs": ElementShape(
        ActionField.allCases.filter { !$0.isFrozenInClear }
          .map { .optional($0.rawValue, .shortDigest) },
        content: .empty),
      "decompte": ElementShape(
        [number("a-confirmer")],
        content: .sequence([.one("totaux"), .many("grille"), .many("facette")])),
      "totaux": ElementShape(numbers, content: .empty),
      "grille": ElementShape(
        [.required("ref", .identifier), .required("titre", .text), number("proposes")],
        content: .sequence([.some("noeud")])),
      "noeud": ElementShape(
        [
          .required("id", .identifier), .required("titre", .text), number("profondeur"),
          .required("publie", .word(yesNo)),
        ], content: .sequence([.one("principal"), .one("tous")])),
      "principal": ElementShape(numbers, content: .empty),
      "tous": ElementShape(numbers, content: .empty),
      "facette": ElementShape(
        [.required("nom", .word(WordList(of: Tally.FacetKind.self)))],
        content: .sequence([.many("valeur")])),
      "valeur": ElementShape(
        [.required("id", .identifier), .required("titre", .text)] + numbers, content: .empty),
    ])

  private static let frozenAction = ElementShape(
    [
      .required("id", .identifier), .required("empreinte", .digest),
      .required("statut", .word(WordList(of: ActionStatus.self))),
      .required("porteur", .word(WordList(of: Carrier.self))),
      .optional("debut", .date), .optional("fin", .date), .optional("a-confirmer", .year),
      .optional("verdict", .word(WordList(of: Verdict.Decision.self))),
    ],
    content: .sequence([
      .one("titre"), .many("classement"), .optional("publics"), .many("mention"), .one("champs"),
    ]))

  private static let numbers = [
    number("recensees"), number("eligibles"), number("a-verifier"), number("ineligibles"),
    AttributeShape.optional("retenues", .integer(0...100_000_000, .badNumber)),
  ]

  private static func number(_ name: String) -> AttributeShape {
    .required(name, .integer(0...100_000_000, .badNumber), empty: .badNumber)
  }
}
