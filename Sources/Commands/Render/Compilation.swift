import Diagnostics
import Documents
import LabelModel
import LabelXML
import Reports
import Workbooks

/// The compilation of one dossier: from what was loaded to the bytes of its files.
struct Compilation {
  private let input: ReportInput
  private let compiler: DocumentCompiler
  private let theme: DocumentTheme
  private let printer: DocumentPrinter
  private let workbook: AuditWorkbook

  /// Gathers what the documents are made from.
  ///
  /// - Parameters:
  ///   - loaded: The dossier.
  ///   - workspace: Where it was read.
  ///   - date: The day that the documents bear.
  ///   - version: The version of the program that they name.
  ///   - absent: The files of the manifest that are not at hand, and cannot be held against it.
  ///
  /// - Throws: What keeps the manifest from being compared with the dossier.
  init(
    _ loaded: LoadedDossier, workspace: Workspace, date: CalendarDate,
    version: String = Arobase.version, without absent: Set<FrozenFile.Role> = []
  ) throws {
    let reading = TallyReading(loaded, workspace: workspace)
    let state = try DossierState(loaded, reading: reading, workspace: workspace)
    let templates = WorkspaceTemplates(workspace)
    let tied = loaded.referentials.flatMap { $0.allNodes.flatMap { $0.ties.map(\.referential) } }
    let others = Set(tied).subtracting(loaded.referentials.map(\.id)).sorted()
    var input = ReportInput(
      dossier: loaded.dossier, register: loaded.register, referentials: loaded.referentials,
      otherReferentials: others.compactMap { workspace.referential($0) }, tally: reading.tally,
      registerDigest: reading.digest, compilationDate: date, programVersion: version,
      images: Self.images(loaded, workspace), audit: reading.audit,
      seal: try state.seal(ignoring: absent))
    let footprints = DossierFootprint(workspace)
    input.footprint = try footprints.read(FilePath.folder(of: loaded.dossierFile.path))
    input.factorEditions = footprints.editions
    let earlier = try EarlierDossier.all(
      before: loaded, footprint: input.footprint, footprints: footprints, workspace: workspace)
    input.earlier = earlier.map(\.edition)
    self.input = input
    compiler = templates.compiler
    theme = templates.theme
    let attachments = CarriedFiles.attachments(
      loaded, reading, earlier: earlier, workspace: workspace)
    printer = DocumentPrinter(workspace, attachments: attachments)
    workbook = AuditWorkbook(
      dossier: loaded.dossier, register: loaded.register, tally: reading.tally,
      verdicts: loaded.audit?.log.verdicts, audit: reading.audit, registerDigest: reading.digest,
      manifestCode: state.manifest?.code?.description, attachments: attachments,
      programVersion: Arobase.version)
  }

  /// The documents of reports; throws when a template has an error, after saying them all.
  func documents(_ reports: [Report]) throws -> [DocumentPrinter.Named] {
    // Colours of the workspace that nobody could read stop the compilation, as a template does.
    var found = theme.diagnostics()
    var documents: [DocumentPrinter.Named] = []
    for report in reports {
      let made = report.document(from: input, compiler: compiler)
      found += made.diagnostics
      if let document = made.value { documents.append((report.name, document)) }
    }
    if !found.isEmpty { Terminal.writeError(TextRenderer().render(found)) }
    guard !found.containsErrors, documents.count == reports.count else {
      throw CommandFailure(
        exit: .findings, message: "des erreurs dans les modèles empêchent de compiler")
    }
    return documents
  }

  /// The files of documents in some formats, by name.
  func write(
    _ documents: [DocumentPrinter.Named], as formats: [DocumentFormat]
  ) throws -> [(name: String, bytes: [UInt8])] {
    try printer.files(of: documents, as: formats)
  }

  /// The report of an audit; throws when its template has an error.
  func auditReport(_ reading: AuditReading, log: VerdictLog?, sample: AuditSample?) throws
    -> Document
  {
    let report = AuditReport(
      input: input, manifest: reading.manifest.manifest, signature: reading.signature.phrase,
      findings: reading.findings, log: log, sample: sample)
    let made = report.document(compiler: compiler)
    if !made.diagnostics.isEmpty { Terminal.writeError(TextRenderer().render(made.diagnostics)) }
    guard !made.diagnostics.containsErrors, let document = made.value else {
      throw CommandFailure(
        exit: .findings, message: "des erreurs dans les modèles empêchent de compiler")
    }
    return document
  }

  /// The auditor's workbook, under the name of its file.
  func writeWorkbook() throws -> (name: String, bytes: [UInt8]) {
    ("\(AuditWorkbook.name).xlsx", try workbook.xlsx())
  }

  /// The auditor's workbook, as a value.
  var workbookValue: Workbook { workbook.workbook }

  /// The report whose document has that title, spaces aside; `nil` when none has.
  func report(titled title: String) -> Report? {
    func words(_ title: String) -> [Substring] { title.split(whereSeparator: \.isWhitespace) }
    return Report.allCases.first { report in
      report.document(from: input, compiler: compiler).value.map {
        words($0.title) == words(title)
      } ?? false
    }
  }

  /// The photos that can be read, under the paths that the dossier gives.
  private static func images(
    _ loaded: LoadedDossier, _ workspace: Workspace
  ) -> [String: ImageData] {
    let folder = FilePath.folder(of: loaded.dossierFile.path)
    let photos = loaded.dossier.photos.compactMap { photo -> (String, ImageData)? in
      guard let bytes = workspace.files.read(FilePath.join(folder, photo.path)),
        let image = ImageData(bytes)
      else { return nil }
      return (photo.path, image)
    }
    return Dictionary(photos, uniquingKeysWith: { first, _ in first })
  }
}
