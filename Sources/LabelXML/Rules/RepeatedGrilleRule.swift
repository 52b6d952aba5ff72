internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG014`: an action has one classification in a grille.
enum RepeatedGrilleRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for (action, element) in file.located {
      var first: [String: XMLElement] = [:]
      for classification in element.elements(named: "classement") {
        guard let grille = classification.value("grille") else { continue }
        guard let earlier = first[grille] else {
          first[grille] = classification
          continue
        }
        findings.report(
          14, .error, "« \(action.id) » est déjà classée dans la grille « \(grille) »",
          at: findings.valueRange("grille", of: classification),
          notes: [findings.note("elle l’est ici", at: earlier.tagRange)])
      }
    }
  }
}
