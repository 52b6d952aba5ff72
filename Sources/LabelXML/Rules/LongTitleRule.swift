internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG030`: a title is a short name, that a table or a list can hold.
enum LongTitleRule: RegisterRule {
  /// Characters that a title may have.
  static let limit = 150

  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for (action, element) in file.located where action.title.count > limit {
      guard let title = element.first("titre") else { continue }
      findings.report(
        30, .warning,
        "titre de \(action.title.count) caractères ; au-delà de \(limit), le résumé convient "
          + "mieux",
        at: findings.textRange(of: title))
    }
  }
}
