internal import Diagnostics
internal import XMLKit

/// `DOS038`: a dossier says the same collectivity and edition as its path,
/// `dossiers/<collectivité>/<édition>/dossier.xml`.
enum DossierPlaceRule: DossierRule {
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    let parts = FilePath.normalize(context.path).split(separator: "/").suffix(4).map(String.init)
    guard parts.count == 4, parts[0] == "dossiers", parts[3] == Workspace.dossierName else {
      return
    }
    PlaceCheck.check("collectivite", of: file.document.root, is: parts[1], &findings)
    PlaceCheck.check("edition", of: file.document.root, is: parts[2], &findings)
  }
}
