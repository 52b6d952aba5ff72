import Diagnostics
import LabelModel
import LabelXML

/// What `carry-over` will do: the new register, the new dossier, what is left to people.
struct CarryOverPlan {
  /// The old dossier.
  let old: Dossier
  /// The actions.
  let actions: CarryOver
  /// The new dossier.
  let dossier: DossierCarryOver
  /// Referentials added to the dossier, to which no crosswalk leads.
  let added: [ReferentialID]
  /// The files: the register, the dossier, the tasks.
  private(set) var files: [PlannedFile]

  /// Works it out; throws when a referential is unknown or already used.
  init(
    _ loaded: LoadedDossier, to edition: Int, grilles: [ReferentialID], keeping: Set<ActionID>,
    output: String, workspace: Workspace
  ) throws {
    let old = loaded.dossier
    self.old = old
    let crosswalks = (workspace.loadCrosswalks().value ?? []).map(\.crosswalk)
    var changes: [GrilleChange] = []
    var added: [ReferentialID] = []
    for id in grilles {
      let new = try Self.referential(id, for: old, workspace)
      let change = GrilleChange.leading(
        to: new, from: loaded.referentials, among: crosswalks
      ) { workspace.referential($0) }
      if let change { changes.append(change) } else { added.append(id) }
    }
    self.added = added
    let folder = FilePath.folder(of: loaded.dossierFile.path)
    let registerFolder = FilePath.folder(of: loaded.registerFile.path)
    let store = workspace.files
    actions = CarryOver(
      loaded.register, to: edition, keeping: keeping, changes: changes
    ) {
      workspace.referential($0)
    } isFile: {
      store.kind(FilePath.join(registerFolder, $0)) == .file
    }
    let inventory = Workspace.inventoryName
    dossier = DossierCarryOver(
      old, to: edition, changes: changes, adding: added, folder: FilePath.name(of: folder),
      inventory: store.kind(FilePath.join(folder, inventory)) == .file ? inventory : nil
    ) { store.kind(FilePath.join(folder, $0)) == .file }
    files = []
    let beside = FilePath.join(FilePath.folder(of: folder), String(edition))
    let tasks = ToDoWorkbook(
      town: old.collectivity.name, edition: edition, tasks: actions.tasks + dossier.tasks)
    files = [
      PlannedFile(
        path: FilePath.join(beside, dossier.dossier.registerPath),
        bytes: RegisterWriter.bytes(of: actions.register, comment: registerComment)),
      PlannedFile(
        path: FilePath.join(beside, Workspace.dossierName),
        bytes: DossierWriter.bytes(of: dossier.dossier, comment: dossierComment)),
      PlannedFile(
        path: FilePath.join(output, "\(old.collectivity.id)/\(edition)/a-faire-\(edition).xlsx"),
        bytes: try tasks.bytes()),
    ]
  }

  private static func referential(
    _ id: ReferentialID, for old: Dossier, _ workspace: Workspace
  ) throws -> Referential {
    guard let referential = workspace.referential(id) else {
      let known = workspace.referentialIDs.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure.usage("référentiel « \(id) » inconnu ; référentiels : \(known)")
    }
    guard !old.grilles.contains(where: { $0.referential == id }) else {
      throw CommandFailure.usage("le dossier emploie déjà « \(id) »")
    }
    return referential
  }

  private var registerComment: String {
    """
    Registre de \(old.collectivity.name), édition \(actions.register.edition), repris de l'édition \
    \(old.edition) par « arobase carry-over ».
    Ce qu'il dit date de l'édition \(old.edition) : une action porte « a-confirmer » tant que personne
    ne l'a vérifiée pour cette édition.
    """
  }

  private var dossierComment: String {
    """
    Dossier de \(old.collectivity.name), édition \(dossier.dossier.edition), repris de l'édition \
    \(old.edition) par « arobase carry-over ».
    Un texte porte « repris-de » tant que personne ne l'a relu pour cette édition.
    """
  }
}
