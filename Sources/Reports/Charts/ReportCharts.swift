import Documents
import LabelModel

/// The charts of the reports, made from the tally.
enum ReportCharts {
  /// The actions of each node by outcome, counted at their principal node; those without node
  /// have a bar of their own when `withOthers` is set and there are any.
  static func outcomes(of grille: CountedGrille, withOthers: Bool) -> Chart {
    let noun = grille.referential.noun
    let bars = grille.tally.lines.compactMap { line -> BarChart.Bar? in
      guard line.depth == 0 else { return nil }
      if line.id == .unclassified, !withOthers || line.principal.recorded == 0 { return nil }
      let title = grille.referential.node(line.id)?.shortTitle ?? French.typeset(line.title)
      return BarChart.Bar(title, Eligibility.Outcome.allCases.map { line.principal[$0] })
    }
    return .bars(
      BarChart(
        title: "Actions recensées par \(noun.singular), selon leur éligibilité",
        caption: "Chaque action compte une fois, dans son \(noun.singular) principal.",
        labelHeader: French.capitalized(noun.singular), series: series, bars: bars))
  }

  private static let series = [
    BarChart.Series("éligibles", fill: .solid),
    BarChart.Series("à vérifier", fill: .hatched),
    BarChart.Series("inéligibles", fill: .outlined),
  ]
}
