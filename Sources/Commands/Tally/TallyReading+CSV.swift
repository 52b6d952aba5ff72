import LabelModel

extension TallyReading {
  /// One row per register, grille or facet, and line; the last cell says whose verdicts are counted.
  static func csv(_ readings: [TallyReading], selection: TallySelection) -> String {
    var table = CSVTable(columns: [
      "collectivite", "edition", "date_reference", "decompte", "id", "titre", "lien",
      "recensees", "eligibles", "a_verifier", "ineligibles", "retenues", "audit",
    ])
    for reading in readings {
      let tally = reading.tally
      let head = [
        tally.collectivity?.rawValue, tally.edition.map { String($0) },
        tally.referenceDate?.description,
      ]
      func add(_ group: String, _ id: String?, _ title: String, _ tie: String?, _ counts: Counts) {
        table.add(
          head + [group, id, title, tie] + [
            String(counts.recorded), String(counts.eligible), String(counts.toCheck),
            String(counts.ineligible), counts.retained.map { String($0) }, reading.audit?.rawValue,
          ])
      }
      add("total", nil, "toutes les actions", nil, tally.totals)
      for grille in selection.grilles(of: tally) {
        for line in grille.lines {
          add(grille.id.rawValue, line.id.rawValue, line.title, "principal", line.principal)
          add(grille.id.rawValue, line.id.rawValue, line.title, "tous", line.any)
        }
      }
      for facet in selection.facets(of: tally) {
        for line in facet.lines { add(facet.kind.rawValue, line.id, line.title, nil, line.counts) }
      }
    }
    return table.text
  }
}
