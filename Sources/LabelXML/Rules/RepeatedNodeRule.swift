internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG013`: a classification names a node once, as the principal one or as a secondary one.
enum RepeatedNodeRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for element in file.elements {
      for classification in element.elements(named: "classement") {
        check(classification, &findings)
      }
    }
  }

  private static func check(_ classification: XMLElement, _ findings: inout Findings) {
    let principal = findings.identifier("principal", in: classification)
    var seen: [String: Range<Int>] = [:]
    if let principal { seen[principal.word] = principal.range }
    for word in findings.words(of: "secondaires", in: classification) {
      guard let first = seen[word.word] else {
        seen[word.word] = word.range
        continue
      }
      let isPrincipal = word.word == principal?.word
      findings.report(
        13, .error,
        isPrincipal
          ? "« \(word.word) » est à la fois principal et secondaire"
          : "« \(word.word) » est cité deux fois dans « secondaires »",
        at: word.range,
        notes: [
          findings.note(isPrincipal ? "il est principal ici" : "il est déjà ici", at: first)
        ],
        fixIts: [findings.remove(word, from: "secondaires", of: classification)])
    }
  }
}
