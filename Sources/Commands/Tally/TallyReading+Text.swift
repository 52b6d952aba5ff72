import LabelModel

extension TallyReading {
  /// The counts of one dossier or register, for a terminal.
  func text(_ selection: TallySelection) -> String {
    var text = "\(name), édition \(tally.edition.map { String($0) } ?? "toutes")\n"
    if let date = tally.referenceDate, let dateOrigin {
      text += "Date de référence : \(date.inFrench) (\(dateOrigin.phrase))\n"
    }
    text += "\n" + totals
    for grille in selection.grilles(of: tally) { text += "\n" + table(grille) }
    for facet in selection.facets(of: tally) { text += "\n" + table(facet) }
    if let digest { text += "\nEmpreinte du registre : \(digest)\n" }
    return text
  }

  /// Several registers, one row each, then all together.
  static func text(
    _ readings: [TallyReading], sum: TallyReading, _ selection: TallySelection
  ) -> String {
    let isAudited = readings.contains { $0.audit != nil }
    let headings = Counts.headings + (isAudited ? ["Retenues"] : [])
    var table = TextTable(
      [["Collectivité", "Édition"] + headings],
      alignments: [.left, .right] + headings.map { _ in .right })
    for reading in readings {
      table.add(
        [reading.name, reading.tally.edition.map { String($0) } ?? ""]
          + sum.cells(reading.tally.totals, isAudited: isAudited))
    }
    table.addRule()
    table.add(["Ensemble", ""] + sum.cells(sum.tally.totals, isAudited: isAudited))
    var text = table.text
    let origins = Set(readings.compactMap(\.dateOrigin)).map(\.phrase).sorted()
    text += "Date de référence : \(origins.joined(separator: " ; ")).\n"
    if readings.contains(where: { $0.audit == .example }) { text += exampleNote }
    if Set(readings.map(\.tally.edition)).count > 1 {
      text += "Une action inscrite à plusieurs éditions compte une fois dans chacune.\n"
    }
    for grille in selection.grilles(of: sum.tally) { text += "\n" + sum.table(grille) }
    for facet in selection.facets(of: sum.tally) { text += "\n" + sum.table(facet) }
    return text
  }

  private var totals: String {
    var table = TextTable(
      [["Quatre nombres à ne pas confondre", ""]], alignments: [.left, .right])
    if let claim {
      table.add(["Déclarées (\(claim.nature.label), édition \(claim.year))", claim.phrase])
    }
    table.add(["Recensées dans le registre", String(tally.totals.recorded)])
    for outcome in Eligibility.Outcome.allCases {
      table.add(["    \(Counts.heading(outcome))", String(tally.totals[outcome])])
    }
    table.add([
      "Retenues par l’auditeur", tally.totals.retained.map { String($0) } ?? "pas d’audit",
    ])
    return table.text + toConfirmNote + auditNote
  }

  /// How many actions were carried over and wait for a person; empty when none does.
  private var toConfirmNote: String {
    switch tally.toConfirm {
    case 0: ""
    case 1:
      "Dont 1 action reprise d’une édition précédente, à confirmer : elle n’est pas éligible.\n"
    default:
      "Dont \(tally.toConfirm) actions reprises d’une édition précédente, à confirmer : aucune n’est "
        + "éligible.\n"
    }
  }

  /// What an example must never be taken for.
  static let exampleNote =
    "Les retenues viennent d’un audit d’exemple : ce ne sont pas les verdicts du jury.\n"

  /// The same where it applies; empty for an audit.
  private var auditNote: String {
    switch audit {
    case .example: Self.exampleNote
    case .audit, nil: ""
    }
  }

  private func table(_ grille: Tally.Grille) -> String {
    var table = TextTable(
      [
        ["", "Principal"] + [String](repeating: "", count: headings.count - 1)
          + ["Tous liens"],
        ["\(grille.title) [\(grille.id)]"] + headings + headings,
      ],
      alignments: [.left] + alignments + alignments)
    for line in grille.lines {
      let indent = String(repeating: "  ", count: line.depth)
      table.add([indent + line.title] + cells(line.principal) + cells(line.any))
    }
    table.addRule()
    table.add(["Ensemble"] + cells(tally.totals))
    return table.text + grille.proposedNote
      + "Principal : chaque action compte une fois, les lignes s’additionnent. "
      + "Tous liens : une action\nliée à plusieurs lignes compte dans chacune, "
      + "elles ne s’additionnent pas.\n"
  }

  private func table(_ facet: Tally.Facet) -> String {
    var table = TextTable(
      [[facet.kind.label] + headings], alignments: [.left] + alignments)
    for line in facet.lines { table.add([line.title] + cells(line.counts)) }
    table.addRule()
    table.add(["Ensemble"] + cells(tally.totals))
    return table.text
      + (facet.kind.overlaps
        ? "Une action peut compter dans plusieurs lignes : elles ne s’additionnent pas.\n" : "")
  }
}

extension TallyReading {
  /// The names of the columns: what is retained has one when there is an audit.
  private var headings: [String] { Counts.headings + (audit == nil ? [] : ["Retenues"]) }
  private var alignments: [TextTable.Alignment] {
    [TextTable.Alignment](repeating: .right, count: headings.count)
  }

  /// The numbers of a row; what is retained is left out where there is no audit.
  private func cells(_ counts: Counts, isAudited: Bool? = nil) -> [String] {
    counts.cells
      + (isAudited ?? (audit != nil) ? [counts.retained.map { String($0) } ?? "—"] : [])
  }
}

extension Counts {
  fileprivate static let headings = ["Recensées"] + Eligibility.Outcome.allCases.map(heading)

  fileprivate static func heading(_ outcome: Eligibility.Outcome) -> String {
    switch outcome {
    case .eligible: "Éligibles"
    case .toCheck: "À vérifier"
    case .ineligible: "Inéligibles"
    }
  }

  fileprivate var cells: [String] {
    [String(recorded)] + Eligibility.Outcome.allCases.map { String(self[$0]) }
  }
}

extension Tally.Grille {
  /// How many places are only proposed, for a person; empty when a person decided all.
  fileprivate var proposedNote: String {
    switch proposed {
    case 0: ""
    case 1: "Dont 1 action au classement seulement proposé, à confirmer.\n"
    default: "Dont \(proposed) actions au classement seulement proposé, à confirmer.\n"
    }
  }
}
