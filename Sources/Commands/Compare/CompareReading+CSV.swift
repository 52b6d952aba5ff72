import LabelModel
import Reports

extension CompareReading {
  /// A table of each step.
  func csv(_ table: CompareTable) -> String {
    switch table {
    case .criteria: criteriaCSV
    case .actions: actionsCSV
    }
  }

  private static let editionColumns = [
    "collectivite_avant", "edition_avant", "collectivite_apres", "edition_apres",
  ]

  private static func head(_ before: ComparedEdition, _ after: ComparedEdition) -> [String?] {
    [
      before.side.register.collectivity.rawValue, String(before.edition),
      after.side.register.collectivity.rawValue, String(after.edition),
    ]
  }

  private var criteriaCSV: String {
    var table = CSVTable(
      columns: Self.editionColumns + [
        "grille", "id", "titre", "mesure", "avant", "apres", "difference", "part_referentiel",
        "part_nouvelles", "part_disparues", "part_reclassees", "part_eligibilite",
      ])
    for (before, after, comparison) in steps {
      func add(_ head: [String?], _ measure: Comparison.Measure, _ change: Comparison.Change) {
        table.add(
          Self.head(before, after) + head + [measure.rawValue]
            + [
              change.before, change.after, change.difference, change.parts.referential,
              change.parts.new, change.parts.gone, change.parts.reclassified,
              change.parts.eligibility,
            ].map { String($0) })
      }
      for measure in comparison.measures {
        add([nil, nil, "toutes les actions"], measure, comparison.totals[measure] ?? .init())
      }
      for grille in comparison.grilles {
        for line in grille.lines {
          for measure in comparison.measures {
            add(
              [grille.id.rawValue, line.id.rawValue, line.title], measure,
              line.changes[measure] ?? .init())
          }
        }
      }
    }
    return table.text
  }

  private var actionsCSV: String {
    var table = CSVTable(
      columns: Self.editionColumns + [
        "classe", "id_avant", "id_apres", "titre_avant", "titre_apres", "raison", "champs",
        "ressemblance",
      ])
    for (before, after, comparison) in steps {
      let head = Self.head(before, after)
      for pair in comparison.pairs {
        table.add(
          head + [
            pair.class.rawValue, pair.before.id.rawValue, pair.after.id.rawValue,
            pair.before.title, pair.after.title, nil,
            pair.changes.map(\.field.rawValue).joined(separator: ";"), nil,
          ])
      }
      for new in comparison.new {
        table.add(
          head + ["nouvelles", nil, new.action.id.rawValue, nil, new.action.title, nil, nil, nil])
      }
      for gone in comparison.gone {
        table.add(
          head + [
            "disparues", gone.action.id.rawValue, nil, gone.action.title, nil,
            gone.reason.rawValue, nil, nil,
          ])
      }
      for pair in comparison.likelyPairs {
        table.add(
          head + [
            "paires-proposees", pair.before.id.rawValue, pair.after.id.rawValue,
            pair.before.title, pair.after.title, nil, nil, String(pair.score),
          ])
      }
    }
    return table.text
  }
}
