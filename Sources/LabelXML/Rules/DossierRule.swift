internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// A dossier with what it was read from.
struct DossierFile {
  /// The application.
  var dossier: Dossier
  /// What it was read from.
  var document: XMLDocument
  /// Its register; `nil` when it is missing or cannot be read.
  var registerFile: RegisterFile?

  /// Its register; `nil` when it is missing or cannot be read.
  var register: Register? { registerFile?.register }
}

/// Something that a dossier must satisfy and that a schema cannot say.
protocol DossierRule {
  /// Says everything in a dossier that does not satisfy the rule.
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings)
}

/// Every rule of dossiers.
enum DossierRules {
  static var all: [any DossierRule.Type] {
    [
      DossierRegisterRule.self, DossierGrilleRule.self, ReferenceDateRule.self,
      ResultRule.self, DossierPhotoRule.self, DossierPlaceRule.self, UnclassifiedActionsRule.self,
      CarriedTextRule.self,
    ]
  }

  /// Says everything in a dossier that does not satisfy a rule.
  static func check(_ file: DossierFile, in workspace: Workspace) -> Findings {
    var findings = Findings(file.document, kind: .dossier)
    var context = RuleContext(workspace: workspace, path: file.document.source.path)
    for rule in all { rule.check(file, &context, &findings) }
    PersonalDataCheck.check(file.document.root, &findings)
    return findings
  }
}
