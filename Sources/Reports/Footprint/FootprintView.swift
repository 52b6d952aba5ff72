import Documents
import LabelModel

/// The footprint chapter: what is computed, of what, with what, and what is not.
struct FootprintView {
  /// What the report is made from.
  var input: ReportInput

  /// Name of the chart of the lines.
  static let chart = "empreinte-lignes"

  /// The names of the chapter; nothing when nothing is computed.
  var view: TemplateValue {
    guard let footprint else { return .absent }
    let edition = footprint.edition
    return .object([
      "annee": .text(String(footprint.inventory.year)),
      "facteurs": .text(edition.title),
      "facteurs_id": .text(edition.id.rawValue),
      "facteurs_date": .text(edition.date?.inFrench ?? "sans date dans les sources"),
      "facteurs_presentation": .optional(edition.presentation),
      "facteurs_sources": SourceView.sources(edition.sources),
      "parc": .optional(footprint.inventory.presentation),
      "total": FootprintNumbers.kilograms(
        footprint.total.value, at: "empreinte/totaux/ensemble"),
      "unite": .text(KgCO2e.symbol),
      "totaux": .list(totals(footprint)),
      "lignes": .list(footprint.lines.map(line)),
      "incertitude": .text(uncertainty(footprint)),
      "couverture": coverage(footprint),
      "refus": .some(refusals(footprint)),
      "appareils": .some(FootprintDevices(footprint: footprint).rows),
      "scenarios": .some(FootprintDevices(footprint: footprint).scenarios),
      "autres": .some(others(footprint)),
      "valeurs": .list(footprint.factors.map { factor($0, among: sources(footprint)) }),
      "references": .list(
        sources(footprint).enumerated().map {
          SourceView.source($1).adding(["numero": .text("[\($0 + 1)]")])
        }),
      "pourquoi": .list(footprint.lines.map { reasons($0, edition) }),
      "arrondi": .text(FootprintWords.roundingNote),
    ])
  }

  /// What each line weighs, part by part; `nil` when nothing is computed.
  var linesChart: Chart? {
    guard let footprint else { return nil }
    let lines = footprint.lines.filter { $0.coverage != .none && !$0.terms.isEmpty }
    return .bars(
      BarChart(
        title: "Émissions calculées en \(footprint.inventory.year), par ligne de l’inventaire",
        caption: "En \(KgCO2e.symbol), à trois chiffres significatifs. Une ligne qui n’est pas "
          + "calculée n’a pas de barre ; « — » : part non calculée ou sans objet.",
        unit: FootprintNumbers.unit, labelHeader: "Ligne",
        series: [
          BarChart.Series("hors usage", fill: .solid), BarChart.Series("usage", fill: .hatched),
        ],
        bars: lines.map(bar), hasTotal: false))
  }

  private func bar(_ line: LineFootprint) -> BarChart.Bar {
    let parts = line.components.map(\.emissions)
    return BarChart.Bar(
      line.line.name, parts.map { FootprintNumbers.whole($0 ?? .zero) },
      total: FootprintNumbers.whole(line.estimate.value),
      missing: Set(parts.indices.filter { parts[$0] == nil }))
  }

  /// The footprint, when at least one number is computed.
  private var footprint: Footprint? {
    input.footprint.flatMap { $0.total.isEmpty ? nil : $0 }
  }

  private func totals(_ footprint: Footprint) -> [TemplateValue] {
    [
      ("Hors usage", "hors-usage", footprint.embodied), ("Usage", "usage", footprint.use),
      ("Ensemble de ce qui est calculé", "ensemble", footprint.total),
    ].map { name, path, estimate in
      .object([
        "nom": .text(name),
        "valeur": estimate.isEmpty
          ? FootprintNumbers.cell("non calculé")
          : FootprintNumbers.kilograms(estimate.value, at: "empreinte/totaux/\(path)"),
        "intervalle": .text(FootprintNumbers.interval(estimate)),
      ])
    }
  }

  private func line(_ line: LineFootprint) -> TemplateValue {
    let path = "empreinte/lignes/\(line.line.id)"
    return .object([
      "nom": .text(line.line.name),
      "nombre": .text(line.number.map { FootprintWords.given($0.value) } ?? "—"),
      "hors_usage": FootprintNumbers.cell(line.embodied, at: path + "/hors-usage"),
      "usage": FootprintNumbers.cell(line.use, at: path + "/usage"),
      "ensemble": line.terms.isEmpty
        ? FootprintNumbers.cell(line.coverage == .full ? "—" : "non calculé")
        : FootprintNumbers.kilograms(line.estimate.value, at: path + "/ensemble"),
      "calcul": .text(line.coverage.label),
    ])
  }

  private func uncertainty(_ footprint: Footprint) -> String {
    let total = footprint.total
    guard total.bounds == nil else {
      return "Les intervalles viennent de l’incertitude que les sources donnent de chaque facteur."
    }
    let count = total.unsure.count
    return "Aucun intervalle n’est donné pour l’ensemble : pour \(French.count(count, "facteur")) "
      + "sur les \(French.number(footprint.factors.count)) employés, incertitude non donnée par la "
      + "source. Elle n’est pas inventée."
  }

  private func coverage(_ footprint: Footprint) -> TemplateValue {
    let coverage = footprint.coverage
    func share(_ share: FootprintCoverage.Share, _ path: String) -> TemplateValue {
      .object([
        "part": FootprintNumbers.cell(FootprintWords.given(share.part.value), at: path),
        "tout": FootprintNumbers.cell(
          FootprintWords.given(share.whole.value), at: "empreinte/couverture/appareils/comptes"),
        "pour_cent": .text(FootprintWords.share(share)),
      ])
    }
    let names = coverage.uncountedLines.compactMap { footprint[$0]?.line.name }
    return .object([
      "appareils": share(coverage.computedPieces, "empreinte/couverture/appareils/calcules"),
      "hors_usage": share(
        coverage.embodiedPieces, "empreinte/couverture/appareils/calcules-hors-usage"),
      "lignes": .list(
        LineFootprint.Coverage.allCases.map { degree in
          .object([
            "nom": .text(degree.label),
            "valeur": FootprintNumbers.cell(
              French.number(coverage.lines[degree] ?? 0),
              at: "empreinte/couverture/lignes/\(degree.rawValue)"),
          ])
        }),
      "sans_nombre": .optional(names.isEmpty ? nil : French.list(names.map { "« \($0) »" })),
      "champs": .list(
        coverage.fields.map { field in
          .object([
            "nom": .text(French.capitalized(field.field.label)),
            "valeur": FootprintNumbers.cell(
              French.number(field.lines),
              at: "empreinte/couverture/champs/\(field.field.rawValue)"),
            "sur": .text(French.number(coverage.equipmentLines)),
          ])
        }),
    ])
  }

  private func refusals(_ footprint: Footprint) -> [TemplateValue] {
    footprint.lines.flatMap { line in
      [("hors usage", line.embodied), ("usage", line.use)].compactMap { part, component in
        component.refusal.map { refusal in
          .object([
            "ligne": .text(line.line.name), "part": .text(French.capitalized(part)),
            "raison": .text(French.capitalized(FootprintWords.refusal(refusal))),
          ])
        }
      }
    }
  }

  private func others(_ footprint: Footprint) -> [TemplateValue] {
    input.factorEditions.filter { $0.id != footprint.edition.id }.map { edition in
      let other = Footprint(footprint.inventory, with: edition)
      return .object([
        "titre": .text(edition.title),
        "hors_usage": .text(FootprintWords.total(other.embodied)),
        "usage": .text(FootprintWords.total(other.use)),
        "couverture": .text(FootprintWords.share(other.coverage.embodiedPieces)),
      ])
    }
  }

  /// The sources of the factors, each once, in the order of their first use.
  private func sources(_ footprint: Footprint) -> [Source] {
    var seen: Set<Source> = []
    return footprint.factors.flatMap(\.sources).filter { seen.insert($0).inserted }
  }

  private func factor(_ factor: EmissionFactor, among known: [Source]) -> TemplateValue {
    let uncertainty =
      switch factor.uncertainty {
      case .unknown: "non donnée par la source"
      case .percent(let percent): "± \(FootprintWords.given(percent)) %"
      }
    return .object([
      "nom": .text(factor.name),
      "valeur": .text(
        factor.rate.map { "\(FootprintWords.given($0.value)) \($0.unit.label)" } ?? "—"),
      "incertitude": .text(uncertainty),
      "statut": .text(factor.status.label),
      "renvois": .text(
        factor.sources.compactMap { known.firstIndex(of: $0) }.map { "[\($0 + 1)]" }
          .joined(separator: " ")),
    ])
  }

  private func reasons(_ line: LineFootprint, _ edition: FactorEdition) -> TemplateValue {
    let reasons = FootprintReasons(line, edition: edition, namesSources: false)
    func list(_ sentences: [String]) -> TemplateValue {
      .list(sentences.map { .object(["texte": .text(French.capitalized($0))]) })
    }
    return .object([
      "nom": .text(line.line.name),
      "hors_usage": list(reasons.embodied), "usage": list(reasons.use),
      "note": .optional(line.line.note.isEmpty ? nil : line.line.note),
    ])
  }
}
