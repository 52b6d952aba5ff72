import Categorization
import Diagnostics
import LabelModel

extension CategorizeReading {
  /// The suggestions for a person, told whether the proposals were written into the register.
  func text(applied: Bool) -> String {
    var text =
      "Propositions dans « \(referential.title) » [\(referential.id)], d’après "
      + "\(exampleCount) actions classées par des personnes, dont \(ownCount) de cette collectivité"
      + samples + "\n"
    if !isMeasured {
      text +=
        "aucune confiance n’est donnée : trop peu d’actions sont classées dans cette grille pour "
        + "mesurer la justesse ; seul l’ordre des nœuds a un sens\n"
    }
    for suggestion in suggestions { text += "\n" + block(suggestion) }
    return text + "\n" + summary(applied: applied)
  }

  private var samples: String {
    switch sampleCount {
    case 0: ""
    case 1: ", et 1 exemple type"
    default: ", et \(sampleCount) exemples types"
    }
  }

  private func block(_ suggestion: Suggestion) -> String {
    let title = action(suggestion.action)?.title ?? suggestion.action.rawValue
    var text = "\(title) [\(suggestion.action)]\n"
    if let existing = suggestion.existing { text += "  " + decision(existing, suggestion) + "\n" }
    if suggestion.abstains { text += "  pas assez sûr pour proposer ; pistes :\n" }
    for (rank, candidate) in suggestion.candidates.enumerated() {
      let mark = suggestion.isMeasured ? candidate.confidence.percent : "\(rank + 1)."
      text += "  \(mark)  \(candidate.node) : \(self.title(candidate.node))\n"
      for reason in candidate.reasons { text += "        \(reason)\n" }
    }
    return text
  }

  private func decision(_ existing: Classification, _ suggestion: Suggestion) -> String {
    let node = existing.principal.map { "« \($0) »" } ?? "aucun nœud principal"
    switch existing.origin {
    case .proposed: return "déjà proposé, à confirmer : \(node)"
    case .human:
      return suggestion.contradictsPerson
        ? "décidé par une personne, et maintenu : \(node) ; le programme aurait dit autrement"
        : "décidé par une personne : \(node)"
    }
  }

  private func summary(applied: Bool) -> String {
    let blanks = suggestions.count { $0.existing == nil }
    let sure = proposals.count
    var text =
      "\(suggestions.count) actions examinées ; \(blanks) sans classement, dont \(sure) avec une "
      + "proposition assez sûre et \(blanks - sure) laissées à une personne\n"
    if applied {
      text +=
        sure == 0
        ? "rien n’a été écrit\n"
        : "\(sure) classements écrits avec origine=\"propose\" (proposés par le "
          + "programme) ; pour confirmer : --confirm ACTION…, "
          + "ou --confirm tous\n"
    }
    return text
  }

}

extension CategorizeReading {
  /// The contract `arobase-categorize/1`.
  var json: JSONValue {
    [
      "format": "arobase-categorize/1", "grille": .string(referential.id.rawValue),
      "collectivite": .string(register.collectivity.rawValue), "edition": .int(register.edition),
      "methode": .string(Self.method),
      "appris": [
        "actions": .int(exampleCount), "propres": .int(ownCount),
        "exemples-types": .int(sampleCount),
      ],
      "confiance-mesuree": .bool(isMeasured),
      "suggestions": .array(suggestions.map(json)),
    ]
  }

  private func json(_ suggestion: Suggestion) -> JSONValue {
    [
      "action": .string(suggestion.action.rawValue),
      "noeuds": .array(
        suggestion.candidates.map { candidate in
          [
            "id": .string(candidate.node.rawValue),
            "confiance": .number(candidate.confidence.threeDecimals),
            "raisons": .array(candidate.reasons.map { .string($0) }),
          ]
        }), "abstention": .bool(suggestion.abstains),
      "decision": suggestion.existing.map { existing in
        [
          "principal": JSONValue(existing.principal?.rawValue),
          "origine": .string(existing.origin.rawValue),
        ]
      } ?? .null,
    ]
  }

  /// One row per suggested node.
  var csv: String {
    var table = CSVTable(columns: [
      "action", "titre", "rang", "noeud", "confiance", "abstention", "decision", "origine",
      "raisons",
    ])
    for suggestion in suggestions {
      for (rank, candidate) in suggestion.candidates.enumerated() {
        table.add([
          suggestion.action.rawValue, action(suggestion.action)?.title, String(rank + 1),
          candidate.node.rawValue,
          suggestion.isMeasured ? candidate.confidence.threeDecimals : nil,
          suggestion.abstains ? "oui" : "non", suggestion.existing?.principal?.rawValue,
          suggestion.existing?.origin.rawValue, candidate.reasons.joined(separator: " ; "),
        ])
      }
    }
    return table.text
  }
}
