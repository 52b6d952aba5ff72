import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML
import Reports

/// `arobase compare`: editions side by side, or two towns of one edition.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare deux éditions ou plus d’une commune, ou deux communes.",
    discussion: """
      CHEMIN est le dossier d’une candidature (dossiers/miramas/2021) ou un registre \
      (actions/miramas/2021.xml). Les actions sont rapprochées par leur identifiant, puis par le \
      lien déclaré (element precedent) ; celles qui se ressemblent seulement sont proposées, jamais \
      confondues. Pour chaque critère, les parts s’additionnent exactement à la différence.

      Quand les critères ont changé, un passage (referentiels/passages) porte les actions d’un \
      référentiel à l’autre. À partir de trois chemins, la série est donnée, puis chaque étape. \
      Les règles sont dans Documentation/comparing.md.
      """)

  @Argument(help: .init("Les éditions à comparer, la plus ancienne d’abord.", valueName: "chemin"))
  var paths: [String]

  @Option(help: .init("Forme du résultat.", valueName: "forme"))
  var format: OutputFormat = .text

  @Option(
    help: .init("Table à donner en CSV.", valueName: "table"))
  var table: CompareTable = .criteria

  @Option(
    help: .init(
      "Compiler le rapport de comparaison au lieu d’afficher : html, pdf, odt, docx.",
      valueName: "formats"))
  var to: String?

  @Option(name: [.long, .short], help: .init("Où écrire le rapport.", valueName: "répertoire"))
  var output = "out"

  @Option(
    help: .init(
      "Date à écrire sur le rapport, AAAA-MM-JJ.",
      valueName: "date"))
  var date: CalendarDate?

  func validate() throws {
    guard paths.count > 1 else {
      throw ValidationError("il faut au moins deux éditions à comparer")
    }
  }

  func run() throws {
    var reader = EditionReader()
    try reader.read(paths)
    if !reader.diagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(reader.diagnostics))
    }
    guard reader.editions.count == paths.count, let reading = try reading(reader) else {
      throw Exit.findings
    }
    if let to {
      guard !reader.diagnostics.containsErrors else {
        throw CommandFailure(
          exit: .findings, message: "des erreurs empêchent de compiler ; rien n’a été écrit")
      }
      try ComparisonCompilation(reading, workspace: Workspace(around: paths[0], files: Disk.files))
        .write(as: to, into: output, date: date)
      return
    }
    switch format {
    case .text: Terminal.write(reading.text)
    case .json: Terminal.write(reading.json.text + "\n")
    case .csv: Terminal.write(reading.csv(table))
    }
    if reader.diagnostics.containsErrors { throw Exit.findings }
  }
}

extension CompareCommand {
  private func reading(_ reader: EditionReader) throws -> CompareReading? {
    do {
      return try CompareReading(reader.editions, reader.referentials, reader.crosswalks)
    } catch let fault as ComparisonInconsistency {
      throw CommandFailure(
        exit: .findings, message: "faute du programme, rien n’est affiché : \(fault)")
    }
  }
}

/// Which table `compare --format csv` gives.
enum CompareTable: String, ExpressibleByArgument, CaseIterable {
  /// One row per edition step, grille, node and measure.
  case criteria = "criteres"
  /// One row per edition step and action.
  case actions
}
