internal import Diagnostics
public import LabelModel
internal import Assets
internal import Synchronization
internal import XMLKit

/// The folders of a user: registers, referentials, dossiers, each read once.
///
/// A file of the workspace comes before the shipped one of the same path; without a workspace the
/// shipped referentials serve alone.
public final class Workspace: Sendable {
  /// The folder that holds `actions/`, `referentiels/` and `dossiers/`; `nil` when there is none.
  public let root: String?
  /// Where files are read.
  public let files: FileStore
  /// What was read, by path: a referential serves many registers.
  private let referentials = Mutex<[String: LoadedReferential]>([:])
  /// What was found for each id that was asked for, `nil` included.
  private let answers = Mutex<[ReferentialID: LoadedReferential?]>([:])

  /// Opens a workspace of which the root is known.
  public init(root: String?, files: FileStore) {
    self.root = root
    self.files = files
  }

  /// Opens the workspace in which a path stands.
  public convenience init(around path: String, files: FileStore) {
    self.init(root: Self.root(around: path, files: files), files: files)
  }

  /// The nearest folder, at or above a path, that holds one of the three folders of a workspace;
  /// `nil` when there is none.
  public static func root(around path: String, files: FileStore) -> String? {
    var folder = FilePath.normalize(path)
    // A relative path can climb for ever: no real tree is that deep.
    for _ in 0..<40 {
      if folders.contains(where: { files.kind(FilePath.join(folder, $0)) == .folder }) {
        return folder
      }
      if folder == "/" { return nil }
      folder = FilePath.folder(of: folder)
    }
    return nil
  }

  /// The folders of a workspace that hold XML, in the order in which they are checked.
  package static let folders = ["referentiels", "actions", "dossiers"]

  /// The referential of that id; `nil` when there is none, or when it cannot be read.
  public func referential(_ id: ReferentialID) -> Referential? {
    loadedReferential(id)?.value?.referential
  }

  /// Ids of every referential, of the workspace and shipped, in alphabetical order.
  public var referentialIDs: [ReferentialID] {
    let own = root.flatMap { files.list(FilePath.join($0, "referentiels")) } ?? []
    let shipped = Assets.paths.filter { $0.hasPrefix("referentiels/") }
      .map { String($0.dropFirst("referentiels/".count)) }
    let names = (own + shipped).filter { $0.hasSuffix(".xml") && !$0.contains("/") }
    return Set(names.map { ReferentialID(rawValue: String($0.dropLast(".xml".count))) }).sorted()
  }

  /// The folders of the workspace that hold a `dossier.xml`, in alphabetical order.
  public var dossierFolders: [String] {
    guard let root else { return [] }
    return xmlFiles(under: FilePath.join(root, "dossiers"))
      .filter { FilePath.name(of: $0) == Self.dossierName }.map { FilePath.folder(of: $0) }
  }

  /// Name of the file of a dossier in its folder.
  public static let dossierName = "dossier.xml"
  /// Name of the file of the verdicts, beside a dossier.
  public static let auditName = "audit.xml"
  /// Name of the file of the last manifest, beside a dossier; earlier ones are `gel-1.xml` and so on.
  public static let manifestName = "gel.xml"

  /// Paths of every XML file under a folder, hidden ones left out, in alphabetical order.
  public func xmlFiles(under folder: String) -> [String] {
    let names = (files.list(folder) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    return names.flatMap { name -> [String] in
      let path = FilePath.join(folder, name)
      switch files.kind(path) {
      case .folder: return xmlFiles(under: path)
      case .file: return name.hasSuffix(".xml") ? [path] : []
      case nil: return []
      }
    }
  }

  /// A referential with its file; `nil` when there is none.
  func loadedReferential(_ id: ReferentialID) -> LoadedReferential? {
    // Rules ask for the same few referentials at each action: the disk is asked once.
    if let known = answers.withLock({ $0[id] }) { return known }
    let answer = findReferential(id)
    answers.withLock { $0[id] = .some(answer) }
    return answer
  }

  private func findReferential(_ id: ReferentialID) -> LoadedReferential? {
    let path = "referentiels/\(id).xml"
    if let root {
      let own = FilePath.join(root, path)
      if files.kind(own) == .file { return loadedReferential(at: own) }
    }
    if let known = referentials.withLock({ $0[path] }) { return known }
    guard let bytes = Assets.bytes(path) else { return nil }
    return remember(LoadedReferential(LoadedFile(path: path, origin: .program, bytes: bytes)))
  }

  /// A referential of the workspace, by path; `nil` when it cannot be read.
  func loadedReferential(at path: String) -> LoadedReferential? {
    let path = FilePath.normalize(path)
    if let known = referentials.withLock({ $0[path] }) { return known }
    guard let bytes = files.read(path) else { return nil }
    return remember(LoadedReferential(LoadedFile(path: path, origin: .workspace, bytes: bytes)))
  }

  private func remember(_ loaded: LoadedReferential) -> LoadedReferential {
    referentials.withLock { $0[loaded.file.path] = loaded }
    return loaded
  }
}

/// A referential with its file and what there is to say of its form.
struct LoadedReferential: Sendable {
  /// The file.
  var file: LoadedFile
  /// The referential; `nil` when nothing could be made of the file.
  var value: ReferentialFile?
  /// What there is to say of its form.
  var diagnostics: [Diagnostic]

  /// Reads a file.
  init(_ file: LoadedFile) {
    self.file = file
    let document = XMLDocument.parse(SourceText(path: file.path, bytes: file.bytes))
    let decoded = document.value.map { ReferentialDecoder.file($0) }
    value = decoded?.value
    diagnostics = document.diagnostics + (decoded?.diagnostics ?? [])
  }
}
