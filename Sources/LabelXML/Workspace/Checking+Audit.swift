internal import Diagnostics
internal import LabelModel
internal import XMLKit

extension Checking {
  /// Checks a manifest: its form, that it does not contradict itself, and what it replaces.
  mutating func check(manifest document: XMLDocument) {
    let decoded = ManifestDecoder.decode(document)
    say(decoded.diagnostics)
    // The numbers of a file that could not be read whole mean nothing.
    guard let manifest = decoded.value, !decoded.diagnostics.containsErrors else { return }
    say(ManifestRules.check(manifest, of: document, in: workspace).diagnostics)
  }

  /// Checks a log of verdicts, against the register of the dossier beside it.
  mutating func check(audit document: XMLDocument) {
    let decoded = VerdictLogDecoder.decode(document)
    say(decoded.diagnostics)
    guard let log = decoded.value else { return }
    let folder = FilePath.folder(of: document.source.path)
    let path = dossierRegister(in: folder)
    let register = path.flatMap { self.register(at: $0)?.register }
    say(VerdictRules.check(log, of: document, register: register).diagnostics)
  }

  /// The register that the dossier of a folder names; `nil` when there is no dossier.
  private func dossierRegister(in folder: String) -> String? {
    let path = FilePath.join(folder, Workspace.dossierName)
    guard let bytes = workspace.files.read(path),
      let root = XMLDocument.parse(SourceText(path: path, bytes: bytes)).value?.root,
      let href = root.first("registre")?.value("href")
    else { return nil }
    return FilePath.join(folder, href)
  }
}
