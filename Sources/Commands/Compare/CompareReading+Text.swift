import LabelModel
import Reports

extension CompareReading {
  /// The comparison for a terminal: in words, then the counts, then the lists.
  var text: String {
    guard series.steps.count > 1 else { return step(series.overall, first, last) }
    let words = ComparisonWords(series.overall, first, last, referentials: referentials)
    var text = words.title + "\n\n" + Self.paragraphs(words.summary) + "\n"
    text += results
    if let given = ComparisonWords.results(of: editions) { text += Self.paragraphs([given]) }
    text += "\n"
    for grille in series.grilles { text += seriesTable(grille) + "\n" }
    return text
      + steps.map { step($0.comparison, $0.before, $0.after) }.joined(separator: "\n")
  }

  private func step(
    _ comparison: Comparison, _ before: ComparedEdition, _ after: ComparedEdition
  ) -> String {
    let words = ComparisonWords(comparison, before, after, referentials: referentials)
    var text = words.title + "\n\n" + Self.paragraphs(words.summary)
    if let results = words.results { text += Self.paragraphs([results]) }
    for grille in comparison.grilles {
      text += "\n" + partsTable(grille, comparison, before, after)
    }
    return text + (comparison.isOneCollectivity ? lists(comparison) : "")
  }

  private var results: String {
    var table = TextTable(
      [["Édition", "Recensées", "Éligibles", "Déclarées", "Résultat du label"]],
      alignments: [.left, .right, .right, .right, .left])
    for (index, edition) in editions.enumerated() {
      let changes = Comparison.Measure.allCases.map { measure in
        index == 0
          ? series.steps[0].totals[measure]?.before
          : series.steps[index - 1].totals[measure]?.after
      }
      table.add([
        "\(edition.name) \(edition.edition)", String(changes[0] ?? 0), String(changes[1] ?? 0),
        edition.claim.map { "\($0.phrase) (\($0.nature.label))" } ?? "—",
        edition.result ?? "aucune source",
      ])
    }
    return table.text
  }

  private func seriesTable(_ grille: ComparisonSeries.Grille) -> String {
    let names = editions.map { String($0.edition) }
    let measures: [Comparison.Measure] = [.recorded, .eligible]
    var table = TextTable(
      [
        [""]
          + measures.flatMap { measure in
            [measure.label] + [String](repeating: "", count: names.count - 1)
          },
        ["\(grille.title) [\(grille.id)]"] + names + names,
      ],
      alignments: [.left] + [TextTable.Alignment](repeating: .right, count: names.count * 2))
    for line in grille.lines {
      let counts = measures.flatMap { (line.counts[$0] ?? []).map { String($0) } }
      table.add([String(repeating: "  ", count: line.depth) + line.title] + counts)
    }
    return table.text
  }

  private func partsTable(
    _ grille: GrilleComparison, _ comparison: Comparison, _ before: ComparedEdition,
    _ after: ComparedEdition
  ) -> String {
    let names =
      comparison.isOneCollectivity
      ? [String(before.edition), String(after.edition)] : [before.name, after.name]
    let parts =
      comparison.isOneCollectivity
      ? ["Référ.", "Nouv.", "Disp.", "Recl.", "Élig."] : ["p. 1 000 h.", "p. 1 000 h."]
    var table = TextTable(
      [["\(grille.title) [\(grille.id)]", ""] + names + ["Écart"] + parts],
      alignments: [.left, .left] + [TextTable.Alignment](repeating: .right, count: 3 + parts.count))
    func add(_ title: String, _ changes: [Comparison.Measure: Comparison.Change]) {
      for measure in [Comparison.Measure.recorded, .eligible, .retained] {
        guard let change = changes[measure] else { continue }
        let numbers = [change.before, change.after].map { String($0) }
        let rates = [before.perThousand(change.before), after.perThousand(change.after)]
        let cells =
          comparison.isOneCollectivity
          ? [
            change.parts.referential, change.parts.new, change.parts.gone,
            change.parts.reclassified, change.parts.eligibility,
          ].map(ComparisonWords.signed) : rates.map { $0 ?? "—" }
        table.add(
          [measure == .recorded ? title : "", measure.label] + numbers
            + [ComparisonWords.signed(change.difference)] + cells)
      }
    }
    for line in grille.lines {
      add(String(repeating: "  ", count: line.depth) + line.title, line.changes)
    }
    table.addRule()
    add("Ensemble", comparison.totals)
    let isExample =
      comparison.totals[.retained] != nil && (before.audit == .example || after.audit == .example)
    return table.text + (isExample ? TallyReading.exampleNote : "") + notes(grille)
  }

  private func notes(_ grille: GrilleComparison) -> String {
    [(first, grille.before), (last, grille.after)].map { _, basis in
      switch basis {
      case .direct: ""
      case .crosswalk(let crosswalk):
        "Actions portées de « \(crosswalk.from) » par le passage « \(crosswalk.from)--"
          + "\(crosswalk.to) » (\(crosswalk.state.label)).\n"
      case .absent:
        "L’une des deux éditions n’est pas classée dans « \(grille.id) », et aucun passage n’y mène.\n"
      }
    }.joined()
  }

  static func paragraphs(_ sentences: [String]) -> String {
    sentences.map { $0 + "\n" }.joined()
  }
}
