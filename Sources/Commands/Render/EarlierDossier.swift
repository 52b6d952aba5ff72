import Diagnostics
import LabelModel
import LabelXML

/// An earlier edition of a town that its green report draws on, with its files.
struct EarlierDossier {
  /// What it brings.
  let edition: EarlierEdition
  /// Its dossier, its register, and its inventory where it has one, by the names that
  /// `CarriedFiles` gives them.
  let files: [(name: String, bytes: [UInt8])]

  /// Those that stand beside a dossier and give at least one number of its green report.
  ///
  /// The number is a measure that is followed, or a footprint to compare with. Those that cannot be
  /// read are left out, since they are not what is compiled.
  static func all(
    before loaded: LoadedDossier, footprint: Footprint?, footprints: DossierFootprint,
    workspace: Workspace
  ) throws -> [EarlierDossier] {
    let folder = FilePath.folder(of: loaded.dossierFile.path)
    let parent = FilePath.folder(of: folder)
    return try (workspace.files.list(parent) ?? []).sorted().compactMap { name in
      let path = FilePath.join(parent, name)
      guard path != folder,
        workspace.files.kind(FilePath.join(path, Workspace.dossierName)) == .file,
        let checked = try? workspace.loadDossier(path), let other = checked.value,
        other.dossier.collectivity.id == loaded.dossier.collectivity.id,
        other.dossier.edition < loaded.dossier.edition
      else { return nil }
      let edition = EarlierEdition(
        register: other.register,
        footprint: footprint == nil ? nil : try footprints.read(path))
      let series = IndicatorSeries.all(in: [other.register, loaded.register])
      guard !series.isEmpty || edition.footprint != nil else { return nil }
      return EarlierDossier(edition: edition, files: files(other, edition, workspace))
    }
  }

  private static func files(
    _ loaded: LoadedDossier, _ edition: EarlierEdition, _ workspace: Workspace
  ) -> [(name: String, bytes: [UInt8])] {
    let inventory = FilePath.join(
      FilePath.folder(of: loaded.dossierFile.path), Workspace.inventoryName)
    return [
      (Workspace.dossierName, loaded.dossierFile.bytes),
      (CarriedFiles.register, loaded.registerFile.bytes),
    ]
      + (edition.footprint == nil
        ? [] : workspace.files.read(inventory).map { [(Workspace.inventoryName, $0)] } ?? [])
  }
}
