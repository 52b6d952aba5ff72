import Categorization
import Diagnostics
import LabelModel
import LabelXML

/// What a person confirms among the classifications that were only proposed.
struct Confirmation {
  /// The word that stands for every proposed classification.
  static let everyAction = "tous"

  /// The grille.
  let grille: ReferentialID
  /// The actions that are confirmed, in the order of the register.
  let actions: [Action]

  /// Reads what a person asks for: ids of actions, or `tous`.
  ///
  /// Throws a `CommandFailure` that names the first action that has nothing to confirm: all or
  /// nothing is confirmed.
  init(_ asked: [String], in register: Register, grille: ReferentialID) throws {
    self.grille = grille
    guard asked != [Self.everyAction] else {
      actions = register.actions.filter {
        $0.classification(in: grille)?.origin == .proposed
      }
      return
    }
    for id in asked {
      let action = register.actions.first { $0.id.rawValue == id }
      guard let action else { throw Self.unknown(id, in: register) }
      guard let place = action.classification(in: grille) else { throw Self.blank(id, grille) }
      guard place.origin == .proposed else { throw Self.decided(id, place) }
    }
    let wanted = Set(asked)
    actions = register.actions.filter { wanted.contains($0.id.rawValue) }
  }

  /// The source of a register once they are confirmed, one edit each.
  func applied(to file: LoadedFile) -> [UInt8] {
    ClassificationEdits.confirmations(of: Set(actions.map(\.id)), in: grille, of: file)
      .applied(to: file.bytes)
  }

  private static func unknown(_ id: String, in register: Register) -> CommandFailure {
    let nearest = Spelling.nearest(to: id, among: register.actions.map(\.id.rawValue))
    return .usage(
      "le registre n’a pas d’action « \(id) »"
        + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""))
  }

  private static func blank(_ id: String, _ grille: ReferentialID) -> CommandFailure {
    .usage(
      "l’action « \(id) » n’a pas de classement dans « \(grille) » : il n’y a rien à confirmer ; "
        + "--apply en propose, ou écrivez-le vous-même")
  }

  private static func decided(_ id: String, _ place: Classification) -> CommandFailure {
    .usage(
      "le classement de l’action « \(id) » dans « \(place.grille) » est déjà décidé par une "
        + "personne : il n’y a rien à confirmer")
  }
}

extension Confirmation {
  /// What was confirmed, for a person.
  var text: String {
    var text = ""
    for action in actions {
      let node = action.classification(in: grille)?.principal?.rawValue ?? "aucun nœud principal"
      text += "\(action.title) [\(action.id)] : « \(node) »\n"
    }
    switch actions.count {
    case 0: return "aucun classement proposé à confirmer dans « \(grille) »\n"
    case 1: return text + "1 classement confirmé ; le programme en apprendra désormais\n"
    default:
      return text + "\(actions.count) classements confirmés ; le programme en apprendra désormais\n"
    }
  }

  /// What was confirmed, for another program.
  var json: JSONValue {
    [
      "format": "arobase-categorize-confirmation/1", "grille": .string(grille.rawValue),
      "confirmes": .array(
        actions.map { action in
          [
            "action": .string(action.id.rawValue),
            "principal": JSONValue(action.classification(in: grille)?.principal?.rawValue),
          ]
        }),
    ]
  }

  /// One row per confirmed action.
  var csv: String {
    var table = CSVTable(columns: ["action", "titre", "noeud"])
    for action in actions {
      table.add([
        action.id.rawValue, action.title,
        action.classification(in: grille)?.principal?.rawValue,
      ])
    }
    return table.text
  }
}
