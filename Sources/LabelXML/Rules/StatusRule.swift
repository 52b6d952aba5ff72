internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG039`: the status of an action and its dates tell the same story.
///
/// The story is that of the usual reference date of the edition: what ended well before it does not
/// run any more, and what ends after the edition has not ended yet.
enum StatusRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    let reference = file.register.defaultReferenceDate
    for (action, element) in file.located {
      guard let end = action.end, let reason = contradiction(action, end, reference) else {
        continue
      }
      findings.report(
        39, .warning, reason, at: findings.valueRange("statut", of: element),
        notes: [findings.note("la fin est ici", at: findings.valueRange("fin", of: element))])
    }
  }

  private static func contradiction(
    _ action: Action, _ end: PartialDate, _ reference: CalendarDate
  ) -> String? {
    switch action.status {
    case .running where end.latest < reference:
      "l’action est dite en cours, mais sa fin (\(end.inFrench)) précède la date de référence "
        + "(\(reference.inFrench))"
    case .ended where end.earliest.year > reference.year + 1:
      "l’action est dite terminée, mais sa fin (\(end.inFrench)) suit l’édition"
    case .running, .ended, .planned, .unknown: nil
    }
  }
}
