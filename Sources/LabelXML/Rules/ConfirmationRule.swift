internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG048` and `REG049`: how many actions carried over wait for a person, and whether they wait
/// for the edition of the register.
enum ConfirmationRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    let waiting = file.located.filter { $0.0.toConfirm != nil }
    for (action, element) in waiting where action.toConfirm != file.register.edition {
      findings.report(
        49, .warning,
        "« \(action.id) » est à confirmer pour l’édition \(action.toConfirm ?? 0), et le registre "
          + "est de l’édition \(file.register.edition)",
        at: findings.valueRange("a-confirmer", of: element))
    }
    guard let first = waiting.first else { return }
    findings.report(
      48, .note,
      waiting.count == 1
        ? "1 action reprise est à confirmer : « \(first.0.id) »"
        : "\(waiting.count) actions reprises sont à confirmer, dont « \(first.0.id) »",
      at: findings.valueRange("a-confirmer", of: first.1),
      fixIts: [
        .init(
          message:
            "vérifier ce que le registre en dit, puis retirer « a-confirmer », ou la confirmer par "
            + "« arobase confirm »")
      ])
  }
}
