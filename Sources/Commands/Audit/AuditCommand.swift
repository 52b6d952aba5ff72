import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML
import Reports
import XMLKit

/// `arobase audit`: everything by which a dossier is no longer what was frozen.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Refait les comptes d’un dossier gelé et nomme tout ce qui a changé.",
    discussion: """
      DOSSIER est comparé à son gel : chaque action, chaque fichier, l’ordre, les verdicts, et \
      chaque compte, nœud par nœud, avec les actions qui sont derrière. Le code de retour est 0 \
      quand rien n’a changé, 1 quand quelque chose diffère, 3 quand le dossier n’est pas gelé.

      Un document compilé (PDF, page HTML, classeur audit.xlsx) est audité seul : le registre qu’il \
      porte est recompté, le document est recompilé, et chaque mot imprimé est comparé. Un ODT ou \
      un DOCX ne porte rien.

      Avec --sample, un échantillon d’actions à examiner est tiré, le même pour la même graine. \
      Voir Documentation/audit.md.
      """)

  /// In which form the audit is given.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// For another program.
    case json
  }

  @Argument(
    help: .init("Le dossier à auditer, ou un document compilé.", valueName: "chemin"))
  var path: String

  @Option(help: .init("Clé publique de qui doit avoir signé le gel.", valueName: "clé"))
  var key: String?

  @Option(
    help: .init("Empreinte imprimée sur un document, telle qu’on la lit.", valueName: "empreinte"))
  var digest: String?

  @Option(
    help: .init(
      "Dossier d’où vient le document audité, pour son gel et ses photos.",
      valueName: "dossier"))
  var dossier: String?

  @Option(help: .init("Tirer un échantillon de ce nombre d’actions.", valueName: "nombre"))
  var sample: Int?

  @Option(help: .init("Graine du tirage : un texte quelconque.", valueName: "graine"))
  var seed: String?

  @Option(help: .init("Grille par laquelle stratifier le tirage.", valueName: "grille"))
  var by: String?

  @Option(
    help: .init("Écrire aussi le rapport d’audit : html, pdf, odt, docx.", valueName: "formats"))
  var to: String?

  @Option(name: [.long, .short], help: .init("Où écrire le rapport.", valueName: "répertoire"))
  var output = "out"

  @Option(help: .init("Forme du résultat.", valueName: "forme"))
  var format: Form = .text

  func validate() throws {
    if let sample, sample < 1 {
      throw ValidationError("l’échantillon doit compter au moins une action")
    }
    if sample != nil, seed?.isEmpty ?? true {
      throw ValidationError("--sample demande une graine : --seed")
    }
    if sample == nil, seed != nil || by != nil {
      throw ValidationError("--seed et --by ne servent qu’avec --sample")
    }
  }

  func run() throws {
    if Disk.files.kind(path) == .file, FilePath.name(of: path) != Workspace.dossierName {
      return try auditDocument()
    }
    if dossier != nil {
      throw CommandFailure.usage("--dossier ne sert que pour auditer un document")
    }
    let publicKey = try key.map { try KeyFile.publicKey(at: $0) }
    let typed = try digest.map(Self.code)
    let workspace = Workspace(around: path, files: Disk.files)
    let checked = try workspace.loadDossier(path)
    guard let loaded = checked.value else {
      Terminal.writeError(TextRenderer().render(checked.diagnostics))
      throw CommandFailure(exit: .findings, message: "le dossier ne peut plus être lu")
    }
    let state = try DossierState(
      loaded, reading: TallyReading(loaded, workspace: workspace), workspace: workspace)
    let drawn = try sample.map { try draw($0, from: state) }
    let reading = try state.manifest.map { manifest in
      try AuditReading(
        state, manifest: manifest, diagnostics: checked.diagnostics, key: publicKey, typed: typed)
    }
    if reading == nil { try refuseMissing(state, needsManifest: sample == nil || to != nil) }
    switch format {
    case .text:
      Terminal.write([reading?.text, drawn?.text].compactMap { $0 }.joined(separator: "\n"))
    case .json:
      Terminal.write(AuditReading.json(reading, sample: drawn).text + "\n")
    }
    if let to, let reading {
      let files = try report(
        reading, sample: drawn, of: state, as: Self.formats(to))
      for file in files { Terminal.write(file + "\n") }
    }
    if reading?.differences.isEmpty == false { throw Exit.findings }
  }

  /// Writes the report; gives the paths of its files.
  private func report(
    _ reading: AuditReading, sample: AuditSample?, of state: DossierState,
    as formats: [DocumentFormat]
  ) throws -> [String] {
    let loaded = state.loaded
    let compilation = try Compilation(
      loaded, workspace: state.workspace, date: loaded.dossier.referenceDate)
    let document = try compilation.auditReport(reading, log: loaded.audit?.log, sample: sample)
    let files = try compilation.write([(AuditReport.name, document)], as: formats)
    let folder = "\(loaded.dossier.collectivity.id)/\(loaded.dossier.edition)"
    return try files.map { name, bytes in
      let file = FilePath.join(output, "\(folder)/\(name)")
      try Disk.write(bytes, to: file)
      return file
    }
  }

  /// The formats of a list.
  private static func formats(_ list: String) throws -> [DocumentFormat] {
    try list.split(separator: ",").map { word in
      guard let format = DocumentFormat(rawValue: word.filter { $0 != " " }) else {
        let known = DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure.usage("« \(word) » ne convient pas à --to ; possibles : \(known)")
      }
      return format
    }
  }

  /// Audits a compiled document by what it carries.
  private func auditDocument() throws {
    if sample != nil || key != nil || to != nil {
      throw CommandFailure.usage("--sample, --key et --to ne servent que pour auditer un dossier")
    }
    let audit = try DocumentAudit(
      try PrintedDocument.read(path), dossier: dossier, typed: try digest.map(Self.code))
    switch format {
    case .text: Terminal.write(audit.text)
    case .json: Terminal.write(audit.json.text + "\n")
    }
    if !audit.differences.isEmpty { throw Exit.findings }
  }

  /// Says why there is nothing to compare with: no manifest, or one that is none.
  private func refuseMissing(_ state: DossierState, needsManifest: Bool) throws {
    if !state.manifestDiagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(state.manifestDiagnostics))
      throw CommandFailure(exit: .findings, message: "le gel ne peut pas être lu")
    }
    if let erased = state.erasedManifest { throw CommandFailure(exit: .findings, message: erased) }
    if needsManifest || key != nil || digest != nil {
      throw CommandFailure.missing(
        "« \(path) » n’est pas gelé : « arobase freeze \(path) » le fait")
    }
  }

  private func draw(_ size: Int, from state: DossierState) throws -> AuditSample {
    let dossier = state.loaded.dossier
    let id =
      by.map { ReferentialID(rawValue: $0) } ?? dossier.grille(.chapters)
      ?? dossier.grilles.first?.referential
    guard let id, let referential = state.loaded[id] else {
      let known = dossier.grilles.map(\.referential.rawValue).joined(separator: ", ")
      throw CommandFailure.usage(
        "grille « \(by ?? "") » inconnue du dossier ; possibles : \(known)")
    }
    return AuditSample(
      size, of: state.loaded.register, by: referential, seed: seed ?? "", FileDigest.sha256)
  }

  /// The code that was typed; a slip is a wrong use of the command, not another document.
  private static func code(_ text: String) throws -> DigestCode {
    do {
      return try DigestCode(typed: text)
    } catch {
      let reason =
        switch error {
        case .length(let count): "elle a 36 signes, celle-ci \(count)"
        case .sign(let sign): "le signe « \(sign) » n’y figure jamais"
        case .check: "ses deux derniers signes ne correspondent pas aux autres"
        }
      throw CommandFailure.usage("faute de frappe dans l’empreinte : \(reason)")
    }
  }
}
