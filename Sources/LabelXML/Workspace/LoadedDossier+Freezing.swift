internal import Diagnostics
public import LabelModel
internal import XMLKit

extension LoadedDossier {
  /// Describes the dossier as it is now, to be frozen or to be held against what was.
  ///
  /// - Parameters:
  ///   - tally: Its counts.
  ///   - templates: The templates and themes of its documents, those that really apply.
  ///   - moment: When.
  ///   - version: Version of the program.
  ///   - workspace: Where it was read.
  /// - Returns: Revision 1, whatever came before.
  /// - Throws: An `XMLFailure` when the register has no canonical form, or when memory runs out.
  public func manifest(
    tally: Tally, templates: [LoadedFile], moment: Moment, version: String, workspace: Workspace
  ) throws -> Manifest {
    let document = XMLDocument.parse(
      SourceText(path: registerFile.path, bytes: registerFile.bytes))
    let digests = try document.value?.digests(ofChildren: "action") ?? []
    let decisions = audit?.log.current.mapValues(\.decision) ?? [:]
    return Manifest(
      collectivity: dossier.collectivity.id, edition: dossier.edition, moment: moment,
      programVersion: version, referenceDate: dossier.referenceDate,
      files: frozenFiles(templates: templates, workspace),
      log: audit.map { audit in
        Manifest.Log(
          nature: audit.log.nature, count: audit.log.entries.count,
          head: audit.log.entries.last?.digest ?? audit.log.rootDigest(FileDigest.sha256))
      },
      actions: zip(register.actions, digests).map { action, digest in
        FrozenAction(
          action, digest: digest, decision: decisions[action.id], FileDigest.sha256)
      }, tally: tally)
  }

  private func frozenFiles(templates: [LoadedFile], _ workspace: Workspace) -> [FrozenFile] {
    let folder = FilePath.folder(of: dossierFile.path)
    let used = Set(referentials.map(\.id))
    let crosswalks = workspace.loadCrosswalks().value ?? []
    var files = [
      FrozenFile(.dossier, dossierFile, from: folder),
      FrozenFile(.register, registerFile, from: folder),
    ]
    func add(_ role: FrozenFile.Role, _ sources: [LoadedFile]) {
      files += sources.map { FrozenFile(role, $0, from: folder) }
    }
    add(.referential, sources.dropFirst(2) + tiedReferentials(workspace))
    add(
      .crosswalk,
      crosswalks.filter { used.contains($0.crosswalk.from) || used.contains($0.crosswalk.to) }
        .map(\.source))
    add(.template, templates)
    if let audit { add(.audit, [audit.source]) }
    if let inventory = inventory(workspace, folder) {
      add(.inventory, [inventory])
      add(.factors, workspace.filesShippedOrOwn(in: Workspace.factorsFolder))
    }
    files += evidencePaths(folder).map { path in
      let bytes = workspace.files.kind(path) == .file ? workspace.files.read(path) : nil
      return FrozenFile(
        role: .evidence, path: FilePath.relative(path, to: folder),
        digest: bytes.map(FileDigest.sha256))
    }
    return files
  }

  /// The inventory beside the dossier; `nil` when there is none.
  private func inventory(_ workspace: Workspace, _ folder: String) -> LoadedFile? {
    let path = FilePath.join(folder, Workspace.inventoryName)
    return workspace.files.kind(path) == .file ? try? workspace.read(path) : nil
  }

  /// The files of the referentials to which nodes of its own are tied, such as a charter.
  private func tiedReferentials(_ workspace: Workspace) -> [LoadedFile] {
    let ids = referentials.flatMap { $0.allNodes.flatMap { $0.ties.map(\.referential) } }
    return Set(ids).subtracting(referentials.map(\.id)).sorted()
      .compactMap { workspace.loadedReferential($0)?.file }
  }

  /// The files that show something, each once: those of the actions, then the photos.
  private func evidencePaths(_ folder: String) -> [String] {
    let registerFolder = FilePath.folder(of: registerFile.path)
    let proofs = register.actions.flatMap(\.evidence).compactMap { proof -> String? in
      switch proof {
      case .link: nil
      case .file(let path, _, _): FilePath.join(registerFolder, path)
      case .photo(let photo): FilePath.join(registerFolder, photo.path)
      }
    }
    let photos = dossier.photos.map { FilePath.join(folder, $0.path) }
    var seen: Set<String> = []
    return (proofs + photos).filter { seen.insert($0).inserted }
  }
}

extension FrozenFile {
  /// Describes a file that was read: XML by its canonical form, the rest by its bytes.
  fileprivate init(_ role: Role, _ file: LoadedFile, from folder: String) {
    let canonical = file.path.hasSuffix(".xml") ? file.canonicalDigest : nil
    let isShipped = file.origin == .program
    self.init(
      role: role, path: isShipped ? file.path : FilePath.relative(file.path, to: folder),
      isShipped: isShipped, isCanonical: canonical != nil, digest: canonical ?? file.digest)
  }
}
