import LabelModel
import Reports

extension CompareReading {
  /// Every action whose fate is worth a line, class by class.
  func lists(_ comparison: Comparison) -> String {
    var text = ""
    func add(_ title: String, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      text += "\n\(title) (\(lines.count))\n" + lines.map { "  \($0)\n" }.joined()
    }
    add("Nouvelles", comparison.new.map(Self.line))
    add("Disparues", comparison.gone.map(Self.line))
    add("Reclassées", comparison.pairs(.reclassified).map(Self.line))
    add("Renommées", comparison.pairs(.renamed).map(Self.line))
    add("Modifiées", comparison.pairs(.changed).map(Self.line))
    add(
      "Éligibilité changée",
      comparison.pairs.filter(\.changesEligibility).map { pair in
        "\(pair.after.title) [\(pair.after.id)] : \(pair.outcomeBefore.label) → "
          + "\(pair.outcomeAfter.label) (\(comparison.obstacle(of: pair)))"
      })
    add("Paires proposées, à vérifier", comparison.likelyPairs.map(Self.line))
    return text
  }

  private static func line(_ new: NewAction) -> String {
    let origin = new.splitFrom.map { ", détachée de « \($0) »" } ?? ""
    return "\(new.action.title) [\(new.action.id)]\(origin)"
  }

  private static func line(_ gone: GoneAction) -> String {
    let detail = gone.detail.isEmpty ? "" : " (\(gone.detail))"
    let successor = gone.mergedInto.map { ", fondue dans « \($0) »" } ?? ""
    return "\(gone.action.title) [\(gone.action.id)] : \(gone.reason.label)\(detail)\(successor)"
  }

  private static func line(_ pair: LikelyPair) -> String {
    "« \(pair.before.title) » [\(pair.before.id)] et « \(pair.after.title) » [\(pair.after.id)] : "
      + "ressemblance \(pair.score) sur 1000"
  }

  private static func line(_ pair: ActionPair) -> String {
    let id =
      pair.before.id == pair.after.id
      ? "\(pair.after.id)" : "\(pair.before.id) → \(pair.after.id)"
    return "\(pair.after.title) [\(id)]"
      + pair.changes.map { "\n      \(change($0))" }.joined()
  }

  /// « résumé : une [-ancienne-] {+nouvelle+} page », « publics : + jeunes, − seniors ».
  private static func change(_ change: FieldChange) -> String {
    let name = change.field.label + (change.grille.map { " [\($0)]" } ?? "")
    if let words = change.words { return "\(name) : \(words.marked)" }
    let before = change.removed.isEmpty ? "" : "[-" + change.removed.joined(separator: " ; ") + "-]"
    let after = change.added.isEmpty ? "" : "{+" + change.added.joined(separator: " ; ") + "+}"
    return "\(name) : " + [before, after].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
