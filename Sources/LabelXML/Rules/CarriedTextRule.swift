internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `DOS064`: a text of the dossier was written for an earlier edition, and nobody has reviewed it.
enum CarriedTextRule: DossierRule {
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for text in Dossier.Text.allCases {
      guard let edition = file.dossier.carriedTexts[text],
        let element = file.document.root.first(text.rawValue)
      else { continue }
      findings.report(
        64, .warning,
        "« \(text.rawValue) » est repris de l’édition \(edition), et personne ne l’a relu pour "
          + "l’édition \(file.dossier.edition)",
        at: findings.valueRange("repris-de", of: element),
        fixIts: [.init(message: "le relire, puis retirer « repris-de »")])
    }
  }
}
