internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG010`: an id names one action only.
enum DuplicateActionRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    var first: [ActionID: XMLElement] = [:]
    for (action, element) in file.located where !action.id.rawValue.isEmpty {
      guard let earlier = first[action.id] else {
        first[action.id] = element
        continue
      }
      findings.report(
        10, .error, "l’identifiant d’action « \(action.id) » est déjà pris",
        at: findings.valueRange("id", of: element),
        notes: [findings.note("il l’est ici", at: findings.valueRange("id", of: earlier))])
    }
  }
}
