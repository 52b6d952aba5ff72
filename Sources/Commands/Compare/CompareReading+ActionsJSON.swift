import Diagnostics
import LabelModel

extension CompareReading {
  /// Every action in its class, each with what changed.
  static func actions(_ comparison: Comparison) -> JSONValue {
    let pairs = ActionPair.Class.allCases.map { fate in
      JSONValue.Member(fate.rawValue, .array(comparison.pairs(fate).map(json)))
    }
    return .object(
      pairs + [
        .init("nouvelles", .array(comparison.new.map(json))),
        .init("disparues", .array(comparison.gone.map(json))),
        .init("paires-proposees", .array(comparison.likelyPairs.map(json))),
      ])
  }

  private static func json(_ pair: ActionPair) -> JSONValue {
    var members: [JSONValue.Member] = [.init("id", .string(pair.after.id.rawValue))]
    if pair.before.id != pair.after.id {
      members.append(.init("id-avant", .string(pair.before.id.rawValue)))
    }
    members.append(.init("titre", .string(pair.after.title)))
    if pair.isLinked { members.append(.init("rapprochee-par", "lien-declare")) }
    if !pair.changes.isEmpty {
      members.append(.init("champs", .array(pair.changes.map(json))))
    }
    if pair.outcomeBefore != pair.outcomeAfter {
      members.append(
        .init(
          "eligibilite",
          [
            "avant": .string(pair.outcomeBefore.rawValue),
            "apres": .string(pair.outcomeAfter.rawValue),
          ]))
    }
    return .object(members)
  }

  private static func json(_ change: FieldChange) -> JSONValue {
    var members: [JSONValue.Member] = [.init("champ", .string(change.field.rawValue))]
    if let grille = change.grille { members.append(.init("grille", .string(grille.rawValue))) }
    members += [
      .init("avant", .array(change.before.map { .string($0) })),
      .init("apres", .array(change.after.map { .string($0) })),
    ]
    if let words = change.words {
      members.append(
        .init(
          "mots",
          .array(
            words.runs.map { run in
              switch run.fate {
              case .kept: ["garde": .string(run.text)]
              case .removed: ["retire": .string(run.text)]
              case .added: ["ajoute": .string(run.text)]
              }
            })))
    }
    return .object(members)
  }

  private static func json(_ new: NewAction) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(new.action.id.rawValue)), .init("titre", .string(new.action.title)),
      .init("issue", .string(new.outcome.rawValue)),
    ]
    if let origin = new.splitFrom {
      members.append(.init("detachee-de", .string(origin.rawValue)))
    }
    return .object(members)
  }

  private static func json(_ gone: GoneAction) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(gone.action.id.rawValue)), .init("titre", .string(gone.action.title)),
      .init("raison", .string(gone.reason.rawValue)),
    ]
    if !gone.detail.isEmpty { members.append(.init("precision", .string(gone.detail))) }
    if let successor = gone.mergedInto {
      members.append(.init("fondue-dans", .string(successor.rawValue)))
    }
    return .object(members)
  }

  private static func json(_ pair: LikelyPair) -> JSONValue {
    [
      "avant": .string(pair.before.id.rawValue), "apres": .string(pair.after.id.rawValue),
      "titre-avant": .string(pair.before.title), "titre-apres": .string(pair.after.title),
      "ressemblance": .int(pair.score),
    ]
  }
}
