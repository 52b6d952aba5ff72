import Assets
import Diagnostics
import Documents
import LabelModel
import LabelXML

/// The files that every document carries, so that it can be counted and compiled again alone.
enum CarriedFiles {
  /// Name of the register in a document.
  static let register = "registre.xml"
  /// Name of the counts in a document.
  static let tally = "decompte.json"
  /// What stands before the names of the files of an earlier edition, then its year and a point.
  static let earlierPrefix = "anterieure."
  /// What stands before the name of a referential that the program does not ship.
  static let referentialPrefix = "referentiel."
  /// What stands before the name of factors that the program does not ship.
  static let factorPrefix = "facteurs."
  /// What stands before the name of a template or a theme that the program does not ship.
  static let templatePrefix = "modele."

  /// The register, the dossier, the counts, then the manifest and the verdicts without names where
  /// there are some, then what the workspace has instead of the shipped files.
  static func attachments(
    _ loaded: LoadedDossier, _ reading: TallyReading, earlier: [EarlierDossier] = [],
    workspace: Workspace
  ) -> [Attachment] {
    var files = [
      xml(register, "Registre des actions", loaded.registerFile.bytes),
      xml(Workspace.dossierName, "Dossier de candidature", loaded.dossierFile.bytes),
      Attachment(
        id: "arobase-decompte", fileName: tally, mediaType: "application/json",
        description: "Décompte des actions", relationship: .data,
        bytes: Array((reading.json.text + "\n").utf8)),
    ]
    let manifest = FilePath.join(
      FilePath.folder(of: loaded.dossierFile.path), Workspace.manifestName)
    if let bytes = workspace.files.read(manifest) {
      files.append(xml(Workspace.manifestName, "Gel du dossier", bytes))
    }
    if let audit = loaded.audit {
      files.append(
        xml(
          Workspace.auditName, "Verdicts, sans les noms",
          VerdictLogWriter.withoutNames(audit.source)))
    }
    let inventory = FilePath.join(
      FilePath.folder(of: loaded.dossierFile.path), Workspace.inventoryName)
    if let bytes = workspace.files.read(inventory) {
      files.append(xml(Workspace.inventoryName, "Inventaire du numérique", bytes))
      files += workspace.filesShippedOrOwn(in: Workspace.factorsFolder)
        .filter { isOwn($0, in: Workspace.factorsFolder + "/") }
        .map { xml(factorPrefix + FilePath.name(of: $0.path), "Facteurs d’émission", $0.bytes) }
    }
    files += earlier.flatMap { earlier in
      earlier.files.map { file in
        xml(
          "\(earlierPrefix)\(earlier.edition.edition).\(file.name)",
          "Édition \(earlier.edition.edition), dont des nombres sont repris", file.bytes)
      }
    }
    let own = loaded.sources.dropFirst(2).filter { isOwn($0, in: "referentiels/") }
    files += own.map { file in
      xml(referentialPrefix + FilePath.name(of: file.path), "Référentiel", file.bytes)
    }
    let templates = AppliedTemplates.files(in: workspace).filter { isOwn($0, in: "templates/") }
    files += templates.map { file in
      let name = FilePath.name(of: file.path)
      return Attachment(
        id: id(templatePrefix + name), fileName: templatePrefix + name, mediaType: "text/plain",
        description: "Modèle de document", relationship: .supplement, bytes: file.bytes)
    }
    return files
  }

  /// Whether the program does not ship the same file.
  private static func isOwn(_ file: LoadedFile, in folder: String) -> Bool {
    file.origin == .workspace && Assets.bytes(folder + FilePath.name(of: file.path)) != file.bytes
  }

  private static func xml(_ name: String, _ description: String, _ bytes: [UInt8]) -> Attachment {
    Attachment(
      id: id(name), fileName: name, mediaType: "application/xml", description: description,
      relationship: .source, bytes: bytes)
  }

  /// `registre.xml` is found by `arobase-registre`.
  private static func id(_ name: String) -> String {
    let stem = name.hasSuffix(".xml") ? String(name.dropLast(4)) : name
    return "arobase-"
      + String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
