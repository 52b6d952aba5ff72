internal import LabelModel

extension Vocabulary {
  /// An edition of the factors, as `schemas/facteurs.rng` says.
  static let factors = Vocabulary(
    kind: .factors,
    shapes: [
      "facteurs": ElementShape(
        [
          .required("id", .identifier), .required("titre", .text, empty: .emptyTitle),
          .optional("date", .date),
        ],
        content: .sequence([
          .one("presentation"), .some("source", missing: .noSource), .optional("electricite"),
          .many("appareil"), .many("service"),
        ])),
      "presentation": ElementShape(content: .value(.text)),
      "electricite": ElementShape(content: .sequence([.one("facteur")])),
      "appareil": ElementShape(
        [.required("id", .identifier), .required("nom", .text)],
        content: .sequence([.many("facteur"), .optional("profil"), .optional("duree")])),
      "service": ElementShape(
        [.required("id", .identifier), .required("nom", .text)],
        content: .sequence([.some("facteur")])),
      "facteur": ElementShape(
        [
          .required("etape", .word(WordList(of: LifeCycleStage.self))),
          .required("statut", .word(WordList(of: FactorStatus.self))),
          .optional("valeur", .amount(orWord: nil)),
          .optional("unite", .word(WordList(of: FactorUnit.self))),
          .optional("perimetre", .text),
          .optional("incertitude", .amount(orWord: Uncertainty.unknownWord)),
          .optional("qualite", .text),
        ],
        content: .sequence([.optional("motif"), .many("source")])),
      "motif": ElementShape(content: .value(.text)),
      "profil": ElementShape(
        profile,
        content: .sequence([.optional("motif"), .some("source", missing: .noSource)])),
      "duree": ElementShape(
        [.required("valeur", .positiveAmount, empty: .badNumber)],
        content: .sequence([.some("source", missing: .noSource)])),
      "source": source(withEditions: false),
    ])

  /// An inventory, as `schemas/inventaire.rng` says.
  static let inventory = Vocabulary(
    kind: .inventory,
    shapes: [
      "inventaire": ElementShape(
        [
          .required("collectivite", .identifier), .required("edition", .year),
          .required("annee", .year), .optional("fictif", .word(yesNo)),
          .optional("facteurs", .identifier),
        ],
        content: .sequence([
          .optional("presentation"), .many("equipement"), .many("salle-serveurs"),
          .many("impressions"), .many("messagerie"),
        ])),
      "presentation": ElementShape(content: .value(.text)),
      "equipement": ElementShape(
        line + [
          .optional("type", .identifier), .optional("nombre", count),
          .optional("duree-usage", .positiveAmount),
          .optional("consommation", .amount(orWord: nil)),
          .optional("energie-comptee", .word(WordList(["salle-serveurs"]))),
        ],
        content: .sequence([
          .many("achat"), .optional("profil"), .optional("fin-de-vie"), .optional("note"),
          .many("source"),
        ])),
      "achat": ElementShape(
        [.required("annee", .year), .required("nombre", count)], content: .empty),
      "profil": ElementShape(profile, content: .empty),
      "fin-de-vie": ElementShape(
        ["reemploi", "don", "recyclage"].map { .optional($0, count) }, content: .empty),
      "salle-serveurs": ElementShape(
        line + [.optional("consommation", .amount(orWord: nil))], content: tail),
      "impressions": ElementShape(line + [.optional("pages", count)], content: tail),
      "messagerie": ElementShape(
        line + [.optional("boites", count), .optional("plafond", .amount(orWord: nil))],
        content: tail),
      "note": ElementShape(content: .value(.text)),
      "source": source(withEditions: false),
    ])

  private static let line: [AttributeShape] = [
    .required("id", .identifier), .required("nom", .text),
  ]
  private static let tail = ContentShape.sequence([.optional("note"), .many("source")])
  private static let count = ValueShape.integer(0...100_000_000, .badNumber)
  private static let profile: [AttributeShape] = [
    "puissance", "heures-par-jour", "jours-par-an",
  ].map { .required($0, .amount(orWord: nil)) }
}
