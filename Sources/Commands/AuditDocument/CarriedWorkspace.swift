import Diagnostics
import LabelModel
import LabelXML
import XMLKit

/// The files that a document carries, put back where a workspace has them, in memory.
struct CarriedWorkspace {
  /// The workspace.
  let workspace: Workspace
  /// The dossier that was read in it.
  let loaded: LoadedDossier
  /// Errors of the files, those of files that a document never carries left out.
  let errors: [Diagnostic]
  /// Whether a photo is shown by an empty one, since no document carries it as a file.
  let lacksPhotos: Bool

  /// What a document never carries: the proofs and the crosswalks; nor, as they were frozen, the
  /// verdicts, since their names are taken out.
  static let absent: Set<FrozenFile.Role> = [.evidence, .crosswalk, .audit]

  /// Folder of the dossier, in memory.
  private static let folder = "dossiers/commune/edition"

  /// Puts files back.
  ///
  /// - Parameters:
  ///   - files: The files, by the names that documents give them.
  ///   - original: Folder of the dossier on the disk, for its photos; `nil` when it is not known.
  ///   - path: The document, for messages.
  ///
  /// - Throws: A `CommandFailure` when the register or the dossier is missing or cannot be read.
  init(_ files: [String: [UInt8]], original: String?, path: String) throws {
    guard let dossier = files[Workspace.dossierName], let register = files[CarriedFiles.register]
    else {
      throw CommandFailure(
        exit: .findings,
        message:
          "« \(path) » ne porte plus \(files[CarriedFiles.register] == nil ? "le registre" : "le dossier") dont il est fait"
      )
    }
    var store: [String: [UInt8]] = [:]
    func put(_ bytes: [UInt8], _ name: String) {
      store[FilePath.join(Self.folder, name)] = bytes
    }
    put(dossier, Workspace.dossierName)
    put(register, Self.registerPath(in: dossier))
    Self.putEarlier(files, into: &store)
    for name in [Workspace.manifestName, Workspace.auditName, Workspace.inventoryName] {
      if let bytes = files[name] { put(bytes, name) }
    }
    let folders = [
      (CarriedFiles.referentialPrefix, "referentiels"), (CarriedFiles.templatePrefix, "templates"),
      (CarriedFiles.factorPrefix, Workspace.factorsFolder),
    ]
    for (name, bytes) in files {
      for (prefix, folder) in folders where name.hasPrefix(prefix) {
        store[FilePath.join(folder, String(name.dropFirst(prefix.count)))] = bytes
      }
    }
    var read = try Self.load(store, path)
    var lacksPhotos = false
    let photos = read.loaded.dossier.photos.map(\.path)
    for photo in photos {
      let bytes = original.flatMap { Disk.read(FilePath.join($0, photo)) }
      if bytes == nil { lacksPhotos = true }
      store[FilePath.join(Self.folder, photo)] = bytes ?? Self.emptyPhoto
    }
    if !photos.isEmpty { read = try Self.load(store, path) }
    workspace = read.workspace
    loaded = read.loaded
    errors = read.errors
    self.lacksPhotos = lacksPhotos
  }

  /// Puts the earlier editions beside the dossier.
  private static func putEarlier(_ files: [String: [UInt8]], into store: inout [String: [UInt8]]) {
    for (name, bytes) in files where name.hasPrefix(CarriedFiles.earlierPrefix) {
      let rest = name.dropFirst(CarriedFiles.earlierPrefix.count)
      guard let point = rest.firstIndex(of: ".") else { continue }
      let folder = FilePath.join(FilePath.folder(of: Self.folder), "edition-\(rest[..<point])")
      var path = String(rest[rest.index(after: point)...])
      if path == CarriedFiles.register {
        let key = "\(CarriedFiles.earlierPrefix)\(rest[...point])\(Workspace.dossierName)"
        guard let dossier = files[key] else { continue }
        path = registerPath(in: dossier)
      }
      store[FilePath.join(folder, path)] = bytes
    }
  }

  /// Where a dossier says that its register is.
  private static func registerPath(in dossier: [UInt8]) -> String {
    let source = SourceText(path: Workspace.dossierName, bytes: dossier)
    return XMLDocument.parse(source).value?.root.first("registre")?[attribute: "href"]
      ?? CarriedFiles.register
  }

  private static func load(
    _ store: [String: [UInt8]], _ path: String
  ) throws -> (workspace: Workspace, loaded: LoadedDossier, errors: [Diagnostic]) {
    let workspace = Workspace(root: ".", files: .inMemory(store))
    let checked = try workspace.loadDossier(folder)
    let errors = checked.diagnostics.filter { $0.severity == .error && !$0.isMissingFile }
    guard let loaded = checked.value else {
      Terminal.writeError(TextRenderer().render(errors))
      throw CommandFailure(
        exit: .findings, message: "les données que porte « \(path) » ne peuvent plus être lues")
    }
    return (workspace, loaded, errors)
  }

  /// The referentials that the document carries, and those of the program that serve instead.
  var referentialOrigins: [(id: ReferentialID, isCarried: Bool)] {
    zip(loaded.referentials, loaded.sources.dropFirst(2)).map { ($0.id, $1.origin == .workspace) }
  }

  /// A white dot, in the place of a photo: words around it stay.
  private static let emptyPhoto: [UInt8] = Array(
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>".utf8)
}
