public import Diagnostics
public import LabelModel
internal import XMLKit

/// A manifest with its file.
public struct LoadedManifest: Sendable {
  /// The manifest.
  public var manifest: Manifest
  /// Its file.
  public var source: LoadedFile

  /// SHA-256 of its bytes (`sha256:…`), which names it: what `sha256sum gel.xml` gives.
  public var digest: String { source.digest }

  /// Its digest in groups that a person can type back.
  public var code: DigestCode? { DigestCode(digest: digest) }
}

extension Workspace {
  /// The last manifest of a dossier, with everything that there is to say about it and about the
  /// revisions that it replaces; no value and nothing to say when the dossier was never frozen.
  ///
  /// Throws a `WorkspaceFailure` when there is no dossier at that path, or when a file is there and
  /// cannot be read.
  public func loadManifest(_ path: String) throws -> Checked<LoadedManifest> {
    let folder = FilePath.folder(of: try dossierPath(path))
    let file = FilePath.join(folder, Self.manifestName)
    guard files.kind(file) != nil else { return Checked(nil, []) }
    var checking = Checking(self)
    let loaded = try read(file)
    checking.check(loaded, as: .manifest)
    for revision in revisions(of: loaded) { checking.check(revision.source, as: .manifest) }
    return Checked(LoadedManifest(loaded), checking.diagnostics)
  }

  /// The revisions that a manifest replaces, the last one first, as far as the chain holds.
  public func revisions(of file: LoadedFile) -> [LoadedManifest] {
    var result: [LoadedManifest] = []
    var next = LoadedManifest(file)?.manifest
    while let previous = next?.previous, previous.revision < next?.revision ?? 0 {
      let path = FilePath.join(FilePath.folder(of: file.path), previous.file)
      guard let source = try? read(path), let loaded = LoadedManifest(source) else { break }
      result.append(loaded)
      next = loaded.manifest
    }
    return result
  }
}

extension LoadedManifest {
  /// Reads a manifest, whatever there is to say of its form; `nil` when it is none.
  ///
  /// This is the way in for a manifest that was taken out of a document.
  public init?(_ file: LoadedFile) {
    let source = SourceText(path: file.path, bytes: file.bytes)
    guard let root = XMLDocument.parse(source).value?.root,
      root.name == FileKind.manifest.rootName, let manifest = Manifest(root)
    else { return nil }
    self.init(manifest: manifest, source: file)
  }
}
