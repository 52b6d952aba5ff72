import Documents
import LabelModel

/// The indicators that several editions give, year by year.
struct SeriesView {
  /// What the report is made from.
  var input: ReportInput
  /// The actions of the report.
  var actions: [Action]

  /// The names of the section; nothing when no indicator is given twice.
  var view: TemplateValue {
    let series = series
    guard !series.isEmpty else { return .absent }
    return .object([
      "graphique": .flag(chart != nil),
      "nombre": .text(French.count(series.count, "indicateur")),
      "editions": .list(editions(series).map { .object(["annee": .text(String($0))]) }),
      "lignes": .list(series.map { row($0, editions(series)) }),
    ])
  }

  /// Each indicator in hundredths of its first value; `nil` when none is a number.
  var chart: Chart? {
    let series = series
    let editions = editions(series)
    let panels = series.compactMap { line -> SmallMultiplesChart.Panel? in
      // A panel has one bar an edition: an indicator that skips one has no place in the drawing.
      guard let indices = line.indices, line.points.map(\.edition) == editions else { return nil }
      return .init(French.capitalized(line.points[0].indicator.label), indices)
    }
    guard !panels.isEmpty else { return nil }
    return .smallMultiples(
      SmallMultiplesChart(
        title: "Indicateurs du plan, en indice",
        caption: "Indice 100 à la première édition, même échelle partout ; les valeurs et leurs "
          + "unités sont dans le tableau. Une hausse n’est ni bonne ni mauvaise en soi.",
        unit: CountedNoun(singular: "point d’indice", plural: "points d’indice"),
        labelHeader: "Indicateur", moments: editions.map { "Éd. \($0)" }, panels: panels))
  }

  private var series: [IndicatorSeries] {
    let ids = Set(actions.map(\.id))
    let earlier = input.earlier.map(\.register).filter { $0.edition < input.dossier.edition }
    return IndicatorSeries.all(in: earlier + [input.register]).filter { ids.contains($0.action.id) }
  }

  private func editions(_ series: [IndicatorSeries]) -> [Int] {
    Set(series.flatMap(\.points).map(\.edition)).sorted()
  }

  private func row(_ series: IndicatorSeries, _ editions: [Int]) -> TemplateValue {
    ActionView(input: input).reference(to: series.action).adding([
      "mesure": .text(French.capitalized(series.points[0].indicator.label)),
      "valeurs": .list(
        editions.map { edition in
          let point = series.points.first { $0.edition == edition }
          return .object([
            "valeur": .text(
              point.map { point in
                French.value(of: point.indicator)
                  + (point.indicator.year.map { " (\($0))" } ?? "")
              } ?? "—")
          ])
        }),
    ])
  }
}
