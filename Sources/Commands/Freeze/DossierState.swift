import Diagnostics
import LabelModel
import LabelXML
import Reports

/// A dossier as it is now, with the manifest that was made of it.
struct DossierState {
  /// The dossier.
  let loaded: LoadedDossier
  /// Its counts.
  let reading: TallyReading
  /// Where it was read.
  let workspace: Workspace
  /// Its last manifest; `nil` when it was never frozen, or when the file is none.
  let manifest: LoadedManifest?
  /// What there is to say of the manifest and of those before it.
  let manifestDiagnostics: [Diagnostic]

  /// Reads the manifest of a dossier that was loaded.
  init(_ loaded: LoadedDossier, reading: TallyReading, workspace: Workspace) throws {
    self.loaded = loaded
    self.reading = reading
    self.workspace = workspace
    let manifest = try workspace.loadManifest(loaded.dossierFile.path)
    self.manifest = manifest.value
    manifestDiagnostics = manifest.diagnostics
  }

  /// Folder of the dossier.
  var folder: String { FilePath.folder(of: loaded.dossierFile.path) }

  /// Says that a freeze was erased: earlier revisions are there without the last; `nil` otherwise.
  var erasedManifest: String? {
    guard manifest == nil else { return nil }
    let names = Disk.files.list(folder.isEmpty ? "." : folder) ?? []
    guard !names.contains(Workspace.manifestName) else { return nil }
    let revisions = names.compactMap { name in
      name.hasPrefix("gel-") && name.hasSuffix(".xml")
        ? Int(name.dropFirst("gel-".count).dropLast(".xml".count)) : nil
    }
    guard let last = revisions.max() else { return nil }
    return "« gel-\(last).xml » est là sans « \(Workspace.manifestName) » : le gel qui a remplacé "
      + "la révision \(last) a été effacé ; remettez-le en place"
  }

  /// The dossier described as a manifest does, at a moment.
  func described(at moment: Moment) throws -> Manifest {
    try loaded.manifest(
      tally: reading.tally, templates: AppliedTemplates.files(in: workspace), moment: moment,
      version: Arobase.version, workspace: workspace)
  }

  /// What its documents say of the freeze; `nil` when it was never frozen.
  ///
  /// The files of `absent` are not at hand, nor, where there are some, are the earlier revisions.
  func seal(ignoring absent: Set<FrozenFile.Role> = []) throws -> FreezeSeal? {
    guard let manifest else { return nil }
    let faults = manifestDiagnostics.count { diagnostic in
      diagnostic.severity == .error && diagnostic.code != "AUD075"
        && (absent.isEmpty || diagnostic.code != "AUD076")
    }
    return FreezeSeal(
      revision: manifest.manifest.revision, moment: manifest.manifest.moment,
      code: manifest.code?.description ?? manifest.digest,
      differenceCount: faults
        + (try findings(ignoring: absent).count(where: \.kind.isDifference)))
  }

  /// Everything by which the dossier is not what was frozen; nothing when it was never frozen.
  ///
  /// The files of `absent` are not at hand.
  func findings(ignoring absent: Set<FrozenFile.Role> = []) throws -> [AuditFinding] {
    guard let manifest else { return [] }
    var current = try described(at: manifest.manifest.moment)
    var frozen = manifest.manifest
    current.files.removeAll { absent.contains($0.role) }
    frozen.files.removeAll { absent.contains($0.role) }
    return ManifestComparison(frozen: frozen, current: current, log: loaded.audit?.log).findings
  }
}
