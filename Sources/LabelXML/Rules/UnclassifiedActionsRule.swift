internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `DOS059`: how many actions of the register have no place in a grille that the dossier shows.
enum UnclassifiedActionsRule: DossierRule {
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    guard let register = file.register else { return }
    for element in file.document.root.elements(named: "grille") {
      // The axes and the checklists of the green report are not for all actions.
      let role = element.value("role").flatMap(Dossier.GrilleRole.init)
      guard let id = element.value("ref"), role != .green, role != .checklist else { continue }
      let grille = ReferentialID(rawValue: id)
      let unseen = register.actions.filter { $0.classification(in: grille) == nil }
      guard let first = unseen.first else { continue }
      findings.report(
        59, .note,
        unseen.count == 1
          ? "1 action du registre n’est pas classée dans « \(id) » : « \(first.id) »"
          : "\(unseen.count) actions du registre ne sont pas classées dans « \(id) », dont "
            + "« \(first.id) »",
        at: findings.valueRange("ref", of: element))
    }
  }
}
