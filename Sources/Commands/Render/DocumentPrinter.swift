import Documents
import LabelXML

/// Makes the files of compiled documents, in any format.
struct DocumentPrinter {
  /// A document under the name of its files.
  typealias Named = (name: String, document: Document)

  private let templates: WorkspaceTemplates
  private let theme: DocumentTheme
  private let attachments: [Attachment]
  private let root: String?

  /// Prepares to print with the look of a workspace; `attachments` go into the formats that carry
  /// files.
  init(_ workspace: Workspace, attachments: [Attachment]) {
    templates = WorkspaceTemplates(workspace)
    theme = templates.theme
    self.attachments = attachments
    root = workspace.root
  }

  /// The files of documents in some formats, by name.
  ///
  /// Throws when an engine is missing or fails.
  func files(
    of documents: [Named], as formats: [DocumentFormat]
  ) throws -> [(name: String, bytes: [UInt8])] {
    let offices = formats.compactMap(office)
    // The engines of all are looked for before any work, and those of word processors run together.
    let engines = try offices.map { try PandocEngine(for: $0) }
    let jobs = offices.flatMap { office in
      documents.map { named in
        PandocWriter(
          named.document, as: office, theme: theme, reference: templates.reference(for: office)
        ).job()
      }
    }
    var made = try engines.first?.render(jobs)[...] ?? []
    return try formats.flatMap { format -> [(name: String, bytes: [UInt8])] in
      switch format {
      case .html:
        let writer = HTMLWriter(theme: theme, attachments: attachments)
        return named(documents, format, documents.map { Array(writer.write($0.document).utf8) })
      case .pdf:
        let jobs = documents.map { named in
          TypstWriter(named.document, theme: theme, attachments: attachments).job()
        }
        return named(documents, format, try TypstEngine(root: root).render(jobs))
      case .odt, .docx:
        let files = Array(made.prefix(documents.count))
        made = made.dropFirst(documents.count)
        return named(documents, format, files)
      }
    }
  }

  private func named(
    _ documents: [Named], _ format: DocumentFormat, _ files: [[UInt8]]
  ) -> [(name: String, bytes: [UInt8])] {
    zip(documents, files).map { ("\($0.name).\(format.rawValue)", $1) }
  }

  private func office(_ format: DocumentFormat) -> OfficeFormat? {
    switch format {
    case .html, .pdf: nil
    case .odt: .odt
    case .docx: .docx
    }
  }
}
