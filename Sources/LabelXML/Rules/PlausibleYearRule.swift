internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG033`: years are those that an action of that edition may have.
enum PlausibleYearRule: RegisterRule {
  /// Nothing that a town does with computers is older.
  static let firstYear = 1970
  /// Beyond that many years after the edition, a date is more likely to be misspelt than planned.
  static let horizon = 10

  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    let edition = file.register.edition
    for (action, element) in file.located {
      check(action.start?.year, "debut", of: element, edition, &findings)
      check(action.end?.year, "fin", of: element, edition, &findings)
      for indicator in element.elements(named: "indicateur") {
        check(indicator.integer("annee"), "annee", of: indicator, edition, &findings)
      }
    }
  }

  private static func check(
    _ year: Int?, _ name: String, of element: XMLElement, _ edition: Int,
    _ findings: inout Findings
  ) {
    // Outside 1900 to 2099 an error was already said.
    guard let year, (1900...2099).contains(year), !(firstYear...edition + horizon).contains(year)
    else { return }
    findings.report(
      33, .warning,
      "« \(name) » en \(year) est invraisemblable pour une action de l’édition \(edition)",
      at: findings.valueRange(name, of: element))
  }
}
