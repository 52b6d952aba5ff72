internal import LabelModel

extension Vocabulary {
  /// A register, as `schemas/registre.rng` says.
  static let register = Vocabulary(
    kind: .register,
    shapes: richText.merging(
      [
        "registre": ElementShape(
          [.required("collectivite", .identifier), .required("edition", .year)],
          content: .sequence([.many("action")])),
        "action": action,
        "titre": ElementShape(content: .value(.text, empty: .emptyTitle)),
        "resume": ElementShape(content: .value(.text)),
        "description": ElementShape(content: .choice(blocks)),
        "classement": ElementShape(
          [
            .required("grille", .identifier), .optional("principal", .identifier),
            .optional("secondaires", .identifiers),
            .optional("confiance", .word(WordList(of: Confidence.self))),
            .optional("origine", .word(WordList(of: ClassificationOrigin.self))),
            .optional("methode", .identifier),
          ], content: .empty),
        "publics": ElementShape(content: .value(.words(audiences))),
        "partenaire": ElementShape(content: .value(.text)),
        "lieu": ElementShape(
          [
            .optional("latitude", .degrees(-90...90)), .optional("longitude", .degrees(-180...180)),
            .optional("adresse", .text),
          ], pair: ("latitude", "longitude"), content: .value(.text)),
        "contact": ElementShape(
          [.optional("fonction", .text), .optional("service", .text)], needsOne: true,
          content: .empty),
        "indicateur": ElementShape(
          [
            .required("libelle", .text), .required("valeur", .decimal, empty: .badNumber),
            .optional("unite", .text), .optional("annee", .year),
            .optional("precision", .word(precision)),
          ], content: .empty),
        "preuve": ElementShape(
          [.required("type", .word(WordList(["lien", "fichier", "photo"])))],
          variants: [
            "lien": [.required("href", .address), .optional("titre", .text)],
            "fichier": [
              .required("chemin", .path), .optional("empreinte", .digest),
              .optional("titre", .text),
            ],
            "photo": photo,
          ], content: .empty),
        "mention": ElementShape([.required("ref", .identifier)], content: .empty),
        "precedent": ElementShape(
          [.required("edition", .year), .required("action", .identifier)], content: .empty),
        "reserve": ElementShape(
          [.required("code", .word(WordList(of: ReserveCode.self)))], content: .value(.anything)),
        "champ": ElementShape([.required("nom", .text)], content: .value(.anything)),
        "source": source(withEditions: true),
      ], uniquingKeysWith: { _, own in own }))

  private static let action = ElementShape(
    [
      .required("id", .identifier),
      .required(
        "statut", .word(WordList(of: ActionStatus.self, synonyms: statuses)), unknown: "inconnu"),
      .required(
        "porteur", .word(WordList(of: Carrier.self, synonyms: carriers)), unknown: "inconnu"),
      .optional("debut", .date), .optional("fin", .date), .optional("a-confirmer", .year),
    ],
    content: .sequence([
      .one("titre"), .optional("resume"), .optional("description"), .many("classement"),
      .optional("publics"), .many("partenaire"), .optional("lieu"), .optional("contact"),
      .many("indicateur"), .many("preuve"), .many("mention"), .many("precedent"),
      .many("reserve"), .many("champ"), .some("source", missing: .noSource),
    ]))

  /// What people write for the statuses, folded.
  static let statuses = [
    "ouvert": "en-cours", "ouverte": "en-cours", "actif": "en-cours", "active": "en-cours",
    "encours": "en-cours", "clos": "termine", "close": "termine", "fini": "termine",
    "finie": "termine", "acheve": "termine", "achevee": "termine", "arrete": "termine",
    "prevu": "projet", "prevue": "projet", "annonce": "projet", "annoncee": "projet",
    "a-venir": "projet",
  ]

  /// What people write for who runs an action, folded.
  static let carriers = [
    "ville": "direct", "mairie": "direct", "commune": "direct", "regie": "direct",
    "prestataire": "delegataire", "dsp": "delegataire", "intercommunalite": "intercommunal",
    "metropole": "intercommunal", "agglomeration": "intercommunal", "asso": "association",
  ]

  private static let audiences = WordList(of: Audience.self, synonyms: audienceSynonyms)

  /// What people write for the audiences, folded.
  static let audienceSynonyms = [
    "citoyens": "habitants", "population": "habitants", "eleves": "scolaires",
    "touristes": "visiteurs", "aines": "seniors", "personnes-agees": "seniors",
    "commerces": "commercants", "chomeurs": "demandeurs-emploi",
  ]
}
