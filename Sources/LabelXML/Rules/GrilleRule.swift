internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG011`: a grille is a referential that exists.
enum GrilleRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for element in file.elements {
      for classification in element.elements(named: "classement") {
        check("grille", of: classification, context, &findings)
      }
    }
  }

  /// Says that an attribute names no referential, if it does not.
  static func check(
    _ attribute: String, of element: XMLElement, _ context: RuleContext,
    _ findings: inout Findings
  ) {
    guard let id = element.value(attribute), id.isIdentifier,
      !context.knows(ReferentialID(rawValue: id))
    else { return }
    let ids = context.workspace.referentialIDs.map(\.rawValue)
    let range = findings.valueRange(attribute, of: element)
    let guess = Spelling.nearest(to: id, among: ids)
    findings.report(
      11, .error, "référentiel « \(id) » inconnu" + suggestion(guess, among: ids), at: range,
      fixIts: .guess(guess, for: id, at: range))
  }

  private static func suggestion(_ guess: String?, among ids: [String]) -> String {
    guess.map { " ; vouliez-vous dire « \($0) » ?" }
      ?? " ; connus : \(ids.joined(separator: ", "))"
  }
}
