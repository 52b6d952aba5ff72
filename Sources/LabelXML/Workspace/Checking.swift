public import Diagnostics
internal import LabelModel
internal import XMLKit

/// One run of checks over any number of files, each read and said once.
struct Checking {
  let workspace: Workspace
  /// What there is to say so far.
  private(set) var diagnostics: [Diagnostic] = []
  private var checked: Set<String> = []
  private var registers: [String: RegisterFile?] = [:]
  private var dossiers: [String: DossierFile] = [:]

  /// Starts with nothing to say.
  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Checks a file of any kind, or of the kind that it must be.
  mutating func check(_ file: LoadedFile, as expected: FileKind? = nil) {
    guard checked.insert(file.path).inserted else { return }
    let parsed = XMLDocument.parse(SourceText(path: file.path, bytes: file.bytes))
    diagnostics += parsed.diagnostics
    guard let document = parsed.value else { return }
    switch expected ?? RootCheck.kind(of: document) {
    case .register: check(register: document)
    case .referential: check(referential: file)
    case .crosswalk:
      diagnostics += CrosswalkDecoder.decode(document).diagnostics
      guard document.root.name == FileKind.crosswalk.rootName else { return }
      diagnostics += CrosswalkRules.check(document, in: workspace).diagnostics
    case .dossier: check(dossier: document)
    case .mapping:
      diagnostics += MappingDecoder.decode(file.bytes, path: file.path).diagnostics
        .filter { !parsed.diagnostics.contains($0) }
    case .manifest: check(manifest: document)
    case .audit: check(audit: document)
    case .corpus: diagnostics += CorpusDecoder.decode(document).diagnostics
    case .factors:
      diagnostics += FactorsDecoder.decode(document).diagnostics
      diagnostics += FactorsRules.check(document).diagnostics
    case .inventory:
      diagnostics += InventoryDecoder.decode(document).diagnostics
      diagnostics += InventoryRules.check(document, in: workspace).diagnostics
    case nil: diagnostics.append(RootCheck.unknown(document))
    }
  }

  /// Checks a register, and gives it; `nil` when nothing could be made of it.
  @discardableResult
  mutating func register(at path: String) -> RegisterFile? {
    let path = FilePath.normalize(path)
    if let known = registers[path] { return known }
    guard let file = try? workspace.read(path) else { return nil }
    check(file, as: .register)
    return registers[path] ?? nil
  }

  /// Adds to what there is to say.
  mutating func say(_ more: [Diagnostic]) { diagnostics += more }

  /// The dossier that was checked at a path; `nil` when nothing could be made of it.
  func dossier(at path: String) -> DossierFile? { dossiers[FilePath.normalize(path)] }

  private mutating func check(register document: XMLDocument) {
    let decoded = RegisterDecoder.file(document)
    diagnostics += decoded.diagnostics
    registers[document.source.path] = .some(decoded.value)
    guard let file = decoded.value else { return }
    diagnostics += RegisterRules.check(file, in: workspace).diagnostics
  }

  /// Checks a referential, whose document the workspace may have read already.
  mutating func check(referential file: LoadedFile) {
    checked.insert(file.path)
    guard let loaded = workspace.loadedReferential(at: file.path) else { return }
    check(loaded)
  }

  private mutating func check(_ loaded: LoadedReferential) {
    diagnostics += loaded.diagnostics
    guard let value = loaded.value else { return }
    diagnostics += ReferentialRules.check(value, in: workspace).diagnostics
  }

  /// A dossier stands on its register and its referentials: they are checked with it.
  private mutating func check(dossier document: XMLDocument) {
    diagnostics += DossierDecoder.decode(document).diagnostics
    guard let dossier = Dossier(document.root) else { return }
    let folder = FilePath.folder(of: document.source.path)
    let register =
      dossier.registerPath.isEmpty
      ? nil : register(at: FilePath.join(folder, dossier.registerPath))
    for grille in dossier.grilles {
      guard let loaded = workspace.loadedReferential(grille.referential),
        loaded.file.origin == .workspace, checked.insert(loaded.file.path).inserted
      else { continue }
      check(loaded)
    }
    let file = DossierFile(dossier: dossier, document: document, registerFile: register)
    dossiers[document.source.path] = file
    diagnostics += DossierRules.check(file, in: workspace).diagnostics
  }
}

extension Workspace {
  /// Says everything that there is to say about files, in reading order.
  ///
  /// A folder stands for all the XML files under it, the root of a workspace for its registers,
  /// referentials and dossiers; a dossier is checked with its register and its referentials.
  /// Without paths, the whole workspace is checked.
  ///
  /// Throws a `WorkspaceFailure` when a path leads to nothing or cannot be read.
  public func check(_ paths: [String] = []) throws -> [Diagnostic] {
    var checking = Checking(self)
    for path in paths.isEmpty ? [root ?? "."] : paths {
      for file in try filesToCheck(path) { checking.check(try read(file)) }
    }
    return checking.diagnostics.inReadingOrder()
  }

  private func filesToCheck(_ path: String) throws(WorkspaceFailure) -> [String] {
    switch files.kind(path) {
    case nil: throw WorkspaceFailure(.notFound, path: path)
    case .file: return [FilePath.normalize(path)]
    case .folder:
      guard let root, FilePath.normalize(path) == FilePath.normalize(root) else {
        return xmlFiles(under: path)
      }
      return (Self.folders + ["corpus", "correspondances"]).flatMap {
        xmlFiles(under: FilePath.join(root, $0))
      }
    }
  }
}
