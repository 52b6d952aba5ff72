internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// Something that a register must satisfy and that a schema cannot say.
protocol RegisterRule {
  /// Says everything in a register that does not satisfy the rule.
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings)
}

/// Every rule of registers, in the order of their codes.
enum RegisterRules {
  static var all: [any RegisterRule.Type] {
    [
      DuplicateActionRule.self, GrilleRule.self, NodeRule.self, RepeatedNodeRule.self,
      RepeatedGrilleRule.self, UntiedActionRule.self, DateOrderRule.self, EvidenceFileRule.self,
      SimilarTitleRule.self, LongTitleRule.self, PlausibleYearRule.self, PredecessorRule.self,
      RegisterPersonalDataRule.self, RepeatedAudienceRule.self, RegisterPlaceRule.self,
      ConfirmationRule.self,
    ]
  }

  /// Says everything in a register that does not satisfy a rule.
  static func check(_ file: RegisterFile, in workspace: Workspace) -> Findings {
    var findings = Findings(file.document, kind: .register)
    var context = RuleContext(workspace: workspace, path: file.document.source.path)
    for rule in all { rule.check(file, &context, &findings) }
    return findings
  }
}

extension RegisterFile {
  /// Each action with its element.
  var located: Zip2Sequence<[Action], [XMLElement]> { zip(register.actions, elements) }
}
