internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `DOS054` and `DOS055`: the reference date comes before the ceremony, and near the edition.
enum ReferenceDateRule: DossierRule {
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    let root = file.document.root
    guard let element = root.first("date-de-reference") else { return }
    let range = findings.valueRange("valeur", of: element)
    let date = file.dossier.referenceDate
    let edition = file.dossier.edition
    if let ceremony = file.dossier.label.ceremony, let label = root.first("label"),
      ceremony.latest < date
    {
      findings.report(
        54, .error,
        "la date de référence (\(date.inFrench)) est postérieure à la cérémonie "
          + "(\(ceremony.inFrench))",
        at: range,
        notes: [
          findings.note("la cérémonie est ici", at: findings.valueRange("ceremonie", of: label))
        ])
    } else if !(edition - 2...edition).contains(date.year) {
      findings.report(
        55, .warning,
        "la date de référence (\(date.inFrench)) est loin de l’édition \(edition) : les comptes "
          + "en dépendent",
        at: range)
    }
  }
}
