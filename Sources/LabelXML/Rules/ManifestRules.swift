internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// What a manifest must satisfy and that a schema cannot say.
enum ManifestRules {
  /// Says everything in a manifest that does not satisfy a rule.
  static func check(_ manifest: Manifest, of document: XMLDocument, in workspace: Workspace)
    -> Findings
  {
    var findings = Findings(document, kind: .manifest)
    for contradiction in manifest.contradictions {
      findings.report(
        75, .error, contradiction.message, at: findings.nameRange(of: document.root))
    }
    if let element = document.root.first("precedent"), let previous = manifest.previous {
      checkPrevious(previous, element, manifest, workspace, &findings)
    }
    return findings
  }

  /// `AUD076`: the earlier revision is there, and is the one that the manifest names.
  private static func checkPrevious(
    _ previous: Manifest.Previous, _ element: XMLElement, _ manifest: Manifest,
    _ workspace: Workspace, _ findings: inout Findings
  ) {
    let folder = FilePath.folder(of: findings.document.source.path)
    let path = FilePath.join(folder, previous.file)
    guard let bytes = workspace.files.read(path) else {
      return findings.report(
        76, .error,
        "la révision \(previous.revision) du gel, « \(previous.file) », est introuvable",
        at: findings.valueRange("fichier", of: element))
    }
    if FileDigest.sha256(bytes) != previous.digest {
      findings.report(
        76, .error,
        "« \(previous.file) » n’est plus la révision \(previous.revision) que ce gel a remplacée",
        at: findings.valueRange("empreinte", of: element))
    }
  }
}
