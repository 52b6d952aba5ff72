internal import Diagnostics
internal import XMLKit

/// `DOS021`: the photos of a dossier are there.
enum DossierPhotoRule: DossierRule {
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for photo in file.document.root.elements(named: "photo") {
      EvidenceFileRule.check(photo, context, &findings)
    }
  }
}
