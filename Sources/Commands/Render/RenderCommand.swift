import ArgumentParser
import Diagnostics
import Documents
import LabelModel
import LabelXML
import Reports

/// `arobase render`: the documents of a dossier.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Compile les documents d’une candidature : dossier, arobase verte, synthèse.",
    discussion: """
      DOSSIER est le dossier d’une candidature, tel que dossiers/miramas/2023. Les fichiers sont \
      écrits dans out/<commune>/<édition>/. Une erreur dans le registre ou le dossier arrête tout, \
      et rien n’est écrit.

      La date des documents est la date de référence du dossier, ou celle de --date : jamais celle \
      du jour, pour que la même commande rende toujours les mêmes fichiers.
      """)

  @Argument(help: .init("Le dossier de la candidature.", valueName: "dossier"))
  var path: String

  @Option(
    help: .init(
      "Formats : html, pdf, odt, docx, xlsx (le classeur de l’auditeur).", valueName: "formats"))
  var to = "html,pdf"

  @Option(help: .init("Documents : dossier, arobase-verte, synthese.", valueName: "documents"))
  var document = "dossier,arobase-verte,synthese"

  @Option(name: [.long, .short], help: .init("Où écrire.", valueName: "répertoire"))
  var output = "out"

  @Option(help: .init("Date des documents, AAAA-MM-JJ.", valueName: "date"))
  var date: CalendarDate?

  func run() throws {
    let wanted = to.split(separator: ",").map { $0.filter { $0 != " " } }
    let wantsWorkbook = wanted.contains(Self.workbook)
    let formats: [DocumentFormat] = try words(
      wanted.filter { $0 != Self.workbook }.joined(separator: ","), option: "--to",
      others: [Self.workbook])
    let reports: [Report] = try words(document, option: "--document")
    let workspace = Workspace(around: path, files: Disk.files)
    let checked = try workspace.loadDossier(path)
    let found = checked.diagnostics
    guard !found.containsErrors, let loaded = checked.value else {
      Terminal.writeError(TextRenderer().render(found.filter { $0.severity == .error }))
      throw CommandFailure(
        exit: .findings, message: "des erreurs empêchent de compiler ; rien n’a été écrit")
    }
    let warnings = found.count { $0.severity == .warning }
    if warnings > 0 {
      Terminal.writeError(
        "\(warnings) avertissement\(warnings > 1 ? "s" : "") : voir « arobase check \(path) »\n")
    }
    let compilation = try Compilation(
      loaded, workspace: workspace, date: date ?? loaded.dossier.referenceDate)
    let documents = formats.isEmpty ? [] : try compilation.documents(reports)
    // Everything is made before anything is written.
    let files =
      try compilation.write(documents, as: formats)
      + (wantsWorkbook ? [try compilation.writeWorkbook()] : [])
    let id = loaded.dossier.collectivity.id
    let folder = FilePath.join(output, "\(id)/\(loaded.dossier.edition)")
    for (name, bytes) in files {
      let file = FilePath.join(folder, name)
      try Disk.write(bytes, to: file)
      Terminal.write(file + "\n")
    }
  }

  /// The format of the auditor's workbook, which is one for all the documents.
  private static let workbook = "xlsx"

  /// The words of a list, each of a closed vocabulary.
  private func words<Word: RawRepresentable & CaseIterable>(
    _ list: String, option: String, others: [String] = []
  ) throws -> [Word] where Word.RawValue == String {
    try list.split(separator: ",").map { part in
      let text = part.filter { $0 != " " }
      guard let word = Word(rawValue: text) else {
        let known = (Word.allCases.map(\.rawValue) + others).joined(separator: ", ")
        throw CommandFailure.usage("« \(text) » ne convient pas à \(option) ; possibles : \(known)")
      }
      return word
    }
  }
}
