import Documents
import LabelModel

/// The charts of a comparison, each made from counts and parts that add up.
enum ComparisonCharts {
  /// How the actions classified in a grille moved, part by part; `nil` when nothing moved.
  static func waterfall(
    _ grille: GrilleComparison, _ before: ComparedEdition, _ after: ComparedEdition
  ) -> Chart? {
    let lines = grille.lines.filter { $0.depth == 0 && $0.id != .unclassified }
    let changes = lines.compactMap { $0.changes[.recorded] }
    return waterfall(
      title: "Actions classées dans cette grille, de \(before.edition) à \(after.edition)",
      changes, before, after)
  }

  /// How a total moved, part by part; `nil` when nothing moved.
  static func waterfall(
    _ measure: Comparison.Measure, of comparison: Comparison, _ before: ComparedEdition,
    _ after: ComparedEdition
  ) -> Chart? {
    waterfall(
      title: "Actions \(measure.label), de \(before.edition) à \(after.edition)",
      [comparison.totals[measure] ?? Comparison.Change()], before, after)
  }

  private static func waterfall(
    title: String, _ changes: [Comparison.Change], _ before: ComparedEdition,
    _ after: ComparedEdition
  ) -> Chart? {
    func sum(_ part: (ChangeParts) -> Int) -> Int { changes.reduce(0) { $0 + part($1.parts) } }
    let steps = [
      WaterfallChart.Step("Changement de référentiel", sum(\.referential)),
      WaterfallChart.Step("Nouvelles actions", sum(\.new)),
      WaterfallChart.Step("Actions disparues", sum(\.gone)),
      WaterfallChart.Step("Actions reclassées", sum(\.reclassified)),
      WaterfallChart.Step("Changement d’éligibilité", sum(\.eligibility)),
    ].filter { $0.change != 0 }
    guard !steps.isEmpty else { return nil }
    return .waterfall(
      WaterfallChart(
        title: title,
        caption: "Barres pleines : les deux comptes. Hachures : ce qui s’ajoute. Blanc : ce qui "
          + "se retire.",
        start: .init("Édition \(before.edition)", changes.reduce(0) { $0 + $1.before }),
        steps: steps, endLabel: "Édition \(after.edition)"))
  }

  /// Two counts for each node.
  static func dumbbell(
    _ grille: GrilleComparison, _ before: ComparedEdition, _ after: ComparedEdition,
    _ referential: Referential?, isOneCollectivity: Bool
  ) -> Chart {
    let noun = referential?.noun ?? (singular: "critère", plural: "critères")
    let names =
      isOneCollectivity
      ? (String(before.edition), String(after.edition)) : (before.name, after.name)
    return .dumbbell(
      DumbbellChart(
        title: "Actions recensées par \(noun.singular), \(names.0) et \(names.1)",
        caption: "Chaque action compte une fois, dans son \(noun.singular) principal.",
        labelHeader: French.capitalized(noun.singular), beforeName: names.0, afterName: names.1,
        rows: grille.lines.filter { $0.isShown }.map { line in
          let change = line.changes[.recorded] ?? Comparison.Change()
          return .init(
            referential?.node(line.id)?.shortTitle ?? line.title, before: change.before,
            after: change.after)
        }))
  }

  /// The counts of each node over the editions.
  static func series(
    _ grille: ComparisonSeries.Grille, _ editions: [ComparedEdition], _ referential: Referential?
  ) -> Chart {
    let noun = referential?.noun ?? (singular: "critère", plural: "critères")
    let names = editions.map { String($0.edition) }
    let panels = grille.lines.filter { line in
      line.depth == 0 && line.isPublished
        && (line.id != .unclassified || (line.counts[.recorded] ?? []).contains { $0 > 0 })
    }
    return .smallMultiples(
      SmallMultiplesChart(
        title: "Actions recensées par \(noun.singular), \(French.list(names))",
        caption: "Même échelle partout. La dernière édition est en plein. Chaque action compte "
          + "une fois, dans son \(noun.singular) principal.",
        labelHeader: French.capitalized(noun.singular), moments: names,
        panels: panels.map { line in
          .init(
            referential?.node(line.id)?.shortTitle ?? line.title, line.counts[.recorded] ?? [])
        }))
  }
}

extension GrilleComparison.Line {
  /// Whether a reader needs the line: published nodes of the top, and what is unclassified.
  var isShown: Bool {
    let change = changes[.recorded] ?? Comparison.Change()
    let moves = change.before != 0 || change.after != 0
    return depth == 0 && (moves || (isPublished && id != .unclassified))
  }
}
