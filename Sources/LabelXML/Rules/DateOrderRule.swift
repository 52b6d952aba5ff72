internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG019`: an action does not end before it starts.
enum DateOrderRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for (action, element) in file.located {
      guard let start = action.start, let end = action.end, end.latest < start.earliest else {
        continue
      }
      let startRange = findings.valueRange("debut", of: element)
      let endRange = findings.valueRange("fin", of: element)
      findings.report(
        19, .error, "la fin (\(end.inFrench)) précède le début (\(start.inFrench))", at: endRange,
        notes: [findings.note("le début est ici", at: startRange)],
        // No edit: only the sources can say whether the dates are swapped or one is wrong.
        fixIts: [.init(message: "échanger les deux dates, si les sources le confirment")])
    }
  }
}
