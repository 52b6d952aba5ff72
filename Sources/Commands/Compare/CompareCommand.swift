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
    help: .init("Table à donner en CSV : criteres ou actions.", valueName: "table"))
  var table: CompareTable = .criteria

  @Option(
    help: .init(
      "Compiler le rapport de comparaison au lieu d’afficher : html, pdf.", valueName: "formats"))
  var to: String?

  @Option(name: [.long, .short], help: .init("Où écrire le rapport.", valueName: "répertoire"))
  var output = "out"

  @Option(
    help: .init(
      "Date du rapport, AAAA-MM-JJ ; sinon la date de référence de la dernière édition.",
      valueName: "date"))
  var date: String?

  func validate() throws {
    guard paths.count > 1 else {
      throw ValidationError("il faut au moins deux éditions à comparer")
    }
  }

  func run() throws {
    var reader = EditionReader()
    for path in paths { try reader.read(path) }
    if !reader.diagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(reader.diagnostics))
    }
    guard reader.editions.count == paths.count,
      let reading = try CompareReading(reader.editions, reader.referentials, reader.crosswalks)
    else { throw Exit.findings }
    if let to {
      try ComparisonCompilation(reading, workspace: Workspace(around: paths[0], files: Disk.files))
        .write(as: to, into: output, date: date)
      if reader.diagnostics.containsErrors { throw Exit.findings }
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

/// Which table `compare --format csv` gives.
enum CompareTable: String, ExpressibleByArgument, CaseIterable {
  /// One row per edition step, grille, node and measure.
  case criteria = "criteres"
  /// One row per edition step and action.
  case actions
}
