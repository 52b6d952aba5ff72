import Documents
import LabelModel

/// Every action whose fate is worth a line, class by class.
struct ComparisonListsView {
  /// The step.
  var comparison: Comparison
  /// The referentials at hand.
  var referentials: [Referential]

  /// The names of the lists.
  var view: TemplateValue {
    .object([
      "nouvelles": list(newByNode, comparison.new.count),
      "disparues": list(comparison.gone.map(gone), comparison.gone.count),
      "reclassees": pairs(.reclassified),
      "renommees": pairs(.renamed),
      "modifiees": pairs(.changed),
      "eligibilite": list(verdicts, verdicts.count),
      "gardees": .text(French.number(comparison.pairs(.kept).count)),
      "paires": list(comparison.likelyPairs.map(likely), comparison.likelyPairs.count),
    ])
  }

  private func list(_ items: [TemplateValue], _ count: Int) -> TemplateValue {
    guard count > 0 else { return .absent }
    return .object(["nombre": .text(French.number(count)), "elements": .sequence(items)])
  }

  /// Actions of both registers that count in one of them only.
  private var verdicts: [TemplateValue] {
    comparison.pairs.filter(\.changesEligibility).map { pair in
      .object([
        "titre": .text(pair.after.title), "avant": .text(pair.outcomeBefore.label),
        "apres": .text(pair.outcomeAfter.label),
        "motif": .text(comparison.obstacle(of: pair)),
      ])
    }
  }

  /// New actions under their principal node in the first grille.
  private var newByNode: [TemplateValue] {
    guard let grille = comparison.grilles.first else {
      return [node("Sans classement", comparison.new)]
    }
    let referential = referentials.first { $0.id == grille.id }
    let byNode = Dictionary(grouping: comparison.new) {
      $0.action.classification(in: grille.id)?.principal ?? .unclassified
    }
    return grille.lines.compactMap { line in
      byNode[line.id].map { node(referential?.node(line.id)?.shortTitle ?? line.title, $0) }
    }
  }

  private func node(_ title: String, _ actions: [NewAction]) -> TemplateValue {
    .object([
      "titre": .text(title), "nombre": .text(French.number(actions.count)),
      "actions": .sequence(
        actions.map { new in
          .object([
            "titre": .text(new.action.title), "issue": .text(new.outcome.label),
            "origine": .optional(new.splitFrom.map { "détachée de « \($0) »" }),
          ])
        }),
    ])
  }

  private func gone(_ gone: GoneAction) -> TemplateValue {
    .object([
      "titre": .text(gone.action.title), "raison": .text(gone.reason.label),
      "detail": .optional(
        gone.mergedInto.map { "fondue dans « \($0) »" } ?? gone.detail),
    ])
  }

  private func likely(_ pair: LikelyPair) -> TemplateValue {
    .object([
      "avant": .text(pair.before.title), "apres": .text(pair.after.title),
      "ressemblance": .text("\(pair.score / 10) %"),
    ])
  }

  private func pairs(_ fate: ActionPair.Class) -> TemplateValue {
    let pairs = comparison.pairs(fate)
    return list(
      pairs.map { pair in
        .object([
          "titre": .text(pair.after.title),
          "lien": .optional(
            pair.before.id == pair.after.id
              ? nil : "auparavant « \(pair.before.title) » (\(pair.before.id))"),
          "changements": .some(pair.changes.map(change)),
        ])
      }, pairs.count)
  }

  private func change(_ change: FieldChange) -> TemplateValue {
    let grille = change.grille.flatMap { id in referentials.first { $0.id == id } }
    let name = change.field.label + (grille.map { " (\($0.title))" } ?? "")
    return .object([
      "champ": .text(French.capitalized(name)),
      "avant": .markup(Markup(words(change, .removed))),
      "apres": .markup(Markup(words(change, .added))),
    ])
  }

  /// One side of a change: a text with what the other side lacks in strong, or the values.
  private func words(_ change: FieldChange, _ fate: WordDifference.Fate) -> [Inline] {
    let values = fate == .removed ? change.before : change.after
    guard !values.isEmpty else { return [.emphasis([.text("rien")])] }
    guard let words = change.words else {
      return [.text(values.map { title($0, change.grille) }.joined(separator: ", "))]
    }
    let runs = words.runs.filter { $0.fate == .kept || $0.fate == fate }
    return runs.enumerated().flatMap { number, run -> [Inline] in
      let text = Inline.text((number > 0 ? " " : "") + run.text)
      return run.fate == .kept ? [text] : [.strong([text])]
    }
  }

  /// A node by its title, anything else as it stands.
  private func title(_ value: String, _ grille: ReferentialID?) -> String {
    guard let grille, let referential = referentials.first(where: { $0.id == grille }),
      let node = referential.node(NodeID(rawValue: value))
    else { return value }
    return "« \(node.shortTitle) »"
  }
}
