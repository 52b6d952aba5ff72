import Diagnostics
import LabelModel
import LabelXML
import Spreadsheets

extension ImportReading {
  /// The plan for a person.
  var text: String {
    let sheet = outcome.reading.table.sheet.map { ", feuille « \($0) »" } ?? ""
    var text = "\(fileName)\(isText ? "" : sheet) → \(outcome.target.path)\n"
    for note in notes { text += "  note : \(note)\n" }
    text += changed + added + removed + proposals + conflicts + kept + refusals + errors
    return text + "\n" + summary + "\n"
  }

  private var changed: String {
    section(plan.changed.count, "action modifiée", "actions modifiées") {
      plan.changed.map { action in
        let how = action.isMatchedByTitle ? ", rapprochée par son titre" : ""
        return "  ligne \(action.row)  \(action.id)  « \(action.title) »\(how)\n"
          + action.changes.map { self.line($0) }.joined()
      }
    }
  }

  private func line(_ change: ImportPlan.Change) -> String {
    let note = change.note.map { " (\($0))" } ?? ""
    return "    \(change.column) : \(Self.difference(change.before, change.after))\(note)\n"
  }

  /// « en cours → terminée »; a long text shows only the words that changed.
  private static func difference(_ before: String, _ after: String) -> String {
    let (old, new) = (oneLine(before), oneLine(after))
    if old.isEmpty { return "(vide) → \(shortened(new))" }
    if new.isEmpty { return "\(shortened(old)) → (vide)" }
    guard old.count + new.count > 90 else { return "\(old) → \(new)" }
    return WordDifference(from: old, to: new).runs.map { run in
      switch run.fate {
      case .kept: abridged(run.text)
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }.joined(separator: " ")
  }

  private static func abridged(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 8 else { return text }
    return words.prefix(3).joined(separator: " ") + " … " + words.suffix(3).joined(separator: " ")
  }

  private static func shortened(_ text: String) -> String {
    text.count > 120 ? String(text.prefix(117)) + "…" : text
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ⏎ ") }

  private var added: String {
    section(plan.added.count, "action ajoutée", "actions ajoutées") {
      plan.added.map { added in
        let source = added.isItsOwnSource ? " (source : le tableau lui-même)" : ""
        return "  ligne \(added.row)  \(added.action.id)  « \(added.action.title) »\(source)\n"
      }
    }
  }

  private var removed: String {
    section(plan.removed.count, "action retirée", "actions retirées") {
      plan.removed.map { "  \($0.id)  « \($0.title) »\n" }
    }
  }

  private var proposals: String {
    section(
      plan.proposals.count,
      "ligne à rapprocher d’une action : --accept-matches ou --reject-matches",
      "lignes à rapprocher d’une action : --accept-matches ou --reject-matches"
    ) {
      plan.proposals.map { proposal in
        let how =
          switch proposal.likeness {
          case .sameTitle: "même titre que"
          case .nearTitle: "titre proche de"
          case .idAlone: "même identifiant, mais tout autre titre que"
          }
        return "  ligne \(proposal.row)  « \(proposal.title) » : \(how) \(proposal.id) "
          + "« \(proposal.knownTitle) »\n" + proposal.changes.map { self.line($0) }.joined()
      }
    }
  }

  private var conflicts: String {
    section(
      plan.conflicts.count, "champ changé des deux côtés depuis l’export, laissé tel quel",
      "champs changés des deux côtés depuis l’export, laissés tels quels"
    ) {
      plan.conflicts.map { conflict in
        "  ligne \(conflict.row)  \(conflict.id)  \(conflict.column)\n"
          + "    registre : \(Self.shortened(Self.oneLine(conflict.register)))\n"
          + "    tableau :  \(Self.shortened(Self.oneLine(conflict.file)))\n"
      }
    }
  }

  private var kept: String {
    section(
      plan.kept.count, "champ changé dans le registre depuis l’export, gardé",
      "champs changés dans le registre depuis l’export, gardés"
    ) {
      plan.kept.map { "  ligne \($0.row)  \($0.id)  \($0.column)\n" }
    }
  }

  private var refusals: String {
    section(plan.refusals.count, "refus", "refus") {
      plan.refusals.map { refusal in
        let column =
          refusal.column.map { name in
            ", colonne \(refusal.letters.map { "\($0) " } ?? "")« \(name) »"
          } ?? ""
        let fix = refusal.fault.fix.map { "    correction : \($0)\n" } ?? ""
        return "  ligne \(refusal.row)\(column) : \(refusal.fault.reason)\n" + fix
      }
    }
  }

  private var errors: String {
    guard !outcome.isSound else { return "" }
    let intro = "\nle registre aurait des erreurs, et n’est pas écrit :\n"
    guard !outcome.errors.isEmpty else {
      return "\nle registre modifié ne se relit pas comme prévu, et n’est pas écrit\n"
    }
    return intro + TextRenderer().render(outcome.errors) + "\n"
  }

  private func section(_ count: Int, _ one: String, _ many: String, _ lines: () -> [String])
    -> String
  {
    guard count > 0 else { return "" }
    return "\n\(count) \(count > 1 ? many : one)\n" + lines().joined()
  }

  private var summary: String {
    let same = "\(plan.unchanged) ligne\(plan.unchanged > 1 ? "s" : "") sans changement"
    let missing = plan.missing.count
    let gone =
      missing == 0
      ? ""
      : " ; \(missing) action\(missing > 1 ? "s" : "") du registre absente\(missing > 1 ? "s" : "") "
        + "du tableau, gardée\(missing > 1 ? "s" : "") (--remove-missing les retire)"
    let end: String =
      if plan.isEmpty {
        "le registre ne change pas"
      } else if isWritten {
        "« \(outcome.target.path) » est écrit"
      } else if wasAsked {
        "rien n’est écrit"
      } else {
        "rien n’est écrit : relancer avec --apply"
      }
    return same + gone + "\n" + end
  }
}
