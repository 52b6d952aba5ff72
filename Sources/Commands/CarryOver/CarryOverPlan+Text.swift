import LabelModel

extension CarryOverPlan {
  /// The plan for a person, told whether it was carried out.
  func text(applied: Bool) -> String {
    let date = actions.referenceDate.inFrench
    let origin = TallyReading.DateOrigin.convention.phrase
    var text = "\(old.collectivity.name) : de l’édition \(old.edition) à l’édition "
    text += "\(actions.register.edition)\nDate de référence : \(date) (\(origin))\n\n"
    text += Self.count(actions.carried.count, "action reprise", "actions reprises")
    text += ", aucune confirmée ; "
    text += Self.count(actions.left.count, "laissée", "laissées") + "\n"
    text += staleness + leftovers + grilles + words
    text += "\nFichiers\n"
    for file in files {
      let done = applied && file.state == .new ? "écrit" : file.state.phrase
      text += "  \(done) : \(file.path)\n"
    }
    if files.allSatisfy({ $0.state == .same }) { return text + "\ntout est déjà là\n" }
    text +=
      applied
      ? "\nÀ faire ensuite : envoyer la liste de tâches aux services, puis « arobase confirm »\n"
      : "\nrien n’a été écrit ; pour écrire ces fichiers, ajouter --apply\n"
    return text
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count < 2 ? one : many)"
  }

  private var staleness: String {
    let counts = actions.staleCounts
    guard !counts.isEmpty else { return "" }
    var table = TextTable(
      [["Périmé ou inconnu dans les actions reprises", "Actions"]], alignments: [.left, .right])
    for count in counts { table.add([count.kind.label, String(count.actions.count)]) }
    return "\n" + table.text + "Une action peut compter dans plusieurs lignes.\n"
  }

  private var leftovers: String {
    guard !actions.left.isEmpty else { return "" }
    var text = "\nLaissées\n"
    let groups = Dictionary(grouping: actions.left, by: \.reason)
    for (reason, group) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    ) {
      text += "  \(reason) (\(group.count))\n"
      for left in group {
        text += "    \(left.action.title) [\(left.action.id)]"
        text += left.wouldStillCount ? " : a moins de deux ans, --keep la reprendrait\n" : "\n"
      }
    }
    return text
  }

  private var grilles: String {
    var text = ""
    for change in actions.changes {
      let moves = moves(of: change)
      let proposed = moves.count { $0.proposal != nil }
      text += "  « \(change.from.id) » devient « \(change.to.id) » : \(change.path) ; "
      text += Self.count(proposed, "classement proposé", "classements proposés")
      text += ", \(moves.count - proposed) à choisir\n"
    }
    for id in added {
      text += "  « \(id) » est ajouté : aucun passage n’y mène, tout y est à classer\n"
    }
    return text.isEmpty ? "" : "\nGrilles\n" + text
  }

  /// What became of the places of the actions in a grille that is replaced.
  func moves(of change: GrilleChange) -> [NodeMove] {
    actions.carried.flatMap(\.staleness).compactMap { staleness in
      if case .movedNode(let move) = staleness, move.to == change.to.id { move } else { nil }
    }
  }

  private var words: String {
    "\nDossier\n"
      + dossier.tasks.map { "  \($0.words.what) (\($0.words.why))\n" }.joined()
  }
}
