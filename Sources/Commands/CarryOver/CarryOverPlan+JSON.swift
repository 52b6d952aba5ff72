import Diagnostics
import LabelModel

extension CarryOverPlan {
  /// The contract `arobase-carry-over/1`.
  var json: JSONValue {
    [
      "format": "arobase-carry-over/1",
      "collectivite": .string(old.collectivity.id.rawValue),
      "de": .int(old.edition), "vers": .int(actions.register.edition),
      "date-de-reference": .string(actions.referenceDate.description),
      "reprises": .array(actions.carried.map(json)),
      "laissees": .array(
        actions.left.map { left in
          [
            "id": .string(left.action.id.rawValue), "titre": .string(left.action.title),
            "raison": .string(left.reason), "compterait-encore": .bool(left.wouldStillCount),
          ]
        }),
      "grilles": .array(actions.changes.map(json)),
      "grilles-ajoutees": .array(added.map { .string($0.rawValue) }),
      "dossier": .array(dossier.tasks.map { json($0) }),
      "fichiers": .array(
        files.map { ["chemin": .string($0.path), "etat": .string($0.state.rawValue)] }),
    ]
  }

  private func json(_ carried: CarryOver.Carried) -> JSONValue {
    [
      "id": .string(carried.action.id.rawValue), "titre": .string(carried.action.title),
      "service": JSONValue(carried.action.contact?.service),
      "a-faire": .array(carried.tasks(at: actions.referenceDate).map { json($0) }),
    ]
  }

  private func json(_ task: CarryOverTask) -> JSONValue {
    [
      "motif": JSONValue(task.kind?.rawValue), "quoi": .string(task.words.what),
      "pourquoi": .string(task.words.why), "ce-qui-le-regle": .string(task.words.settledBy),
    ]
  }

  private func json(_ change: GrilleChange) -> JSONValue {
    let moves = moves(of: change)
    return [
      "de": .string(change.from.id.rawValue), "vers": .string(change.to.id.rawValue),
      "par": .array(change.through.map { .string($0.rawValue) }),
      "etat": JSONValue(change.crosswalk?.state.rawValue),
      "proposes": .int(moves.count { $0.proposal != nil }),
      "a-choisir": .int(moves.count { $0.proposal == nil }),
    ]
  }
}
