import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML

/// `arobase tally`: the counts of a dossier, of a register or of a folder of registers.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Compte les actions d’un dossier, d’un registre ou d’un ensemble de registres.",
    discussion: """
      CHEMIN est le dossier d’une candidature (dossiers/miramas/2023), un registre \
      (actions/miramas/2023.xml) ou un dossier de registres (actions), compté commune par \
      commune puis ensemble.

      Sans dossier de candidature, la date de référence est le 15 novembre de l’année qui précède \
      l’édition. Les règles de comptage sont dans Documentation/counting.md.
      """)

  @Argument(help: .init("Ce qu’il faut compter.", valueName: "chemin"))
  var paths: [String]

  @Option(
    help: .init(
      "Ne montrer qu’un décompte : une grille (criteres-2021, …), publics, porteur, statut ou mentions.",
      valueName: "décompte"))
  var by: String?

  @Option(help: .init("Date de référence, AAAA-MM-JJ.", valueName: "date"))
  var date: CalendarDate?

  @Option(help: .init("Forme du résultat.", valueName: "forme"))
  var format: OutputFormat = .text

  @Flag(
    help: .init(
      "Donner, pour chaque nombre, l’expression XPath qui le recompte sur le registre (CSV)."))
  var xpath = false

  func run() throws {
    var reader = TallyReader(date: date)
    for path in paths { try reader.read(path) }
    let selection = TallySelection(by)
    try check(selection, reader.readings)
    if !reader.diagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(reader.diagnostics))
    }
    show(reader, selection)
    if reader.diagnostics.containsErrors { throw Exit.findings }
  }

  /// A count that no register has is a word badly written.
  private func check(_ selection: TallySelection, _ readings: [TallyReading]) throws {
    guard case .grille(let id) = selection, !readings.isEmpty,
      readings.allSatisfy({ $0.tally[id] == nil })
    else { return }
    let known =
      Tally.FacetKind.allCases.map(\.rawValue)
      + Set(readings.flatMap { $0.tally.grilles.map(\.id) }).sorted().map(\.rawValue)
    throw CommandFailure.usage(
      "décompte « \(id) » inconnu ; possibles : \(known.joined(separator: ", "))")
  }

  private func show(_ reader: TallyReader, _ selection: TallySelection) {
    guard let sum = reader.sum else { return }
    if xpath {
      Terminal.write(TallyReading.xpath(reader.readings))
      return
    }
    let isAlone = reader.readings.count == 1 && !reader.readsFolders
    switch format {
    case .text:
      Terminal.write(
        isAlone ? sum.text(selection) : TallyReading.text(reader.readings, sum: sum, selection))
    case .json:
      let json = isAlone ? sum.json : TallyReading.json(reader.readings, sum: sum)
      Terminal.write(json.text + "\n")
    case .csv:
      Terminal.write(TallyReading.csv(reader.readings, selection: selection))
    }
  }
}
