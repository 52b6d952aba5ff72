public import Diagnostics
public import Documents
public import LabelModel

/// The report that tells a comparison: in words, in charts, in tables, then action by action.
public struct ComparisonReport: Sendable {
  /// Name of its template, and of its files without their endings.
  public static let name = "comparaison"

  /// The editions, in the order asked.
  public var editions: [ComparedEdition]
  /// The comparison, step by step and as a whole.
  public var series: ComparisonSeries
  /// The referentials, in the order in which they are shown.
  public var referentials: [Referential]
  /// The day of the document, given from outside; `nil` when nobody gave one: the files then bear
  /// the reference date of the last edition, and the pages show no date.
  public var date: CalendarDate?
  /// Version of the program, such as `0.1.0`.
  public var programVersion: String

  /// Gathers what the report is made from.
  public init(
    editions: [ComparedEdition], series: ComparisonSeries, referentials: [Referential],
    date: CalendarDate?, programVersion: String
  ) {
    self.editions = editions
    self.series = series
    self.referentials = referentials
    self.date = date
    self.programVersion = programVersion
  }

  /// The document; `nil` when its template has an error.
  public func document(compiler: DocumentCompiler) -> Checked<Document> {
    let views = steps
    var charts: [String: Chart] = [:]
    for view in views { charts.merge(view.charts) { $1 } }
    for (number, grille) in series.grilles.enumerated() where series.steps.count > 1 {
      charts["serie-\(number)"] = ComparisonCharts.series(
        grille, editions, referential(grille.id))
    }
    let compiled = compiler.compile(
      Self.name, model: model(views), resources: DocumentResources(charts: charts))
    return Checked(compiled.value.map(TypesetPass.applied), compiled.diagnostics)
  }

  private var steps: [ComparisonStepView] {
    series.steps.enumerated().map { number, comparison in
      ComparisonStepView(
        number: number, comparison: comparison, before: editions[number],
        after: editions[number + 1], referentials: referentials,
        isAlone: series.steps.count == 1)
    }
  }

  private func referential(_ id: ReferentialID) -> Referential? {
    referentials.first { $0.id == id }
  }

  private func model(_ views: [ComparisonStepView]) -> TemplateValue {
    let (first, last) = (editions[0], editions[editions.count - 1])
    let words = ComparisonWords(series.overall, first, last, referentials: referentials)
    let names = Set(editions.map(\.name)).count == 1 ? [last.name] : editions.map(\.name)
    let years = editions.map { String($0.edition) }
    return .object([
      "titre": .text(words.title),
      "sujet": .text("Ce qui a changé, et pourquoi : \(words.title)"),
      "bandeau": .text("\(names.joined(separator: " · ")) · comparaison"),
      "collectivites": .text(French.list(names)),
      "annees": .text(French.list(years)),
      "date_du_document": .optional(date?.inFrench),
      "date_iso": .text((date ?? last.side.referenceDate).description),
      "version": .text(programVersion),
      "avertissement": RichTextView.markup(last.notice),
      "resume": .list(words.summary.map { .object(["texte": .text($0)]) }, sample: ["texte": ""]),
      "resultats": .optional(ComparisonWords.results(of: editions)),
      "editions": .some(editions.enumerated().map(edition)),
      "deux_editions": .flag(series.overall.isOneCollectivity),
      "deux_communes": .flag(!series.overall.isOneCollectivity),
      "series": series.steps.count > 1
        ? .some(series.grilles.enumerated().map(seriesView)) : .absent,
      "etapes": .some(views.map(\.view)),
    ])
  }

  private func seriesView(_ number: Int, _ grille: ComparisonSeries.Grille) -> TemplateValue {
    .object(["titre": .text(grille.title), "graphique": .text("serie-\(number)")])
  }

  private func edition(_ number: Int, _ edition: ComparedEdition) -> TemplateValue {
    let totals = number == 0 ? series.steps[0].totals : series.steps[number - 1].totals
    let side: KeyPath<Comparison.Change, Int> = number == 0 ? \.before : \.after
    let recorded = totals[.recorded]?[keyPath: side] ?? 0
    let arobases = edition.results.compactMap(\.arobases).map { "\($0) @" }
    let mentions = edition.results.flatMap(\.mentions).map(\.title)
    return .object([
      "nom": .text(
        series.overall.isOneCollectivity
          ? String(edition.edition) : "\(edition.name), \(edition.edition)"),
      "recensees": .text(French.number(recorded)),
      "eligibles": .text(French.number(totals[.eligible]?[keyPath: side] ?? 0)),
      "declarees": .text(
        edition.claim.map { "« \($0.phrase) » \($0.nature.label)" } ?? "aucune source"),
      "arobases": .text(arobases.isEmpty ? "—" : arobases.joined(separator: ", ")),
      "mentions": .text(mentions.isEmpty ? "—" : mentions.joined(separator: " ; ")),
      "reference": .text(edition.side.referenceDate.inFrench),
      "sources": SourceView.sources(edition.results.flatMap(\.sources)),
      "pour_mille": .text(edition.perThousand(recorded) ?? "population non donnée"),
      "population": .text(edition.population.map { French.number($0.count) } ?? "—"),
    ])
  }
}
