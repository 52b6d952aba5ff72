/// Other headings that say without doubt which of our columns they are, folded as `headingKey`.
enum HeadingAliases {
  /// Of each column, its other headings.
  static let sure: [(column: ActionColumn, headings: [String])] = [
    (.description, ["descriptif", "description de l action"]),
    (.status, ["etat", "avancement", "etat d avancement"]),
    (.start, ["date de debut", "date de demarrage", "date de lancement"]),
    (.end, ["date de fin", "date de cloture"]),
    (.audiences, ["public", "public cible", "publics vises"]),
    (.partners, ["partenaire", "partenariat", "partenariats"]),
    (.contactService, ["service"]), (.indicators, ["indicateur"]), (.evidence, ["preuve"]),
    (.sources, ["source"]),
  ]

  /// The columns by heading.
  static let byHeading = Dictionary(
    uniqueKeysWithValues: sure.flatMap { pair in pair.headings.map { ($0, pair.column) } })

  /// Whether a heading is that of a criterion and does not say of which grille.
  static func needsGrille(_ heading: String) -> Bool {
    ["critere", "criteres", "critere principal", "autres criteres"].contains(heading.headingKey)
  }
}
