import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML
import Reports

/// `arobase retally`: a dossier counted under a referential in which it was not classified.
struct RetallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retally",
    abstract: "Recompte un dossier sous un autre référentiel, par un passage.",
    discussion: """
      CHEMIN est le dossier d’une candidature ou un registre. Le passage \
      (referentiels/passages) dit ce que devient chaque nœud : ce qu’il porte avec certitude est \
      compté ; ce qu’il laisse ouvert donne une fourchette, au moins et au plus ; ce qu’il ne porte \
      pas est listé action par action, avec la raison.

      Les règles sont dans Documentation/comparing.md.
      """)

  @Argument(help: .init("Le dossier ou le registre à recompter.", valueName: "chemin"))
  var path: String

  @Option(
    help: .init("Référentiel sous lequel compter (villes-internet-2017, …).", valueName: "id"))
  var referentiel: String

  @Option(help: .init("Date de référence, AAAA-MM-JJ.", valueName: "date"))
  var date: CalendarDate?

  @Option(help: .init("Forme du résultat.", valueName: "forme"))
  var format: OutputFormat = .text

  func run() throws {
    var reader = EditionReader(date: date)
    try reader.read(path)
    if !reader.diagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(reader.diagnostics))
    }
    guard let edition = reader.editions.first else { throw Exit.findings }
    let reading = try reading(of: edition, reader)
    switch format {
    case .text: Terminal.write(reading.text)
    case .json: Terminal.write(reading.json.text + "\n")
    case .csv: Terminal.write(reading.csv)
    }
    if reader.diagnostics.containsErrors { throw Exit.findings }
  }

  private func reading(of edition: ComparedEdition, _ reader: EditionReader) throws
    -> RetallyReading
  {
    let id = ReferentialID(rawValue: referentiel)
    let register = edition.side.register
    guard
      let crosswalk = Crosswalk.leading(to: id, for: register, among: reader.crosswalks),
      let from = reader.referentials.first(where: { $0.id == crosswalk.from }),
      let to = reader.referentials.first(where: { $0.id == id })
    else { throw noCrosswalk(to: id, register, reader) }
    return RetallyReading(
      edition: edition,
      retally: Retally(
        register, through: crosswalk, from: from, to: to,
        referenceDate: edition.side.referenceDate, retained: edition.side.retained),
      from: from)
  }

  private func noCrosswalk(to id: ReferentialID, _ register: Register, _ reader: EditionReader)
    -> CommandFailure
  {
    if register.uses(id) {
      return .usage(
        "ce registre est déjà classé dans « \(id) » : « arobase tally » le compte sans passage")
    }
    let used = register.grilles.map { "« \($0) »" }.joined(separator: ", ")
    let targets = Set(reader.crosswalks.map(\.to)).sorted().map { "« \($0) »" }
    guard Workspace(around: path, files: Disk.files).referential(id) != nil else {
      return .usage(
        "référentiel « \(id) » inconnu ; des passages mènent à \(targets.joined(separator: ", "))")
    }
    return .missing(
      "aucun passage ne mène à « \(id) » depuis un référentiel de ce registre (\(used)) ; "
        + "écrivez-le dans referentiels/passages")
  }
}
