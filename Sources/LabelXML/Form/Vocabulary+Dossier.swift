internal import LabelModel

extension Vocabulary {
  /// A dossier, as `schemas/dossier.rng` says.
  static let dossier = Vocabulary(
    kind: .dossier,
    shapes: richText.merging(
      [
        "dossier": ElementShape(
          [.required("collectivite", .identifier), .required("edition", .year)],
          content: .sequence([
            .one("collectivite"), .one("label"), .one("registre"), .some("grille"),
            .one("date-de-reference"), .many("declaration"), .many("resultat"),
            .one("introduction"), .optional("introduction-verte"), .one("avertissement"),
            .optional("mot"), .many("photo"),
          ])),
        "collectivite": ElementShape(
          [
            .required("nom", .text), .required("code-insee", .inseeCode),
            .required("type", .word(WordList(of: CollectivityKind.self))),
            .optional("departement", .text), .optional("fictif", .word(yesNo)),
          ], content: .sequence([.optional("population")])),
        "population": ElementShape(
          [
            .required("valeur", .integer(1...100_000_000, .badNumber), empty: .badNumber),
            .optional("precision", .word(precision)), .optional("annee", .year),
          ], content: .sequence([.one("source", missing: .noSource)])),
        "label": ElementShape(
          [.required("nom", .text), .optional("ceremonie", .date), .optional("lieu", .text)],
          content: .sequence([.many("source"), .optional("note")])),
        "note": ElementShape(content: .value(.text)),
        "registre": ElementShape([.required("href", .path)], content: .empty),
        "grille": ElementShape(
          [
            .required("ref", .identifier),
            .optional("role", .word(WordList(of: Dossier.GrilleRole.self))),
          ], content: .empty),
        "date-de-reference": ElementShape(
          [.required("valeur", .day)], content: .sequence([.optional("note")])),
        "declaration": ElementShape(
          [
            .required("valeur", .integer(1...100_000_000, .badNumber), empty: .badNumber),
            .optional("precision", .word(precision)),
            .required("nature", .word(WordList(of: Claim.Nature.self))),
            .required("annee", .year),
          ], content: .textThen([.one("source", missing: .noSource)])),
        "resultat": ElementShape(
          [
            .required("edition", .year), .optional("arobases", .integer(1...5, .badResult)),
            .optional("date", .date),
          ], content: .sequence([.many("mention"), .some("source", missing: .noSource)])),
        "mention": ElementShape([.required("ref", .identifier)], content: .value(.text)),
        "introduction": ElementShape([carriedFrom], content: .choice(blocks)),
        "introduction-verte": ElementShape([carriedFrom], content: .choice(blocks)),
        "avertissement": ElementShape([carriedFrom], content: .choice(blocks)),
        "mot": ElementShape(
          [.required("auteur", .text), .required("fonction", .text), carriedFrom],
          content: .choice(blocks)),
        "photo": ElementShape(photo, content: .empty),
        "source": source(withEditions: false),
      ], uniquingKeysWith: { _, own in own }))

  private static let carriedFrom = AttributeShape.optional("repris-de", .year)
}

extension FileKind {
  /// The shapes of its elements.
  var vocabulary: Vocabulary {
    switch self {
    case .register: .register
    case .referential: .referential
    case .crosswalk: .crosswalk
    case .dossier: .dossier
    case .corpus: .corpus
    case .manifest: .manifest
    case .mapping: .mapping
    case .audit: .audit
    case .factors: .factors
    case .inventory: .inventory
    }
  }
}
