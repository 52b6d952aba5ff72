import Diagnostics
import Documents
import LabelModel
import LabelXML
import Reports

/// The compilation of one dossier: from what was loaded to the bytes of its files.
struct Compilation {
  private let input: ReportInput
  private let compiler: DocumentCompiler
  private let theme: DocumentTheme
  private let attachments: [Attachment]
  private let root: String?

  /// A document under the name of its files.
  typealias Named = (name: String, document: Document)

  /// Gathers what the documents are made from.
  init(_ loaded: LoadedDossier, workspace: Workspace, date: CalendarDate) throws {
    let reading = TallyReading(loaded, workspace: workspace)
    let templates = WorkspaceTemplates(workspace)
    let tied = loaded.referentials.flatMap { $0.allNodes.flatMap { $0.ties.map(\.referential) } }
    let others = Set(tied).subtracting(loaded.referentials.map(\.id)).sorted()
    input = ReportInput(
      dossier: loaded.dossier, register: loaded.register, referentials: loaded.referentials,
      otherReferentials: others.compactMap { workspace.referential($0) }, tally: reading.tally,
      registerDigest: reading.digest, compilationDate: date, programVersion: Arobase.version,
      images: Self.images(loaded))
    compiler = templates.compiler
    theme = templates.theme
    attachments = Self.attachments(loaded, reading)
    root = workspace.root
  }

  /// The documents of reports; throws when a template has an error, after saying them all.
  func documents(_ reports: [Report]) throws -> [Named] {
    // Colours of the workspace that nobody could read stop the compilation, as a template does.
    var found = theme.diagnostics()
    var documents: [Named] = []
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

  /// The files of documents in one format, by name.
  func write(
    _ documents: [Named], as format: DocumentFormat
  ) throws -> [(name: String, bytes: [UInt8])] {
    switch format {
    case .html:
      let writer = HTMLWriter(theme: theme, attachments: attachments)
      return documents.map { ("\($0.name).html", Array(writer.write($0.document).utf8)) }
    case .pdf:
      let jobs = documents.map { named in
        TypstWriter(named.document, theme: theme, attachments: attachments).job()
      }
      let files = try TypstEngine(root: root).render(jobs)
      return zip(documents, files).map { ("\($0.name).pdf", $1) }
    }
  }

  /// The photos that can be read, under the paths that the dossier gives.
  private static func images(_ loaded: LoadedDossier) -> [String: ImageData] {
    let folder = FilePath.folder(of: loaded.dossierFile.path)
    let photos = loaded.dossier.photos.compactMap { photo -> (String, ImageData)? in
      guard let bytes = Disk.read(FilePath.join(folder, photo.path)),
        let image = ImageData(bytes)
      else { return nil }
      return (photo.path, image)
    }
    return Dictionary(photos, uniquingKeysWith: { first, _ in first })
  }

  /// What each document carries: the register, the dossier and the tally.
  private static func attachments(
    _ loaded: LoadedDossier, _ reading: TallyReading
  ) -> [Attachment] {
    [
      Attachment(
        id: "arobase-registre", fileName: "registre.xml", mediaType: "application/xml",
        description: "Registre des actions", relationship: .source,
        bytes: loaded.registerFile.bytes),
      Attachment(
        id: "arobase-dossier", fileName: "dossier.xml", mediaType: "application/xml",
        description: "Dossier de candidature", relationship: .source,
        bytes: loaded.dossierFile.bytes),
      Attachment(
        id: "arobase-decompte", fileName: "decompte.json", mediaType: "application/json",
        description: "Décompte des actions", relationship: .data,
        bytes: Array((reading.json.text + "\n").utf8)),
    ]
  }
}
