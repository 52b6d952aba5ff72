internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG037`: an audience is named once.
enum RepeatedAudienceRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for element in file.elements {
      guard let audiences = element.first("publics") else { continue }
      var seen: Set<String> = []
      for word in findings.bytes.words(in: findings.textRange(of: audiences))
      where !seen.insert(word.word).inserted {
        // The blank before goes too: a word that was seen is never the first.
        let start = findings.bytes[..<word.range.lowerBound].lastIndex { !$0.isBlank } ?? 0
        findings.report(
          37, .warning, "public « \(word.word) » cité deux fois", at: word.range,
          fixIts: [
            .init(
              message: "supprimer le second",
              edits: [TextEdit(range: start + 1..<word.range.upperBound, replacement: "")])
          ])
      }
    }
  }
}
