import Diagnostics
import LabelModel
import Reports

/// A retally with what the reader must know to read it.
struct RetallyReading {
  /// What was counted.
  let edition: ComparedEdition
  /// The counts.
  let retally: Retally
  /// The referential in which the register is classified.
  let from: Referential
}

extension RetallyReading {
  /// For a terminal: the ranges, then what was not carried.
  var text: String {
    let passage = retally.crosswalk
    var text = "\(edition.name), édition \(edition.edition), sous « \(retally.referential) »\n"
    text += "Passage « \(passage.from)--\(passage.to) » : \(passage.author)"
    text += (passage.date.map { ", \($0.inFrench)" } ?? "") + " (\(passage.state.label))\n"
    text += "Date de référence : \(edition.side.referenceDate.inFrench)\n\n" + table
    let total = retally.totals.recorded
    if edition.audit == .example { text += TallyReading.exampleNote }
    text +=
      "« 3 à 5 » : au moins 3, que le passage porte avec certitude ; au plus 5, avec celles "
      + "qu’il laisse ouvertes.\n\n"
    text +=
      "\(total - retally.uncarried.count) actions sur \(total) ont un nœud principal certain.\n"
    if !retally.uncarried.isEmpty {
      text += "\nSans nœud principal certain (\(retally.uncarried.count))\n"
      for group in groups { text += group }
    }
    return text
  }

  private var table: String {
    var table = TextTable(
      [
        ["", "Principal"] + [String](repeating: "", count: headings.count - 1) + ["Tous liens"],
        ["\(retally.title) [\(retally.referential)]"] + headings + headings,
      ],
      alignments: [.left] + (headings + headings).map { _ in .right })
    for line in retally.lines {
      table.add(
        [String(repeating: "  ", count: line.depth) + line.title] + line.principal.cells
          + line.any.cells)
    }
    table.addRule()
    let totals = Retally.Range(exactly: retally.totals).cells
    table.add(["Ensemble"] + totals + totals)
    return table.text
  }

  /// What is counted for each node; what is retained when there is an audit.
  private var headings: [String] {
    ["Recensées", "Éligibles"] + (retally.totals.retained == nil ? [] : ["Retenues"])
  }

  /// The actions of one node share one reason: they stand under it, one by one.
  private var groups: [String] {
    var order: [String] = []
    var actions: [String: [Retally.Uncarried]] = [:]
    for action in retally.uncarried {
      let heading = heading(action)
      if actions[heading] == nil { order.append(heading) }
      actions[heading, default: []].append(action)
    }
    return order.map { heading in
      let lines = (actions[heading] ?? []).map { "    \($0.title) [\($0.action)]\n" }
      return "  \(heading) (\(lines.count))\n" + lines.joined()
    }
  }

  private func heading(_ action: Retally.Uncarried) -> String {
    let place = action.from.map { "« \(from.node($0)?.title ?? $0.rawValue) » : " } ?? ""
    return place + titled(action)
  }

  /// The reason with the titles of the nodes of the new referential in the place of their ids.
  private func titled(_ action: Retally.Uncarried) -> String {
    action.candidates.reduce(action.reason) { reason, node in
      reason.replacing("« \(node) »", with: "« \(retally[node]?.title ?? node.rawValue) »")
    }
  }

  /// The contract `arobase-retally/1`.
  var json: JSONValue {
    let passage = retally.crosswalk
    return [
      "format": "arobase-retally/1",
      "collectivite": .string(edition.side.register.collectivity.rawValue),
      "edition": .int(edition.edition),
      "date-de-reference": .string(edition.side.referenceDate.description),
      "referentiel": .string(retally.referential.rawValue),
      "passage": [
        "de": .string(passage.from.rawValue), "vers": .string(passage.to.rawValue),
        "auteur": .string(passage.author), "date": JSONValue(passage.date?.description),
        "etat": .string(passage.state.rawValue),
      ],
      "audit": JSONValue(edition.audit?.rawValue),
      "totaux": Self.counts(retally.totals),
      "noeuds": .array(
        retally.lines.map { line in
          [
            "id": .string(line.id.rawValue), "titre": .string(line.title),
            "principal": Self.range(line.principal), "tous": Self.range(line.any),
          ]
        }),
      "non-portees": .array(
        retally.uncarried.map { action in
          [
            "id": .string(action.action.rawValue), "titre": .string(action.title),
            "de": JSONValue(action.from?.rawValue),
            "possibles": .array(action.candidates.map { .string($0.rawValue) }),
            "raison": .string(action.reason),
          ]
        }),
    ]
  }

  private static func range(_ range: Retally.Range) -> JSONValue {
    ["au-moins": counts(range.atLeast), "au-plus": counts(range.atMost)]
  }

  private static func counts(_ counts: Counts) -> JSONValue {
    .object(counts.numbers.map { .init($0.kind, JSONValue($0.value)) })
  }

  /// One row per node and way of counting; the last cell says whose verdicts are counted.
  var csv: String {
    var table = CSVTable(columns: [
      "collectivite", "edition", "referentiel", "id", "titre", "lien", "recensees_au_moins",
      "recensees_au_plus", "eligibles_au_moins", "eligibles_au_plus", "retenues_au_moins",
      "retenues_au_plus", "audit",
    ])
    for line in retally.lines {
      for (tie, range) in [("principal", line.principal), ("tous", line.any)] {
        table.add([
          edition.side.register.collectivity.rawValue, String(edition.edition),
          retally.referential.rawValue, line.id.rawValue, line.title, tie,
          String(range.atLeast.recorded), String(range.atMost.recorded),
          String(range.atLeast.eligible), String(range.atMost.eligible),
          range.atLeast.retained.map { String($0) }, range.atMost.retained.map { String($0) },
          edition.audit?.rawValue,
        ])
      }
    }
    return table.text
  }
}

extension Retally.Range {
  /// What is recorded, eligible and, with an audit, retained: « 3 », or « 3 à 5 » where the bounds
  /// differ.
  fileprivate var cells: [String] {
    [phrase(atLeast.recorded, atMost.recorded), phrase(atLeast.eligible, atMost.eligible)]
      + (atLeast.retained.flatMap { low in atMost.retained.map { [phrase(low, $0)] } } ?? [])
  }

  private func phrase(_ low: Int, _ high: Int) -> String {
    low == high ? String(low) : "\(low) à \(high)"
  }
}
