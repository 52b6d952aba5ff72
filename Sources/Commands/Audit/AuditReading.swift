import Diagnostics
import LabelModel
import LabelXML
import XMLKit

/// What an audit of a dossier found, with what the reader must know to read it.
struct AuditReading {
  /// What is known of the signature of the manifest.
  enum Signature: String {
    /// There is none.
    case none = "absente"
    /// There is one, and no key was given to verify it.
    case unverified = "non-verifiee"
    /// The file that should hold it holds something else.
    case malformed = "illisible"
    /// It is the given key's.
    case valid = "valide"
    /// It is not the given key's.
    case invalid = "invalide"
  }

  /// Name of the collectivity, for reading.
  var name: String
  /// The manifest.
  var manifest: LoadedManifest
  /// What is known of its signature.
  var signature: Signature
  /// Everything found, the differences and the rest.
  var findings: [AuditFinding]

  /// What makes the dossier differ from what was frozen.
  var differences: [AuditFinding] { findings.filter(\.kind.isDifference) }
  /// What is worth knowing, and is no difference.
  var notes: [AuditFinding] { findings.filter { !$0.kind.isDifference } }

  /// Audits a dossier that was frozen.
  ///
  /// - Parameters:
  ///   - state: The dossier and its manifest.
  ///   - manifest: The manifest, the same.
  ///   - diagnostics: What checking the dossier said.
  ///   - key: The key of whoever must have signed; `nil` when nobody was named.
  ///   - typed: A digest that was typed; `nil` when none was.
  /// - Throws: An `XMLFailure` when the register has no canonical form.
  init(
    _ state: DossierState, manifest: LoadedManifest, diagnostics: [Diagnostic],
    key: Ed25519.PublicKey?, typed: DigestCode?
  ) throws {
    name = state.loaded.dossier.collectivity.name
    self.manifest = manifest
    let bytes = Disk.read(FilePath.join(state.folder, SignatureFile.name))
    signature =
      switch (bytes, key) {
      case (nil, _): .none
      case (let bytes?, _) where !SignatureFile.isSignature(bytes): .malformed
      case (_?, nil): .unverified
      case (let bytes?, let key?):
        key.isValid(bytes, of: manifest.source.bytes) ? .valid : .invalid
      }
    let known = Set(
      manifest.manifest.contradictions.map(\.message))
    let faults = (diagnostics + state.manifestDiagnostics)
      .filter { $0.severity == .error && !$0.isMissingFile && !known.contains($0.message) }
      .map { AuditFinding($0) }
    let revisions = state.workspace.revisions(of: manifest.source)
    findings =
      Self.findings(signature, bytes, isKeyGiven: key != nil)
      + Self.findings(typed: typed, manifest, revisions) + faults + (try state.findings())
    if signature == .none, key == nil {
      findings += Self.lostSignature(revisions, in: state.folder)
    }
  }

  private static func findings(_ signature: Signature, _ bytes: [UInt8]?, isKeyGiven: Bool)
    -> [AuditFinding]
  {
    switch signature {
    case .none where isKeyGiven:
      [AuditFinding(.signature, "le gel n’est pas signé : « \(SignatureFile.name) » manque")]
    case .none, .valid: []
    case .malformed:
      [
        AuditFinding(
          .signature,
          "« \(SignatureFile.name) » n’est pas une signature : "
            + SignatureFile.fault(of: bytes ?? []))
      ]
    case .unverified:
      [
        AuditFinding(
          .note,
          "le gel est signé ; sans la clé publique du signataire (--key), rien ne dit par qui")
      ]
    case .invalid:
      [
        AuditFinding(
          .signature,
          "la signature du gel n’est pas celle de cette clé : le gel a changé, ou un autre l’a signé"
        )
      ]
    }
  }

  /// Says that an earlier revision was signed, where the last one is not.
  private static func lostSignature(
    _ revisions: [LoadedManifest], in folder: String
  ) -> [AuditFinding] {
    let signed = revisions.first { revision in
      let name = SignatureFile.archiveName(revision.manifest.revision)
      return Disk.files.kind(FilePath.join(folder, name)) != nil
    }
    return signed.map { revision in
      [
        AuditFinding(
          .note, "la révision \(revision.manifest.revision) était signée ; ce gel ne l’est pas")
      ]
    } ?? []
  }

  private static func findings(
    typed: DigestCode?, _ manifest: LoadedManifest, _ revisions: [LoadedManifest]
  ) -> [AuditFinding] {
    guard let typed, typed != manifest.code else { return [] }
    if let older = revisions.first(where: { $0.code == typed }) {
      return [
        AuditFinding(
          .digest,
          "l’empreinte tapée est celle de la révision \(older.manifest.revision), gelée le "
            + "\(older.manifest.moment.inFrench) ; la révision \(manifest.manifest.revision) l’a "
            + "remplacée",
          frozen: manifest.code?.description, found: typed.description)
      ]
    }
    return [
      AuditFinding(
        .digest, "l’empreinte tapée est bien écrite, mais ce n’est pas celle de ce gel",
        frozen: manifest.code?.description, found: typed.description)
    ]
  }
}

extension AuditFinding {
  /// An error in a file, as something that an audit found.
  init(_ diagnostic: Diagnostic) {
    let place = diagnostic.location.map { "\($0.path):\($0.line)" }
    self.init(
      ["AUD076", "AUD078"].contains(diagnostic.code.rawValue) ? .revision : .fault,
      (place.map { $0 + " : " } ?? "") + diagnostic.message + " [\(diagnostic.code.rawValue)]",
      subject: place)
  }
}
