public import Diagnostics
internal import Assets
public import LabelModel
internal import XMLKit

/// An inventory with its file.
public struct LoadedInventory: Sendable {
  /// The inventory.
  public var inventory: Inventory
  /// Its file.
  public var source: LoadedFile
}

extension Workspace {
  /// Name of the file of an inventory, beside the `dossier.xml` that it belongs to.
  public static let inventoryName = "inventaire.xml"

  /// Folder of the editions of the factors, from the root of a workspace.
  package static let factorsFolder = "referentiels/facteurs"

  /// Every edition of the factors, of the workspace and shipped, the one to use first, and
  /// everything that there is to say of their form.
  ///
  /// The edition with the latest date comes first, then those without a date. A file of the
  /// workspace comes before the shipped one of the same name; one with errors is left out.
  public func loadFactorEditions() -> Checked<[FactorEdition]> {
    var editions: [FactorEdition] = []
    var diagnostics: [Diagnostic] = []
    for file in filesShippedOrOwn(in: Self.factorsFolder) {
      let parsed = XMLDocument.parse(SourceText(path: file.path, bytes: file.bytes))
      diagnostics += parsed.diagnostics
      guard let document = parsed.value else { continue }
      let decoded = FactorsDecoder.decode(document)
      let said = decoded.diagnostics + FactorsRules.check(document).diagnostics
      diagnostics += said
      guard let edition = decoded.value, !said.containsErrors else { continue }
      editions.append(edition)
    }
    editions.sort { a, b in
      let (left, right) = (a.date?.latest, b.date?.latest)
      if left == right { return a.id < b.id }
      guard let left else { return false }
      guard let right else { return true }
      return right < left
    }
    return Checked(editions, diagnostics)
  }

  /// Reads an inventory and says everything that there is to say about it.
  ///
  /// The path is the file, or the folder of a dossier. The value is `nil`, with nothing to say,
  /// when the dossier has no inventory. Throws a `WorkspaceFailure` when the path leads to nothing.
  public func loadInventory(_ path: String) throws -> Checked<LoadedInventory> {
    var path = path
    switch files.kind(path) {
    case nil: throw WorkspaceFailure(.notFound, path: path)
    case .folder: path = FilePath.join(path, Self.inventoryName)
    case .file:
      if FilePath.name(of: path) == Self.dossierName {
        path = FilePath.join(FilePath.folder(of: path), Self.inventoryName)
      }
    }
    guard files.kind(path) == .file else { return Checked(nil) }
    let file = try read(path)
    let parsed = XMLDocument.parse(SourceText(path: file.path, bytes: file.bytes))
    guard let document = parsed.value else { return Checked(nil, parsed.diagnostics) }
    let decoded = InventoryDecoder.decode(document)
    return Checked(
      decoded.value.map { LoadedInventory(inventory: $0, source: file) },
      parsed.diagnostics + decoded.diagnostics
        + InventoryRules.check(document, in: self).diagnostics)
  }

  /// The files of a folder, shipped or of the workspace, in alphabetical order of their names; the
  /// workspace's own come in the place of the shipped ones of the same name.
  package func filesShippedOrOwn(in folder: String) -> [LoadedFile] {
    var files: [String: LoadedFile] = [:]
    for path in Assets.paths where path.hasPrefix(folder + "/") {
      if let bytes = Assets.bytes(path) {
        files[FilePath.name(of: path)] = LoadedFile(path: path, origin: .program, bytes: bytes)
      }
    }
    if let root {
      for path in xmlFiles(under: FilePath.join(root, folder)) {
        if let file = try? read(path) { files[FilePath.name(of: path)] = file }
      }
    }
    return files.keys.sorted().compactMap { files[$0] }
  }
}
