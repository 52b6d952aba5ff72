internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `DOS011`, `DOS052` and `DOS053`: the grilles exist, each once, each role once but that of checklists.
enum DossierGrilleRule: DossierRule {
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    var grilles: [String: XMLElement] = [:]
    var roles: [String: XMLElement] = [:]
    for element in file.document.root.elements(named: "grille") {
      GrilleRule.check("ref", of: element, context, &findings)
      if let id = element.value("ref") {
        if let first = grilles[id] {
          findings.report(
            53, .error, "la grille « \(id) » est déjà citée",
            at: findings.valueRange("ref", of: element),
            notes: [findings.note("elle l’est ici", at: findings.valueRange("ref", of: first))])
        } else {
          grilles[id] = element
        }
      }
      // A dossier may have several checklists.
      guard let role = element.value("role"), role != Dossier.GrilleRole.checklist.rawValue else {
        continue
      }
      if let first = roles[role] {
        findings.report(
          52, .error, "le rôle « \(role) » est déjà donné à une autre grille",
          at: findings.valueRange("role", of: element),
          notes: [findings.note("il l’est ici", at: findings.valueRange("role", of: first))])
      } else {
        roles[role] = element
      }
    }
  }
}
