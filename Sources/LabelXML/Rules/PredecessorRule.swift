internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG034`: the earlier edition of an action is earlier than the register.
enum PredecessorRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for element in file.elements {
      for precedent in element.elements(named: "precedent") {
        guard let edition = precedent.integer("edition"), edition >= file.register.edition else {
          continue
        }
        findings.report(
          34, .error,
          "« precedent » renvoie à l’édition \(edition), qui n’est pas antérieure à celle du "
            + "registre (\(file.register.edition))",
          at: findings.valueRange("edition", of: precedent))
      }
    }
  }
}
