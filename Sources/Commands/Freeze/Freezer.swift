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
  /// Whether the signature of a manifest that stands may be replaced.
  let mayReplaceSignature: Bool
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
    /// Whether the key that was given had signed it already.
    var wasSigned = false
  }

  /// Freezes; throws a `CommandFailure` when the manifest that is there is not sound.
  func freeze() throws -> Result {
    guard let last = try lastManifest() else { return try write(replacing: nil) }
    let described = try state.described(at: moment)
    guard described.saysTheSame(as: last.manifest) else { return try write(replacing: last) }
    guard let key else { return Result(manifest: last, isUnchanged: true, isSigned: false) }
    // A signature is beside the manifest: it can be added to one that stands.
    if let signature = Disk.read(path(SignatureFile.name)) {
      if key.publicKey.isValid(signature, of: last.source.bytes) {
        return Result(manifest: last, isUnchanged: true, isSigned: false, wasSigned: true)
      }
      if !mayReplaceSignature { throw Self.refusal(to: signature, of: last) }
    }
    try sign(last.source.bytes)
    return Result(manifest: last, isUnchanged: true, isSigned: true)
  }

  /// Says whose the signature that is there is, as far as it can be known.
  private static func refusal(to signature: [UInt8], of last: LoadedManifest) -> CommandFailure {
    let what =
      SignatureFile.isSignature(signature)
      ? "porte une signature qui n’est pas celle de cette clé : un autre a signé la révision "
        + "\(last.manifest.revision), ou elle a changé"
      : "n’est pas une signature : " + SignatureFile.fault(of: signature)
    return CommandFailure(
      exit: .findings,
      message: "rien n’a changé depuis le gel, et « \(SignatureFile.name) » \(what) ; rien n’a été "
        + "signé (--resign remplace cette signature)")
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
    if let erased = state.erasedManifest { throw CommandFailure(exit: .findings, message: erased) }
    return state.manifest
  }

  /// Keeps the last revision under its number, then puts the new one in its place.
  private func write(replacing last: LoadedManifest?) throws -> Result {
    var manifest = try state.described(at: moment)
    if let last {
      let revision = last.manifest.revision
      if moment.isBefore(last.manifest.moment) {
        throw CommandFailure.usage(
          "la révision \(revision) est gelée le \(last.manifest.moment.inFrench) : celle qui la "
            + "remplace ne peut être datée d’avant")
      }
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

  /// Whether bytes can be a signature, whoever's: as many as there must be.
  static func isSignature(_ bytes: [UInt8]) -> Bool { bytes.count == 64 }

  /// What is wrong with bytes that are no signature, in French.
  static func fault(of bytes: [UInt8]) -> String {
    "\(bytes.count) \(bytes.count < 2 ? "octet" : "octets") au lieu de 64"
  }

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
    if wasSigned { lines.append("déjà signé par cette clé dans \(SignatureFile.name)") }
    if isSigned { lines.append("signature écrite dans \(SignatureFile.name)") }
    lines.append("empreinte : \(manifest.code?.description ?? manifest.digest)")
    return lines.map { $0 + "\n" }.joined()
  }
}
