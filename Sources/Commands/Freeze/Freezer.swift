import Diagnostics
import LabelModel
import LabelXML
import XMLKit

/// Writes the manifest of a dossier, and never over one that says something else.
struct Freezer {
  /// The dossier, with its last manifest.
  let state: DossierState
  /// The key that signs; `nil` for a manifest without signature.
  let key: Ed25519.PrivateKey?
  /// When.
  let moment: Moment

  /// What was done.
  struct Result {
    /// The manifest that stands now.
    var manifest: LoadedManifest
    /// Whether it was there already, and nothing has changed since.
    var isUnchanged: Bool
    /// Whether a signature was written.
    var isSigned: Bool
  }

  /// Freezes; throws a `CommandFailure` when the manifest that is there is not sound.
  func freeze() throws -> Result {
    guard let last = try lastManifest() else { return try write(replacing: nil) }
    let described = try state.described(at: moment)
    guard described.saysTheSame(as: last.manifest) else { return try write(replacing: last) }
    // A signature is beside the manifest: it can be added to one that stands.
    let mayBeSigned = key != nil && Disk.read(path(SignatureFile.name)) == nil
    if mayBeSigned { try sign(last.source.bytes) }
    return Result(manifest: last, isUnchanged: true, isSigned: mayBeSigned)
  }

  private func lastManifest() throws -> LoadedManifest? {
    let faults = state.manifestDiagnostics.filter { $0.severity == .error }
    let file = path(Workspace.manifestName)
    if !faults.isEmpty || (state.manifest == nil && Disk.files.kind(file) != nil) {
      Terminal.writeError(TextRenderer().render(faults))
      throw CommandFailure(
        exit: .findings,
        message: "le gel qui est là n’est pas sain ; rien n’a été écrit (voir « arobase audit »)")
    }
    if state.manifest == nil, Disk.files.kind(path(archiveName(1))) != nil {
      throw CommandFailure(
        exit: .findings,
        message: "« \(archiveName(1)) » est là sans « \(Workspace.manifestName) » : un gel a été "
          + "effacé ; remettez-le en place")
    }
    return state.manifest
  }

  /// Keeps the last revision under its number, then puts the new one in its place.
  private func write(replacing last: LoadedManifest?) throws -> Result {
    var manifest = try state.described(at: moment)
    if let last {
      let revision = last.manifest.revision
      manifest.revision = revision + 1
      manifest.previous = .init(
        revision: revision, file: archiveName(revision), digest: last.digest)
      try Disk.write(last.source.bytes, to: path(archiveName(revision)))
      if let signature = Disk.read(path(SignatureFile.name)) {
        try Disk.write(signature, to: path(SignatureFile.archiveName(revision)))
      }
    }
    let file = LoadedFile(
      path: path(Workspace.manifestName), origin: .workspace,
      bytes: ManifestWriter.bytes(of: manifest))
    try Disk.write(file.bytes, to: file.path)
    if key != nil {
      try sign(file.bytes)
    } else {
      try Disk.remove(path(SignatureFile.name))
    }
    guard let written = LoadedManifest(file) else {
      throw CommandFailure(exit: .findings, message: "le gel écrit ne peut pas être relu")
    }
    return Result(manifest: written, isUnchanged: false, isSigned: key != nil)
  }

  private func sign(_ bytes: [UInt8]) throws {
    guard let signature = key?.signature(of: bytes) else {
      throw CommandFailure.missing("la signature n’a pas pu être faite")
    }
    try Disk.write(signature, to: path(SignatureFile.name))
  }

  private func path(_ name: String) -> String { FilePath.join(state.folder, name) }

  private func archiveName(_ revision: Int) -> String { "gel-\(revision).xml" }
}

/// The signature of a manifest, beside it: 64 bytes, as `openssl` writes them.
enum SignatureFile {
  /// Name of the signature of the last manifest.
  static let name = "gel.sig"

  /// Name of the signature of an earlier revision.
  static func archiveName(_ revision: Int) -> String { "gel-\(revision).sig" }
}

extension Freezer.Result {
  /// What was done, for a person.
  var text: String {
    let frozen = manifest.manifest
    var lines: [String] = []
    if isUnchanged {
      lines.append(
        "rien n’a changé depuis la révision \(frozen.revision), gelée le "
          + "\(frozen.moment.inFrench) : aucune révision n’est ajoutée")
    } else {
      lines.append(manifest.source.path)
      lines.append("révision \(frozen.revision), gelée le \(frozen.moment.inFrench)")
      if let previous = frozen.previous {
        lines.append("remplace la révision \(previous.revision), gardée en \(previous.file)")
      }
    }
    for file in frozen.files(.evidence) where file.digest == nil {
      lines.append("preuve introuvable, nommée comme telle dans le gel : \(file.path)")
    }
    if isSigned { lines.append("signature écrite dans \(SignatureFile.name)") }
    lines.append("empreinte : \(manifest.code?.description ?? manifest.digest)")
    return lines.map { $0 + "\n" }.joined()
  }
}
