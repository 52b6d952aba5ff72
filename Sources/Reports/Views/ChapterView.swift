import Documents
import LabelModel

/// The chapters of a report: one per node of a grille, with what the town does and its actions.
struct ChapterView {
  /// What the report is made from.
  var input: ReportInput
  /// The grille of the chapters; `nil` puts all the actions in one chapter.
  var grille: CountedGrille?
  /// The grille by which the actions of a chapter are grouped; `nil` for one group.
  var groups: Referential?
  /// Whether the cards say in which axis of the green plan the actions stand.
  var namesAxis = true

  /// Every chapter, in the order of the grille; then the actions that stand in none, if there are
  /// any.
  var chapters: [TemplateValue] {
    guard grille != nil else { return [unclassified(input.register.actions)] }
    return nodes + (others.isEmpty ? [] : [unclassified(others)])
  }

  /// One chapter per node to which an action is tied, in the order of the grille.
  var nodes: [TemplateValue] {
    guard let grille else { return [] }
    return grille.referential.nodes.compactMap { node in
      guard let line = grille.tally[node.id], line.any.recorded > 0 else { return nil }
      return chapter(node, line: line, of: grille)
    }
  }

  /// The nodes that have no chapter since no action is tied to them; `nil` when all have one.
  var absentees: String? {
    guard let grille else { return nil }
    let absent = grille.referential.nodes.filter { grille.tally[$0.id]?.any.recorded == 0 }
    guard !absent.isEmpty else { return nil }
    let names = French.list(absent.map { "« \($0.shortTitle) »" })
    return absent.count == 1
      ? "\(names) n’a aucune action et donc pas de chapitre."
      : "\(names) n’ont aucune action et donc pas de chapitre."
  }

  /// The actions that have no chapter.
  private var others: [Action] {
    grille.map { input.register.actions.unclassified(in: $0.referential) } ?? []
  }

  private func chapter(
    _ node: Node, line: Tally.Line, of grille: CountedGrille
  ) -> TemplateValue {
    let actions = input.register.actions.principal(node, in: grille.referential.id)
    let profile = profile(of: actions)
    let sentences = ChapterSentences(
      town: Town(input.dossier.collectivity), noun: grille.referential.noun, line: line,
      profile: profile)
    return CountView.line(line, in: grille.referential.id).adding([
      "titre": .text(node.title),
      "court": .text(node.shortTitle),
      "ancre": .text(node.anchor(in: grille.referential.id)),
      "definition": .optional(node.definition),
      "est_coeur": .flag(node.isCore),
      "phrases": .optional(sentences.all.joined(separator: " ")),
      "comptes": .flag(true),
      "groupes": .some(grouped(profile)),
      "sans_action": .flag(actions.isEmpty),
    ])
  }

  private func unclassified(_ actions: [Action]) -> TemplateValue {
    let profile = profile(of: actions)
    return .object([
      "titre": "Actions sans champ",
      "court": "Sans champ",
      "ancre": "actions-sans-champ",
      "definition": "Ces actions ne sont rattachées à aucun champ : il reste à les classer.",
      "est_coeur": false,
      "phrases": .absent,
      "comptes": .flag(false),
      "principal": .absent,
      "tous": .absent,
      "groupes": .some(grouped(profile)),
      "sans_action": false,
    ])
  }

  private func profile(of actions: [Action]) -> Profile {
    Profile(actions, grilles: groups.map { [$0] } ?? [], at: input.dossier.referenceDate)
  }

  /// The actions by node of the grille of groups, in its order, then in the order of the register.
  private func grouped(_ profile: Profile) -> [TemplateValue] {
    guard !profile.actions.isEmpty else { return [] }
    guard let groups, let tally = profile.tally[groups.id] else {
      return [group("Actions", profile.actions, count: profile.tally.totals.recorded)]
    }
    var views = groups.nodes.compactMap { node -> TemplateValue? in
      guard let count = tally[node.id]?.principal.recorded, count > 0 else { return nil }
      return group(node.shortTitle, profile.actions.principal(node, in: groups.id), count: count)
    }
    let others = Profile(profile.actions.unclassified(in: groups), at: input.dossier.referenceDate)
    if !others.actions.isEmpty {
      views.append(
        group(
          "Hors des \(groups.noun.plural) nommés", others.actions,
          count: others.tally.totals.recorded))
    }
    return views
  }

  private func group(_ title: String, _ actions: [Action], count: Int) -> TemplateValue {
    .object([
      "titre": .text(title),
      "nombre": .text(French.count(count, "action")),
      "fiches": .list(actions.map(ActionView(input: input, namesAxis: namesAxis).card)),
    ])
  }
}
