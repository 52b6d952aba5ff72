package import LabelModel
internal import LabelXML

/// A column of the table of actions, each a field of an action or a part of one.
package enum ActionColumn: Hashable, Sendable {
  /// The stable id.
  case id
  /// The short name.
  case title
  /// The summary.
  case summary
  /// The longer description.
  case description
  /// Where it stands.
  case status
  /// Who runs it.
  case carrier
  /// When it began.
  case start
  /// When it ended.
  case end
  /// Whether it was carried over and waits for somebody to confirm it.
  case confirmation
  /// The node of a grille that counts it once.
  case principal(ReferentialID)
  /// The other nodes of a grille that it serves.
  case secondary(ReferentialID)
  /// How sure its place in a grille is.
  case certainty(ReferentialID)
  /// For whom.
  case audiences
  /// Who takes part.
  case partners
  /// Name of the place.
  case place
  /// Address of the place.
  case address
  /// Degrees north of the place.
  case latitude
  /// Degrees east of the place.
  case longitude
  /// Function of whom to ask.
  case contactFunction
  /// Service of whom to ask.
  case contactService
  /// What was measured.
  case indicators
  /// What shows that it exists.
  case evidence
  /// Where all this comes from.
  case sources
  /// Mentions of the label that it supports.
  case mentions
  /// Why an auditor might not keep it.
  case reserves
  /// The same action in earlier editions.
  case predecessors
  /// A column of the user's own, under its heading.
  case extra(String)
  /// What the row said when it was exported, so that a change on both sides is seen.
  case stamp

  /// The columns of a table, in order, for some grilles and with the user's own.
  ///
  /// The column of what was carried over is there only when something waits to be confirmed.
  package static func all(
    grilles: [ReferentialID], extras: [String] = [], confirms: Bool = false
  ) -> [ActionColumn] {
    [.id, .title] + (confirms ? [.confirmation] : []) + [.summary, .status, .carrier, .start, .end]
      + grilles.flatMap { [.principal($0), .secondary($0), .certainty($0)] }
      + [
        .audiences, .partners, .place, .address, .latitude, .longitude, .contactFunction,
        .contactService, .indicators, .evidence, .sources, .description, .mentions, .reserves,
        .predecessors,
      ] + extras.map { .extra($0) } + [.stamp]
  }

  /// The heading, in French, unique in its table.
  package var heading: String {
    switch self {
    case .id: "Identifiant"
    case .title: "Titre"
    case .summary: "Résumé"
    case .description: "Description"
    case .status: "Statut"
    case .carrier: "Porteur"
    case .start: "Début"
    case .end: "Fin"
    case .confirmation: "Reprise"
    case .principal(let grille): "Critère principal – \(grille)"
    case .secondary(let grille): "Autres critères – \(grille)"
    case .certainty(let grille): "Certitude – \(grille)"
    case .audiences: "Publics"
    case .partners: "Partenaires"
    case .place: "Lieu"
    case .address: "Adresse du lieu"
    case .latitude: "Latitude"
    case .longitude: "Longitude"
    case .contactFunction: "Contact (fonction)"
    case .contactService: "Contact (service)"
    case .indicators: "Indicateurs"
    case .evidence: "Preuves"
    case .sources: "Sources"
    case .mentions: "Mentions"
    case .reserves: "Réserves"
    case .predecessors: "Éditions antérieures"
    case .extra(let name):
      // A column of the user's own that has the name of one of ours says so.
      ActionColumn.named(name) == nil ? name : Self.extraPrefix + name
    case .stamp: "Empreinte"
    }
  }

  private static let extraPrefix = "Champ : "

  /// The column of a heading, whatever its case, accents and punctuation; `nil` for one that is
  /// the user's own.
  package static func named(_ heading: String) -> ActionColumn? {
    let key = heading.headingKey
    if let column = byHeading[key] ?? HeadingAliases.byHeading[key] { return column }
    for (start, make) in grilleHeadings {
      guard key.hasPrefix(start) else { continue }
      let id = key.dropFirst(start.count).split(separator: " ").joined(separator: "-")
      if id.isIdentifier { return make(ReferentialID(rawValue: id)) }
    }
    return nil
  }

  /// Whether a heading is the very one that we write, not another that means the same.
  static func isOurs(_ heading: String) -> Bool { byHeading[heading.headingKey] != nil }

  /// The column of a heading, the user's own when it is none of ours; `nil` for an empty heading.
  package static func of(heading: String) -> ActionColumn? {
    let name = heading.collapsed
    guard !name.isEmpty else { return nil }
    if name.hasPrefix(extraPrefix), named(String(name.dropFirst(extraPrefix.count))) != nil {
      return .extra(String(name.dropFirst(extraPrefix.count)))
    }
    return named(name) ?? .extra(name)
  }

  private static let byHeading = Dictionary(
    uniqueKeysWithValues: all(grilles: [], confirms: true).map { ($0.plainHeading.headingKey, $0) })

  /// The heading of a column that belongs to no grille and is none of the user's own.
  private var plainHeading: String {
    if case .extra(let name) = self { name } else { heading }
  }

  private static let grilleHeadings: [(String, @Sendable (ReferentialID) -> ActionColumn)] = [
    ("critere principal ", { .principal($0) }), ("autres criteres ", { .secondary($0) }),
    ("certitude ", { .certainty($0) }),
  ]

  /// The field of the action that it is a part of, for changes that are told once.
  package var grille: ReferentialID? {
    switch self {
    case .principal(let grille), .secondary(let grille), .certainty(let grille): grille
    case .id, .title, .summary, .description, .status, .carrier, .start, .end, .confirmation,
      .audiences,
      .partners, .place, .address, .latitude, .longitude, .contactFunction, .contactService,
      .indicators, .evidence, .sources, .mentions, .reserves, .predecessors, .extra, .stamp:
      nil
    }
  }
}

extension String {
  /// The heading for comparing: folded words, without punctuation.
  package var headingKey: String { foldedWords.joined(separator: " ") }
}
