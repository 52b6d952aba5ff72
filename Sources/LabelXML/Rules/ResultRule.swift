internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `DOS058`: an edition has one result.
enum ResultRule: DossierRule {
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    var first: [String: XMLElement] = [:]
    for result in file.document.root.elements(named: "resultat") {
      guard let edition = result.value("edition") else { continue }
      guard let earlier = first[edition] else {
        first[edition] = result
        continue
      }
      findings.report(
        58, .error, "le résultat de l’édition \(edition) est déjà donné",
        at: findings.valueRange("edition", of: result),
        notes: [
          findings.note("il l’est ici", at: findings.valueRange("edition", of: earlier))
        ])
    }
  }
}
