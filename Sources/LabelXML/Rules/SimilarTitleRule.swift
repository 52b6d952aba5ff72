internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG027`: two actions are not the same one under two names.
enum SimilarTitleRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    let actions = file.register.actions
    let similarity = TitleSimilarity(
      actions.map(\.title), ignoring: file.register.collectivity.rawValue.foldedWords)
    for (later, earlier) in similarity.pairs() {
      // A repeated id was already said.
      guard actions[later].id != actions[earlier].id,
        let title = file.elements[later].first("titre"),
        let earlierTitle = file.elements[earlier].first("titre")
      else { continue }
      findings.report(
        27, .warning,
        "titre presque identique à celui de « \(actions[earlier].id) » : est-ce la même action ?",
        at: findings.textRange(of: title),
        notes: [
          findings.note(
            "« \(actions[earlier].title.shortened) » est ici",
            at: findings.textRange(of: earlierTitle))
        ])
    }
  }
}
