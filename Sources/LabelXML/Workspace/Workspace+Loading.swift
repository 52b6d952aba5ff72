public import Diagnostics
internal import LabelModel
internal import XMLKit

extension Workspace {
  /// Reads a register and says everything that there is to say about it.
  ///
  /// Throws a `WorkspaceFailure` when the file cannot be read.
  public func loadRegister(_ path: String) throws -> Checked<LoadedRegister> {
    let loaded = try loadRegisterFile(path)
    return Checked(
      loaded.value.map { file in
        LoadedRegister(
          register: file.register,
          source: LoadedFile(
            path: file.document.source.path, origin: .workspace, bytes: file.document.source.bytes))
      }, loaded.diagnostics)
  }

  /// Reads a register with the places of its actions, for whoever edits it, and says everything
  /// that there is to say about it.
  ///
  /// Throws a `WorkspaceFailure` when there is no file at that path.
  package func loadRegisterFile(_ path: String) throws -> Checked<RegisterFile> {
    let file = try read(path)
    var checking = Checking(self)
    checking.check(file, as: .register)
    return Checked(checking.register(at: file.path), checking.diagnostics)
  }

  /// Reads a dossier with all that it needs, and says everything that there is to say about it.
  ///
  /// The value is there as soon as the dossier, its register and each of its referentials could be
  /// read, even with errors inside: a command that compiles stops at errors. The path is the folder
  /// of the dossier, or its `dossier.xml`.
  ///
  /// Throws a `WorkspaceFailure` when there is no dossier at that path.
  public func loadDossier(_ path: String) throws -> Checked<LoadedDossier> {
    let file = try read(dossierPath(path))
    var checking = Checking(self)
    checking.check(file, as: .dossier)
    let audit = try loadVerdicts(beside: file.path, &checking)
    let diagnostics = checking.diagnostics
    guard let dossier = checking.dossier(at: file.path), let register = dossier.registerFile else {
      return Checked(nil, diagnostics)
    }
    let grilles = dossier.dossier.grilles
    let referentials = grilles.compactMap { loadedReferential($0.referential) }
    let values = referentials.compactMap(\.value?.referential)
    guard values.count == grilles.count else { return Checked(nil, diagnostics) }
    let registerSource = register.document.source
    let registerFile = LoadedFile(
      path: registerSource.path, origin: .workspace, bytes: registerSource.bytes)
    return Checked(
      LoadedDossier(
        dossier: dossier.dossier, register: register.register, referentials: values,
        sources: [file, registerFile] + referentials.map(\.file), audit: audit),
      diagnostics)
  }

  /// The verdicts beside a dossier, checked; `nil` when there are none, or none that can be read.
  private func loadVerdicts(
    beside path: String, _ checking: inout Checking
  ) throws(WorkspaceFailure) -> LoadedVerdicts? {
    let path = FilePath.join(FilePath.folder(of: path), Self.auditName)
    guard files.kind(path) == .file else { return nil }
    let file = try read(path)
    checking.check(file, as: .audit)
    let document = XMLDocument.parse(SourceText(path: path, bytes: file.bytes)).value
    guard let log = document.flatMap({ VerdictLog($0.root) }) else { return nil }
    return LoadedVerdicts(log: log, source: file)
  }

  /// The path of the `dossier.xml` that a path means.
  func dossierPath(_ path: String) throws(WorkspaceFailure) -> String {
    switch files.kind(path) {
    case nil: throw WorkspaceFailure(.notFound, path: path)
    case .file: return FilePath.normalize(path)
    case .folder:
      let file = FilePath.join(path, Self.dossierName)
      guard files.kind(file) == .file else { throw WorkspaceFailure(.notADossier, path: path) }
      return file
    }
  }

  /// The bytes of a file of the workspace.
  func read(_ path: String) throws(WorkspaceFailure) -> LoadedFile {
    let path = FilePath.normalize(path)
    guard let kind = files.kind(path) else { throw WorkspaceFailure(.notFound, path: path) }
    guard kind == .file, let bytes = files.read(path) else {
      throw WorkspaceFailure(.unreadable, path: path)
    }
    return LoadedFile(path: path, origin: .workspace, bytes: bytes)
  }
}
