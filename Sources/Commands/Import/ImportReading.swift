import Diagnostics
import LabelModel
import Spreadsheets
import Workbooks

/// An import, ready to be shown.
struct ImportReading {
  /// What was planned, and what it gives.
  let outcome: ImportOutcome
  /// The form of the file.
  let form: TableFile.Form
  /// Path of the file, as the user gave it.
  let fileName: String
  /// Whether the register was written.
  let isWritten: Bool
  /// Whether writing was asked for.
  let wasAsked: Bool

  /// Describes an import.
  init(
    _ outcome: ImportOutcome, form: TableFile.Form, fileName: String, isWritten: Bool,
    wasAsked: Bool
  ) {
    self.outcome = outcome
    self.form = form
    self.fileName = fileName
    self.isWritten = isWritten
    self.wasAsked = wasAsked
  }

  /// What changes.
  var plan: ImportPlan { outcome.plan }

  /// Whether the file is a text, which has no sheets.
  var isText: Bool {
    switch form {
    case .csv: true
    case .xlsx, .ods: false
    }
  }

  /// What there is to know of the reading.
  var notes: [String] {
    var notes = outcome.reading.notes + plan.notes
    if let origin = outcome.reading.origin,
      origin.edition != String(outcome.target.register.edition)
    {
      notes.append(
        "le classeur a été exporté de l’édition \(origin.edition), le registre est celui de "
          + "\(outcome.target.register.edition)")
    }
    let untied = plan.added.count { added in
      added.action.classifications.allSatisfy(\.nodes.isEmpty)
    }
    if untied > 0 {
      let are = untied > 1 ? "actions ajoutées n’ont" : "action ajoutée n’a"
      notes.append("\(untied) \(are) encore aucun critère ; « arobase categorize » en propose")
    }
    if !plan.extraColumns.isEmpty {
      notes.append("colonnes gardées telles quelles : \(list(plan.extraColumns))")
    }
    if !outcome.reading.personal.headings.isEmpty {
      notes.append(
        "colonnes qui parlent de personnes, laissées hors du registre : "
          + "\(list(outcome.reading.personal.headings)) (--personal les écrit à part, avec --apply)"
      )
    }
    return notes
  }

  private func list(_ names: [String]) -> String {
    names.map { "« \($0) »" }.joined(separator: ", ")
  }

  /// The plan for another program: `arobase-import/1`.
  var json: JSONValue {
    .object([
      .init("format", "arobase-import/1"), .init("fichier", .string(fileName)),
      .init("forme", .string(formName)),
      .init("feuille", JSONValue(isText ? nil : outcome.reading.table.sheet)),
      .init("registre", .string(outcome.target.path)),
      .init("ecrit", .bool(isWritten && !plan.isEmpty)),
      .init("notes", .array(notes.map { .string($0) })),
      .init(
        "modifiees",
        .array(
          plan.changed.map { action in
            [
              "ligne": .int(action.row), "id": .string(action.id.rawValue),
              "titre": .string(action.title),
              "rapprochee-par-titre": .bool(action.isMatchedByTitle),
              "champs": .array(action.changes.map { json($0) }),
            ]
          })),
      .init(
        "ajoutees",
        .array(
          plan.added.map { added in
            [
              "ligne": .int(added.row), "id": .string(added.action.id.rawValue),
              "titre": .string(added.action.title),
              "source-est-le-tableau": .bool(added.isItsOwnSource),
            ]
          })),
      .init("retirees", .array(plan.removed.map { json($0) })),
      .init("absentes", .array(plan.missing.map { json($0) })),
      .init(
        "proposees",
        .array(
          plan.proposals.map { proposal in
            [
              "ligne": .int(proposal.row), "titre": .string(proposal.title),
              "id": .string(proposal.id.rawValue), "titre-connu": .string(proposal.knownTitle),
              "meme-titre": .bool(proposal.likeness == .sameTitle),
              "identifiant-seul": .bool(proposal.likeness == .idAlone),
              "champs": .array(proposal.changes.map { json($0) }),
            ]
          })),
      .init("conflits", .array(plan.conflicts.map { json($0) })),
      .init("gardes", .array(plan.kept.map { json($0) })),
      .init(
        "refus",
        .array(
          plan.refusals.map { refusal in
            [
              "ligne": .int(refusal.row), "colonne": JSONValue(refusal.letters),
              "titre": JSONValue(refusal.column), "valeur": .string(refusal.value),
              "raison": .string(refusal.fault.reason), "correction": JSONValue(refusal.fault.fix),
            ]
          })),
      .init("inchangees", .int(plan.unchanged)),
      .init("erreurs", JSONRenderer().render(outcome.errors)),
    ])
  }

  private var formName: String {
    switch form {
    case .xlsx: "xlsx"
    case .ods: "ods"
    case .csv(let form): "csv, \(form.inFrench)"
    }
  }

  private func json(_ change: ImportPlan.Change) -> JSONValue {
    [
      "colonne": .string(change.column), "avant": .string(change.before),
      "apres": .string(change.after), "note": JSONValue(change.note),
    ]
  }

  private func json(_ removed: ImportPlan.RemovedAction) -> JSONValue {
    ["id": .string(removed.id.rawValue), "titre": .string(removed.title)]
  }

  private func json(_ conflict: ImportPlan.Conflict) -> JSONValue {
    [
      "ligne": .int(conflict.row), "id": .string(conflict.id.rawValue),
      "colonne": .string(conflict.column), "registre": .string(conflict.register),
      "tableau": .string(conflict.file),
    ]
  }
}
