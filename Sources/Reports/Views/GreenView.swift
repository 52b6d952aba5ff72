import Documents
import LabelModel

/// What the green report says besides what every report says.
struct GreenView {
  /// What the report is made from.
  var input: ReportInput

  /// The criterion whose actions belong in the green report even outside the plan.
  static let criterion: NodeID = "numerique-responsable"

  /// The names of the report.
  var view: TemplateValue {
    .object([
      "introduction": RichTextView.markup(input.dossier.greenIntroduction),
      "plan": plan,
      "proposes": ProposedView(input: input).view([.green, .chapters]),
      "autres": others,
      "rien": .flag(planned.isEmpty && outside.isEmpty),
      "mesures": measures,
      "loi": law,
      "liens": .some(links),
      "critere": .optional(criterionTitle),
      "series": SeriesView(input: input, actions: planned + outside).view,
      "carbone": FootprintView(input: input).view,
      "collecte": CollectView(input: input).view,
      "ecart": change?.view ?? .absent,
      "listes": .some(checklists.map(\.view)),
      "programme": ProgrammeView(input: input, checklists: checklists).view,
    ])
  }

  private static let changeChart = "empreinte-ecart"

  private var change: FootprintChangeView? {
    guard let before = input.previousFootprint, let after = input.footprint else { return nil }
    return FootprintChangeView(
      FootprintChange(from: before, to: after), chart: Self.changeChart, path: "empreinte-ecart")
  }

  private var checklists: [ChecklistView] {
    input.checklists.enumerated().map { ChecklistView(input: input, referential: $1, number: $0) }
  }

  /// The charts that the template may show, those without data left out.
  var charts: [(String, Chart?)] {
    [
      ("axes", axes.map { ReportCharts.outcomes(of: $0, withOthers: false) }),
      ("evolution", SeriesView(input: input, actions: planned + outside).chart),
      (FootprintView.chart, FootprintView(input: input).linesChart),
      (Self.changeChart, change?.waterfall),
    ] + checklists.map { ($0.chartName, $0.chart) }
  }

  /// The grille of the axes, when at least one action stands in it.
  var axes: CountedGrille? {
    guard let green = input.grille(.green), green.tally.classified.recorded > 0 else {
      return nil
    }
    return green
  }

  private var planned: [Action] {
    guard let green = input.grille(.green)?.referential else { return [] }
    return input.register.actions.filter { action in
      action.classification(in: green.id)?.principal.flatMap(green.node) != nil
    }
  }

  /// Whether an action has a card in the report.
  func shows(_ action: Action) -> Bool { (planned + outside).contains { $0.id == action.id } }

  /// The actions of the criterion that stand in no axis.
  private var outside: [Action] {
    guard let chapters = input.grille(.chapters)?.referential,
      let node = chapters.node(Self.criterion)
    else { return [] }
    let inPlan = Set(planned.map(\.id))
    return input.register.actions.principal(node, in: chapters.id)
      .filter { !inPlan.contains($0.id) }
  }

  private var criterionTitle: String? {
    input.grille(.chapters)?.referential.node(Self.criterion)?.shortTitle
  }

  private var plan: TemplateValue {
    guard let axes else { return .absent }
    let noun = axes.referential.noun
    let chapters = ChapterView(
      input: input, grille: axes, groups: input.grille(.chapters)?.referential,
      namesAxis: false)
    return .object([
      "titre": .text(axes.referential.title),
      "presentation": .optional(axes.referential.presentation),
      "totaux": counts(axes.tally.classified),
      "axes": .list(chapters.nodes),
      "couverture": .text(axes.coverage.sentence(noun)),
      "nombre": .text(
        French.count(
          axes.tally.classified.recorded, "action recensée", "actions recensées")),
    ])
  }

  private func counts(_ counts: Counts) -> TemplateValue {
    .object([
      "recensees": .text(French.number(counts.recorded)),
      "eligibles": .text(French.number(counts.eligible)),
      "a_verifier": .text(French.number(counts.toCheck)),
      "ineligibles": .text(French.number(counts.ineligible)),
    ])
  }

  private var others: TemplateValue {
    guard !outside.isEmpty else { return .absent }
    let counts = Profile(outside, at: input.dossier.referenceDate).tally.totals
    return .object([
      "nombre": .text(French.count(counts.recorded, "action")),
      "figurent": .text(French.agree(counts.recorded, "figure", "figurent")),
      "fiches": .list(outside.map(ActionView(input: input).card)),
    ])
  }

  private var measures: TemplateValue {
    let index = MeasureIndex(planned + outside)
    guard index.measuredCount + index.unmeasuredCount > 0 else { return .absent }
    return .object([
      "tableau": index.entries.isEmpty ? .absent : .some(index.entries.map(measure)),
      "nombre": .text(French.count(index.entries.count, "mesure")),
      "recopie": .text(French.agree(index.entries.count, "recopiée", "recopiées")),
      "sans_mesure": .text(unmeasured(index)),
      "sans_annee": .optional(undated(index)),
    ])
  }

  private func measure(_ entry: MeasureIndex.Entry) -> TemplateValue {
    ActionView(input: input).reference(to: entry.action).adding([
      "mesure": .text(French.capitalized(entry.indicator.label)),
      "valeur": .text(French.value(of: entry.indicator)),
      "annee": .text(entry.indicator.year.map(String.init) ?? "non précisée"),
      "sources": SourceView.sources(entry.action.sources),
    ])
  }

  private func unmeasured(_ index: MeasureIndex) -> String {
    let all = index.measuredCount + index.unmeasuredCount
    let subject = "\(French.number(index.unmeasuredCount)) des \(French.count(all, "action"))"
    return index.unmeasuredCount == 0
      ? "Chaque action porte au moins une mesure."
      : "\(subject) de ce rapport ne \(French.agree(index.unmeasuredCount, "porte", "portent")) "
        + "aucune mesure."
  }

  private func undated(_ index: MeasureIndex) -> String? {
    let count = index.undatedCount
    guard count > 0 else { return nil }
    return "\(French.number(count)) des \(French.count(index.entries.count, "mesure")) "
      + "\(French.agree(count, "ne dit", "ne disent")) pas de quelle année "
      + "\(French.agree(count, "elle date", "elles datent"))."
  }

  private var law: TemplateValue {
    let duty = StrategyDuty(input.dossier.collectivity.population)
    return .object([
      "est_commune": .flag(input.dossier.collectivity.kind != .territory),
      "soumise": .flag(duty == .bound),
      "non_soumise": .flag(duty == .notBound),
      "population_inconnue": .flag(duty == .unknown),
      "avant_la_loi": .flag(input.dossier.referenceDate < StrategyDuty.lawDate),
      "seuil": .text(French.count(StrategyDuty.threshold, "habitant")),
      "date": .text(StrategyDuty.lawDate.inFrench),
    ])
  }

  private var links: [TemplateValue] {
    guard let axes = axes?.referential else { return [] }
    // Where actions themselves are tied to a list, the ties of the axes say nothing more.
    let used = Set(checklists.map(\.checklist).filter(\.isUsed).map(\.referential.id))
    return TieView.targets(of: axes, among: input.referentials + input.otherReferentials)
      .filter { !used.contains($0.id) }.map { TieView(axes: axes, target: $0).view }
  }
}
