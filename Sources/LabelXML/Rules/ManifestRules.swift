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
    checkRank(manifest, document, &findings)
    if let element = document.root.first("precedent"), let previous = manifest.previous {
      checkPrevious(previous, element, manifest, workspace, &findings)
    }
    return findings
  }

  /// `AUD078`: every revision but the first names the one just before.
  private static func checkRank(
    _ manifest: Manifest, _ document: XMLDocument, _ findings: inout Findings
  ) {
    let range = findings.valueRange("revision", of: document.root)
    switch (manifest.previous, manifest.revision) {
    case (nil, 1): break
    case (nil, let revision):
      findings.report(
        78, .error, "la révision \(revision) ne nomme pas celle qu’elle remplace", at: range)
    case (let previous?, let revision):
      guard previous.revision < 1 || previous.revision != revision - 1 else { break }
      findings.report(
        78, .error,
        "la révision \(revision) dit remplacer la révision \(previous.revision)", at: range)
    }
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
    let file = LoadedFile(path: path, origin: .workspace, bytes: bytes)
    guard let earlier = LoadedManifest(file)?.manifest, manifest.moment.isBefore(earlier.moment)
    else { return }
    findings.report(
      78, .error,
      "ce gel est daté d’avant celui qu’il remplace (\(manifest.moment), après "
        + "\(earlier.moment))",
      at: findings.valueRange("date", of: findings.document.root))
  }
}
