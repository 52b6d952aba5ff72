import Diagnostics
import Documents
import LabelModel
import LabelXML
import Reports

/// The compilation of a comparison report.
struct ComparisonCompilation {
  private let reading: CompareReading
  private let workspace: Workspace

  /// Gathers what the report is made from.
  init(_ reading: CompareReading, workspace: Workspace) {
    self.reading = reading
    self.workspace = workspace
  }

  /// Compiles the report and writes its files, in `out/comparaisons/<éditions>/`.
  ///
  /// Throws when a word of the command line is wrong, when a template has an error, or when the
  /// engine that makes PDF files is missing; everything is made before anything is written.
  func write(as formats: String, into output: String, date: CalendarDate?) throws {
    let formats = try formats.split(separator: ",").map { word in
      guard let format = DocumentFormat(rawValue: word.filter { $0 != " " }) else {
        let known = DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure.usage("« \(word) » ne convient pas à --to ; possibles : \(known)")
      }
      return format
    }
    let templates = WorkspaceTemplates(workspace)
    let report = ComparisonReport(
      editions: reading.editions, series: reading.series, referentials: reading.referentials,
      date: date, programVersion: Arobase.version)
    let made = report.document(compiler: templates.compiler)
    if !made.diagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(made.diagnostics))
    }
    guard !made.diagnostics.containsErrors, let document = made.value else {
      throw CommandFailure(
        exit: .findings, message: "des erreurs dans les modèles empêchent de compiler")
    }
    let files = try DocumentPrinter(workspace, attachments: attachments)
      .files(of: [(ComparisonReport.name, document)], as: formats)
    for (name, bytes) in files {
      let file = FilePath.join(output, "comparaisons/\(folder)/\(name)")
      try Disk.write(bytes, to: file)
      Terminal.write(file + "\n")
    }
  }

  /// What the report carries: the same comparison, for other programs.
  private var attachments: [Attachment] {
    [
      Attachment(
        id: "arobase-comparaison", fileName: "comparaison.json", mediaType: "application/json",
        description: "Comparaison des registres", relationship: .data,
        bytes: Array((reading.json.text + "\n").utf8))
    ]
  }

  /// « miramas-2021-2023-2024 », « miramas-2023-martigues-2023 ».
  private var folder: String {
    var parts: [String] = []
    for edition in reading.editions {
      let town = edition.side.register.collectivity.rawValue
      if parts.isEmpty || !reading.series.overall.isOneCollectivity { parts.append(town) }
      parts.append(String(edition.edition))
    }
    return parts.joined(separator: "-")
  }
}
