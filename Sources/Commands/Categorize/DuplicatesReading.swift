import Categorization
import Diagnostics
import LabelModel

/// The pairs of actions that may be the same one, side by side.
struct DuplicatesReading {
  private let pairs: [NearDuplicate]
  private let register: Register

  /// Looks for pairs in a register, and between it and the earlier ones of its town.
  init(_ register: Register, earlier: [Register]) {
    self.register = register
    pairs = NearDuplicateFinder().find(register, earlier: earlier)
  }

  /// The pairs for a person.
  var text: String {
    var text = ""
    for pair in pairs {
      text += "\(pair.score.percent)  \(pair.reasons.joined(separator: " ; "))\n"
      for side in [pair.first, pair.second] {
        text += "  \(side.edition)  \(side.action.title) [\(side.action.id)]\n"
        if let summary = side.action.summary { text += "        \(summary)\n" }
      }
      text += "\n"
    }
    return text
      + (pairs.isEmpty
        ? "aucune paire d’actions ne se ressemble assez\n"
        : "\(pairs.count) paires ; fusionner est votre choix : gardez un identifiant, et notez "
          + "l’autre dans « precedent »\n")
  }

  /// The pairs for another program.
  var json: JSONValue {
    [
      "format": "arobase-doublons/1",
      "collectivite": .string(register.collectivity.rawValue), "edition": .int(register.edition),
      "paires": .array(
        pairs.map { pair in
          [
            "score": .number(pair.score.threeDecimals),
            "raisons": .array(pair.reasons.map { .string($0) }),
            "actions": .array(
              [pair.first, pair.second].map { side in
                [
                  "id": .string(side.action.id.rawValue), "edition": .int(side.edition),
                  "titre": .string(side.action.title),
                ]
              }),
          ]
        }),
    ]
  }

  /// One row per pair.
  var csv: String {
    var table = CSVTable(columns: [
      "score", "action_1", "edition_1", "titre_1", "action_2", "edition_2", "titre_2", "raisons",
    ])
    for pair in pairs {
      table.add([
        pair.score.threeDecimals, pair.first.action.id.rawValue, String(pair.first.edition),
        pair.first.action.title, pair.second.action.id.rawValue, String(pair.second.edition),
        pair.second.action.title, pair.reasons.joined(separator: " ; "),
      ])
    }
    return table.text
  }
}
