import Diagnostics
import LabelModel
import Reports

/// Two footprints side by side, with what the reader must know to read them.
struct FootprintChangeReading {
  private let change: FootprintChange

  /// Reads a change.
  init(_ change: FootprintChange) { self.change = change }

  /// For a terminal: the totals, the causes, then line by line.
  var text: String {
    var text = ""
    for (name, footprint) in [("Avant", change.before), ("Après", change.after)] {
      text += "\(name) : \(FootprintReading.title(footprint.inventory))\n"
      text += "  facteurs \(FootprintReading.name(footprint.edition))\n"
      let share = footprint.coverage.computedPieces
      text +=
        "  calculé : \(FootprintWords.total(footprint.total)) ; appareils calculés en "
        + "entier : \(FootprintWords.given(share.part.value)) sur "
        + "\(FootprintWords.given(share.whole.value)) (\(FootprintWords.share(share)))\n"
    }
    let difference = change.difference
    text +=
      "\nDifférence : \(FootprintWords.difference(difference.value.value)) kg CO2e"
      + (difference.bounds == nil
        ? ", intervalle inconnu\n" : ", \(FootprintWords.interval(difference))\n") + "\n"
    var table = TextTable(
      [["Ligne (kg CO2e)", "Avant", "Après", "Différence"] + ChangeCause.allCases.map(\.heading)],
      alignments: [.left] + [TextTable.Alignment](repeating: .right, count: 8))
    for line in change.lines {
      table.add(
        ([
          "\(line.name) [\(line.line)]", line.before.map(cell) ?? "absente",
          line.after.map(cell) ?? "absente", FootprintWords.difference(line.difference.value),
        ] + causes(line.parts)).map(\.plainSpaces))
    }
    table.addRule()
    table.add(
      ([
        "Ensemble de ce qui est calculé", cell(change.before.total.value),
        cell(change.after.total.value), FootprintWords.difference(difference.value.value),
      ] + causes(change.parts)).map(\.plainSpaces))
    text += table.text
    text +=
      "\n"
      + ChangeCause.allCases.map { "\($0.heading) : \($0.label)" }
      .joined(separator: " ; ") + ".\n"
    text +=
      "Chaque part est la moyenne sur tous les ordres de changement (valeur de Shapley) ; les parts "
      + "s’additionnent exactement.\n" + FootprintWords.roundingNote + "\n"
    return text.plainSpaces
  }

  private func cell(_ quantity: Quantity<KgCO2e>) -> String {
    FootprintWords.number(quantity.value)
  }

  private func causes(_ parts: [ChangeCause: Quantity<KgCO2e>]) -> [String] {
    ChangeCause.allCases.map { cause in
      parts[cause].map { FootprintWords.difference($0.value) } ?? ""
    }
  }

  /// The contract `arobase-footprint-change/1`.
  var json: JSONValue {
    [
      "format": "arobase-footprint-change/1",
      "avant": side(change.before), "apres": side(change.after), "unite": "kgCO2e",
      "difference": FootprintReading.json(change.difference), "parts": parts(change.parts),
      "lignes": .array(
        change.lines.map { line in
          [
            "id": .string(line.line.rawValue), "nom": .string(line.name),
            "avant": line.before.map { FootprintReading.exact($0.value) } ?? nil,
            "apres": line.after.map { FootprintReading.exact($0.value) } ?? nil,
            "difference": FootprintReading.exact(line.difference.value),
            "parts": parts(line.parts),
          ]
        }),
    ]
  }

  private func side(_ footprint: Footprint) -> JSONValue {
    [
      "collectivite": .string(footprint.inventory.collectivity.rawValue),
      "edition": .int(footprint.inventory.edition), "annee": .int(footprint.inventory.year),
      "fictif": .bool(footprint.inventory.isFictional),
      "facteurs": FootprintReading.json(footprint.edition),
      "ensemble": FootprintReading.json(footprint.total),
      "appareils-calcules": FootprintReading.exact(footprint.coverage.computedPieces.part.value),
      "appareils-comptes": FootprintReading.exact(footprint.coverage.computedPieces.whole.value),
    ]
  }

  private func parts(_ parts: [ChangeCause: Quantity<KgCO2e>]) -> JSONValue {
    .object(
      ChangeCause.allCases.map {
        .init($0.rawValue, FootprintReading.exact((parts[$0] ?? .zero).value))
      })
  }

  /// One row per line and cause, in kg CO2e.
  var csv: String {
    var table = CSVTable(columns: [
      "ligne", "nom", "avant", "apres", "difference", "cause", "part", "part_exacte",
    ])
    for line in change.lines {
      for cause in ChangeCause.allCases {
        let part = (line.parts[cause] ?? .zero).value
        table.add([
          line.line.rawValue, line.name, line.before?.value.decimal(places: 6),
          line.after?.value.decimal(places: 6), line.difference.value.decimal(places: 6),
          cause.rawValue, part.decimal(places: 6), part.description,
        ])
      }
    }
    return table.text
  }
}

extension ChangeCause {
  /// The cause as the heading of a column.
  fileprivate var heading: String {
    switch self {
    case .factors: "Facteurs"
    case .inventory: "Parc"
    case .lifetime: "Durée"
    case .use: "Usage"
    case .coverage: "Couverture"
    }
  }
}
