import Documents
import LabelModel

/// One step of a comparison, as its template is given it.
struct ComparisonStepView {
  /// Its place among the steps, from 0.
  var number: Int
  /// The step.
  var comparison: Comparison
  /// The first edition.
  var before: ComparedEdition
  /// The second edition.
  var after: ComparedEdition
  /// The referentials at hand.
  var referentials: [Referential]

  /// Whether it is the only step, so that the summary of the report is already its own.
  var isAlone: Bool

  /// The charts of the step, under their names.
  var charts: [String: Chart] {
    var charts: [String: Chart] = [:]
    if comparison.isOneCollectivity {
      for measure in [Comparison.Measure.recorded, .eligible] {
        charts[name("total", measure.rawValue)] = ComparisonCharts.waterfall(
          measure, of: comparison, before, after)
      }
    }
    for (index, grille) in comparison.grilles.enumerated() {
      if comparison.isOneCollectivity {
        charts[name("cascade", String(index))] = ComparisonCharts.waterfall(grille, before, after)
      }
      charts[name("points", String(index))] = ComparisonCharts.dumbbell(
        grille, before, after, referential(grille.id),
        isOneCollectivity: comparison.isOneCollectivity)
    }
    charts[footprintChart] = footprintChange?.waterfall
    return charts
  }

  private var footprintChart: String { "etape-\(number)-empreinte" }

  /// What changed in the footprint; `nil` unless both editions of one town have an inventory.
  private var footprintChange: FootprintChangeView? {
    guard comparison.isOneCollectivity, let old = before.footprint, let new = after.footprint
    else { return nil }
    return FootprintChangeView(
      FootprintChange(from: old, to: new), chart: footprintChart,
      path: "empreinte-ecart/\(before.edition)-\(after.edition)")
  }

  /// The names of the step.
  var view: TemplateValue {
    let words = ComparisonWords(comparison, before, after, referentials: referentials)
    let charts = charts
    func chart(_ name: String) -> TemplateValue {
      charts[name] == nil ? .absent : .object(["nom": .text(name)])
    }
    return .object([
      "ancre": .text("etape-\(number + 1)"),
      "titre": .text(
        comparison.isOneCollectivity
          ? "De \(before.edition) à \(after.edition)" : "\(before.name) et \(after.name)"),
      "avant": .text(
        comparison.isOneCollectivity ? String(before.edition) : before.name),
      "apres": .text(comparison.isOneCollectivity ? String(after.edition) : after.name),
      "resume": .list(
        isAlone ? [] : words.summary.map { .object(["texte": .text($0)]) },
        sample: ["texte": ""]),
      "une_commune": .flag(comparison.isOneCollectivity),
      "cascade_recensees": chart(name("total", Comparison.Measure.recorded.rawValue)),
      "cascade_eligibles": chart(name("total", Comparison.Measure.eligible.rawValue)),
      "grilles": .some(
        comparison.grilles.enumerated().map { index, grille in
          grilleView(
            grille, waterfall: chart(name("cascade", String(index))),
            dumbbell: chart(name("points", String(index))))
        }),
      "ecart_empreinte": footprintChange?.view ?? .absent,
      "listes": comparison.isOneCollectivity
        ? ComparisonListsView(
          comparison: comparison, referentials: referentials
        ).view : .absent,
    ])
  }

  private func name(_ kind: String, _ rest: String) -> String { "etape-\(number)-\(kind)-\(rest)" }

  private func referential(_ id: ReferentialID) -> Referential? {
    referentials.first { $0.id == id }
  }

  private func grilleView(
    _ grille: GrilleComparison, waterfall: TemplateValue, dumbbell: TemplateValue
  ) -> TemplateValue {
    let referential = referential(grille.id)
    let moved = grille.lines.filter { line in
      line.isShown || line.changes.values.contains { $0.parts != ChangeParts() }
    }
    let hasMoved = grille.lines.contains { line in
      line.changes.values.contains { $0.parts != ChangeParts() }
    }
    return .object([
      "titre": .text(grille.title),
      "critere": .text(French.capitalized(referential?.noun.singular ?? "critère")),
      "cascade": waterfall,
      "points": dumbbell,
      "stable": .flag(!hasMoved && comparison.isOneCollectivity),
      "passage": .optional(passage(grille)),
      "lignes": .some(moved.map { row($0, referential) }),
    ])
  }

  /// How the grille was reached, where an edition is not classified in it.
  private func passage(_ grille: GrilleComparison) -> String? {
    let sentences = [(before, grille.before), (after, grille.after)].compactMap {
      edition, basis -> String? in
      switch basis {
      case .direct: nil
      case .crosswalk(let crosswalk):
        "L’édition \(edition.edition) n’est pas classée dans cette grille : ses actions y sont "
          + "portées depuis « \(crosswalk.from) » par un passage (\(crosswalk.state.label))."
      case .absent:
        "L’édition \(edition.edition) n’est pas classée dans cette grille, et aucun passage n’y mène."
      }
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func row(_ line: GrilleComparison.Line, _ referential: Referential?) -> TemplateValue {
    let title = referential?.node(line.id)?.shortTitle ?? line.title
    let indent = line.depth == 0 ? "" : String(repeating: "– ", count: line.depth)
    return .object([
      "titre": .text(indent + title),
      "recensees": numbers(line.changes[.recorded] ?? Comparison.Change()),
      "eligibles": numbers(line.changes[.eligible] ?? Comparison.Change()),
    ])
  }

  private func numbers(_ change: Comparison.Change) -> TemplateValue {
    .object([
      "avant": .text(French.number(change.before)),
      "apres": .text(French.number(change.after)),
      "ecart": .text(ComparisonWords.signed(change.difference)),
      "referentiel": .text(ComparisonWords.signed(change.parts.referential)),
      "nouvelles": .text(ComparisonWords.signed(change.parts.new)),
      "disparues": .text(ComparisonWords.signed(change.parts.gone)),
      "reclassees": .text(ComparisonWords.signed(change.parts.reclassified)),
      "eligibilite": .text(ComparisonWords.signed(change.parts.eligibility)),
      "mille_avant": .text(before.perThousand(change.before) ?? "—"),
      "mille_apres": .text(after.perThousand(change.after) ?? "—"),
    ])
  }
}
