package import LabelModel
internal import LabelXML
package import Workbooks

/// A mapping proposed from the headings and the values of a table.
package struct MappingGuess: Sendable {
  /// A column and why it is thought to be a field.
  package struct Reason: Hashable, Sendable {
    /// Heading of the column.
    package var heading: String
    /// What it is thought to be, for reading.
    package var field: String
    /// Why, in French.
    package var because: String
  }

  /// The mapping.
  package private(set) var mapping: TableMapping
  /// The reasons, in the order of the columns.
  package private(set) var reasons: [Reason] = []
  /// Values that no word of a closed list means: somebody must say what they are.
  package private(set) var unknown: [(heading: String, value: String)] = []

  private let grilles: [NodeNames]
  private var taken: Set<ActionColumn> = []

  /// Looks at the sheet that has most cells; `nil` when no sheet has a row of headings.
  package init?(_ workbook: Workbook, title: String, grilles: [Referential]) {
    let sheets = workbook.sheets.filter { !$0.isHidden && $0.lastRow > 1 }
    guard
      let sheet = sheets.max(by: { Self.cellCount($0) < Self.cellCount($1) }),
      let heading = Self.headingRow(of: sheet)
    else { return nil }
    self.grilles = grilles.map { NodeNames($0) }
    mapping = TableMapping(
      title: title, sheet: workbook.sheets.count > 1 ? sheet.name : nil)
    let rows = sheet.rows.filter { $0.number > heading.number }
    for cell in heading.cells where !cell.value.isEmpty {
      let texts = rows.compactMap { $0[cell.address.column]?.value.cellText.asCell }
        .filter { !$0.isEmpty }
      let name = cell.value.cellText.asCell.replacing("\n", with: " ")
      guess(
        name, texts,
        isPersonal: PersonalHeading.tellsOfPeople(name, rows.map { $0[cell.address.column] }))
    }
  }

  private static func cellCount(_ sheet: Sheet) -> Int {
    sheet.rows.reduce(0) { $0 + $1.cells.count }
  }

  /// The first row of at least two texts that is as wide as what follows.
  private static func headingRow(of sheet: Sheet) -> Sheet.Row? {
    let width = sheet.rows.prefix(40).map(\.cells.count).max() ?? 0
    return sheet.rows.prefix(20).first { row in
      row.cells.count { !$0.value.isEmpty } >= max(2, width / 2)
    }
  }

  private mutating func guess(_ heading: String, _ texts: [String], isPersonal: Bool) {
    var column = TableMapping.Column(heading: heading, field: .extra)
    var because = "aucun de nos champs ne lui ressemble"
    if let (field, why) = byHeading(heading) ?? byValues(texts), !isPersonal || field == .title {
      column.field = field
      because = why
    } else if isPersonal {
      column.field = .personal
      because = "elle parle de personnes"
    }
    if Self.isNumbering(heading, texts, as: column.field) {
      column.field = .ignored
      because = "ce sont des numéros de lignes, qui désignent d’autres actions ailleurs"
    }
    if column.field.needsGrille {
      let best = bestGrille(texts)
      if let best { column.grille = best } else { column.field = .extra }
      if best == nil { because = "ses valeurs ne sont les critères d’aucune grille" }
    }
    if let meaning = column.meanings.first, column.field != .extra {
      let mayRepeat = column.field == .description || column.field == .address
      if !mayRepeat, taken.contains(meaning) {
        because = "une autre colonne est déjà « \(column.field.label) »"
        column.field = isPersonal ? .personal : .extra
        column.grille = nil
      }
      taken.insert(meaning)
    }
    addValues(texts, to: &column)
    mapping.columns.append(column)
    reasons.append(
      .init(
        heading: heading,
        field: column.field.label + (column.grille.map { " de \($0)" } ?? ""), because: because))
  }

  /// Whether a column only numbers the rows: such numbers are those of another action in the table
  /// of another service, and never an id.
  private static func isNumbering(
    _ heading: String, _ texts: [String], as field: TableMapping.Field
  ) -> Bool {
    let isBare = !texts.isEmpty && texts.allSatisfy { $0.allSatisfy(\.isNumber) }
    return isBare && (field == .id || numbering.contains(heading.headingKey))
  }

  private static let numbering: Set<String> = [
    "n", "no", "num", "numero", "rang", "ligne", "ordre",
  ]

  private func byHeading(_ heading: String) -> (TableMapping.Field, String)? {
    let key = heading.headingKey
    for (field, names) in Self.names where names.contains(key) {
      return (field, "son titre le dit")
    }
    if let column = ActionColumn.named(heading), let field = column.field {
      return (field, "c’est notre titre")
    }
    let words = key.split(separator: " ").map(String.init)
    for (field, names) in Self.names {
      // One telling word is enough: « Date de démarrage prévue ».
      for name in names where name.count > 4 && words.contains(name) {
        return (field, "son titre contient « \(name) »")
      }
    }
    return nil
  }

  private func byValues(_ texts: [String]) -> (TableMapping.Field, String)? {
    guard texts.count >= 2 else { return nil }
    func most(_ test: (String) -> Bool) -> Bool {
      Double(texts.count(where: test)) >= 0.8 * Double(texts.count)
    }
    if most(\.startsAsAddress) { return (.sources, "ses valeurs sont des adresses") }
    if most({ ActionStatus.meant(by: $0) != nil }) {
      return (.status, "ses valeurs sont des statuts")
    }
    if most({ Carrier.meant(by: $0) != nil }) { return (.carrier, "ses valeurs sont des porteurs") }
    if most({ text in
      ListSyntax.values(text, separators: [";", ","]).allSatisfy { Audience.meant(by: $0) != nil }
    }) {
      return (.audiences, "ses valeurs sont des publics")
    }
    if bestGrille(texts) != nil { return (.nodes, "ses valeurs sont des critères") }
    return nil
  }

  /// The grille to which most values belong; `nil` when less than half do.
  private func bestGrille(_ texts: [String]) -> ReferentialID? {
    let counts = grilles.map { names in
      (
        names.grille,
        texts.count { text in
          let values = ListSyntax.values(text)
          return !values.isEmpty && values.allSatisfy { (try? names.node($0)) != nil }
        }
      )
    }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 * 2 > texts.count else { return nil }
    return best.0
  }

  /// Says what the words of closed lists become, when they are not ours already.
  private mutating func addValues(_ texts: [String], to column: inout TableMapping.Column) {
    let meaning: (String) -> String?
    let isKnown: (String) -> Bool
    switch column.field {
    case .status:
      meaning = { ActionStatus.nearest(to: $0)?.label }
      isKnown = { ActionStatus.meant(by: $0) != nil }
    case .carrier:
      meaning = { Carrier.nearest(to: $0)?.label }
      isKnown = { Carrier.meant(by: $0) != nil }
    default: return
    }
    for text in texts.distinct where !isKnown(text) {
      if let label = meaning(text) {
        column.values.append(.init(read: text, written: label))
      } else {
        unknown.append((column.heading, text))
      }
    }
  }

  /// The sure aliases, and words that only a proposal may trust.
  private static let names: [(TableMapping.Field, [String])] = looseNames.map { field, names in
    let sure = HeadingAliases.sure.first { $0.column.field == field }?.headings ?? []
    return (field, names + sure)
  }

  private static let looseNames: [(TableMapping.Field, [String])] = [
    (.id, ["identifiant", "id", "id action", "code", "ref", "reference"]),
    (
      .title,
      [
        "titre", "intitule", "action", "nom de l action", "libelle", "projet", "nom du projet",
        "intitule de l action", "titre de l action", "objet", "initiative", "nom",
      ]
    ),
    (.summary, ["resume", "synthese", "en bref", "sous titre", "chapeau", "accroche"]),
    (.description, ["description", "detail", "details", "presentation", "contenu"]),
    (.status, ["statut", "situation"]),
    (.carrier, ["porteur", "maitre d ouvrage", "pilote", "maitrise d ouvrage", "mode de gestion"]),
    (
      .start,
      [
        "debut", "date", "demarrage", "lancement", "annee", "depuis", "mise en service",
        "date de mise en service",
      ]
    ),
    (.end, ["fin", "echeance", "cloture"]),
    (.audiences, ["publics", "cible", "beneficiaires"]),
    (
      .partners,
      ["partenaires", "prestataires", "prestataire"]
    ),
    (.place, ["lieu", "site", "equipement", "lieux"]),
    (.address, ["adresse", "adresse postale"]),
    (.latitude, ["latitude", "lat"]), (.longitude, ["longitude", "lon", "lng", "long"]),
    (
      .indicators, ["indicateurs", "chiffres", "chiffres cles", "resultats chiffres"]
    ),
    (.evidence, ["preuves", "justificatifs", "liens", "lien", "url"]),
    (.sources, ["sources", "documents", "site web", "page web"]),
    (
      .nodes,
      ["critere", "criteres", "enjeu", "enjeux", "theme", "themes", "thematique", "axe", "domaine"]
    ),
  ]
}

extension ActionColumn {
  /// The field of a mapping; `nil` for a column that no mapping has.
  fileprivate var field: TableMapping.Field? {
    switch self {
    case .id: .id
    case .title: .title
    case .summary: .summary
    case .description: .description
    case .status: .status
    case .carrier: .carrier
    case .start: .start
    case .end: .end
    case .principal: .principal
    case .secondary: .secondary
    case .audiences: .audiences
    case .partners: .partners
    case .place: .place
    case .address: .address
    case .latitude: .latitude
    case .longitude: .longitude
    case .contactFunction: .contactFunction
    case .contactService: .contactService
    case .indicators: .indicators
    case .evidence: .evidence
    case .sources: .sources
    case .mentions: .mentions
    case .reserves: .reserves
    case .certainty, .confirmation, .predecessors, .extra, .stamp: nil
    }
  }
}
