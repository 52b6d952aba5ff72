public import Diagnostics
public import Documents
public import LabelModel

/// The report of an audit: what differs first, then what was checked and how to check it again.
public struct AuditReport: Sendable {
  /// Name of its template, and of its files without their endings.
  public static let name = "rapport-audit"

  /// The dossier and its counts, as for any report.
  public var input: ReportInput
  /// What the dossier was when it was frozen.
  public var manifest: Manifest
  /// What is known of the signature, in French.
  public var signature: String
  /// Everything found, the differences and the rest.
  public var findings: [AuditFinding]
  /// The verdicts; `nil` without an audit.
  public var log: VerdictLog?
  /// The sample drawn; `nil` when none was asked for.
  public var sample: AuditSample?

  /// Gathers what the report is made from.
  public init(
    input: ReportInput, manifest: Manifest, signature: String, findings: [AuditFinding],
    log: VerdictLog? = nil, sample: AuditSample? = nil
  ) {
    self.input = input
    self.manifest = manifest
    self.signature = signature
    self.findings = findings
    self.log = log
    self.sample = sample
  }

  /// The document; `nil` when its template has an error.
  public func document(compiler: DocumentCompiler) -> Checked<Document> {
    let compiled = compiler.compile(Self.name, model: model)
    return Checked(compiled.value.map(TypesetPass.applied), compiled.diagnostics)
  }

  private var model: TemplateValue {
    CommonView(input: input).view
      .merging(AuditDifferencesView(report: self).view)
      .merging(AuditRecountView(report: self).view)
      .merging(AuditVerdictsView(report: self).view)
      .adding([
        "signature": .text(signature),
        "presentation": .optional(log?.presentation),
        "nom_audit": .text(log?.nature == .example ? "audit d’exemple" : "audit"),
        "exemple": .flag(log?.nature == .example),
        "fichiers": .some(manifest.files.map(file)),
      ])
  }

  private func file(_ file: FrozenFile) -> TemplateValue {
    .object([
      "role": .text(file.role.label),
      "chemin": .text(file.path),
      "origine": .text(file.isShipped ? "du programme" : "de l’espace de travail"),
      "empreinte": .text(file.digest.map(Self.short) ?? "fichier introuvable"),
    ])
  }

  /// The first 16 signs of a digest in groups of four: enough to tell two files apart by eye.
  private static func short(_ digest: String) -> String {
    let signs = Array(digest.split(separator: ":").last ?? "")
    return stride(from: 0, to: min(16, signs.count), by: 4).map {
      String(signs[$0..<min($0 + 4, signs.count)])
    }.joined(separator: " ")
  }
}
