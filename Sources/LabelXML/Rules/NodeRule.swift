internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG012` and `REG015`: an action is tied to nodes that exist, and that the label has published.
enum NodeRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for element in file.elements {
      for classification in element.elements(named: "classement") {
        guard let grille = classification.value("grille"),
          let index = context.nodes(of: ReferentialID(rawValue: grille))
        else { continue }
        let principal = findings.identifier("principal", in: classification)
        let secondary = findings.words(of: "secondaires", in: classification)
        for word in (principal.map { [$0] } ?? []) + secondary {
          check(word, index, grille, &findings)
        }
      }
    }
  }

  /// Says that a word names no node of a referential, or one that is not published.
  static func check(
    _ word: PlacedWord, _ index: NodeIndex, _ grille: String, _ findings: inout Findings
  ) {
    guard word.word.isIdentifier else { return }
    let id = NodeID(rawValue: word.word)
    guard let node = index.nodes[id] else {
      return reportUnknown(word, index, grille, &findings)
    }
    if !node.isPublished {
      findings.report(
        15, .warning,
        "« \(id) » est annoncé dans « \(grille) » mais n’est pas publié : personne ne peut dire "
          + "que l’action en relève",
        at: word.range)
    }
  }

  /// Says that a word names no node of a referential.
  static func reportUnknown(
    _ word: PlacedWord, _ index: NodeIndex, _ grille: String, _ findings: inout Findings
  ) {
    let guess = index.nearest(to: NodeID(rawValue: word.word))
    findings.report(
      12, .error,
      "« \(word.word) » n’est pas un nœud du référentiel « \(grille) »"
        + (guess.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""),
      at: word.range, fixIts: .guess(guess, for: word.word, at: word.range))
  }
}
