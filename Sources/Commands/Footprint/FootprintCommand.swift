import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML

/// `arobase footprint`: the footprint of an inventory, or of two of them side by side.
struct FootprintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "footprint",
    abstract: "Calcule l’empreinte carbone d’un inventaire, ou en compare deux.",
    discussion: """
      DOSSIER est le dossier d’une candidature, où se trouve inventaire.xml, ou un inventaire. \
      Chaque nombre vient d’une ligne de l’inventaire et d’un facteur sourcé ; ce qui n’a pas de \
      facteur n’est pas calculé, et compte comme non couvert. L’édition des facteurs est celle de \
      --factors, sinon celle que l’inventaire demande, sinon la plus récente.

      Deux dossiers sont comparés : la différence se partage entre l’édition des facteurs, le parc, \
      la durée d’usage, l’usage et la couverture, et les parts s’additionnent exactement.

      Scénarios : prolonger:SORTE:ANS, reemploi:SORTE:POURCENT, reduire:SORTE:POURCENT, où SORTE \
      est une sorte d’appareil ou « tous ». Les règles sont dans Documentation/empreinte.md.
      """)

  @Argument(help: .init("Le dossier, ou les deux à comparer.", valueName: "dossier"))
  var paths: [String]

  @Option(
    help: .init("Édition des facteurs (ademe-2026, boavizta-2026, …).", valueName: "édition"))
  var factors: String?

  @Option(help: .init("Forme du résultat.", valueName: "forme"))
  var format: OutputFormat = .text

  @Option(help: .init("Expliquer une ligne : pourquoi ce chiffre.", valueName: "ligne"))
  var why: String?

  @Option(help: .init("Essayer un scénario ; peut être répété.", valueName: "scénario"))
  var scenario: [String] = []

  func validate() throws {
    guard (1...2).contains(paths.count) else {
      throw ValidationError("il faut un dossier, ou deux à comparer")
    }
    if paths.count == 2, why != nil || !scenario.isEmpty {
      throw ValidationError("--why et --scenario ne vont pas avec deux dossiers")
    }
  }

  func run() throws {
    let scenarios = try scenario.map { try ScenarioArgument.read($0) }
    var reader = FootprintReader(factors: factors.map { FactorEditionID(rawValue: $0) })
    for path in paths { try reader.read(path) }
    if !reader.diagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(reader.diagnostics))
    }
    // A number computed on what is known to be wrong would be believed: it is not shown.
    guard reader.footprints.count == paths.count, !reader.diagnostics.containsErrors else {
      throw CommandFailure(
        exit: .findings,
        message: "des erreurs empêchent de calculer l’empreinte ; corrigez-les, "
          + "puis relancez")
    }
    if reader.footprints.count == 2 {
      show(
        FootprintChangeReading(
          FootprintChange(from: reader.footprints[0], to: reader.footprints[1])))
    } else {
      try show(reader.footprints[0], scenarios, reader.editions)
    }
  }

  private func show(_ reading: FootprintChangeReading) {
    switch format {
    case .text: Terminal.write(reading.text)
    case .json: Terminal.write(reading.json.text + "\n")
    case .csv: Terminal.write(reading.csv)
    }
  }

  private func show(_ footprint: Footprint, _ scenarios: [Scenario], _ editions: [FactorEdition])
    throws
  {
    for device in scenarios.compactMap(\.device) {
      let known = Set(footprint.lines.compactMap(\.subject?.id)).sorted()
      guard !known.contains(device) else { continue }
      throw CommandFailure.usage(
        "aucune ligne calculable n’est de la sorte « \(device) » ; possibles : "
          + known.map(\.rawValue).joined(separator: ", "))
    }
    let reading = FootprintReading(
      footprint: footprint, outcomes: scenarios.map { ScenarioOutcome($0, on: footprint) },
      others: editions.filter { $0.id != footprint.edition.id }
        .map { Footprint(footprint.inventory, with: $0) })
    var line: LineFootprint?
    if let why {
      line = footprint[LineID(rawValue: why)]
      guard line != nil else {
        throw CommandFailure.usage(
          "ligne « \(why) » inconnue ; possibles : "
            + footprint.lines.map(\.line.id.rawValue).joined(separator: ", "))
      }
    }
    switch format {
    case .text: Terminal.write(line.map { reading.why($0) } ?? reading.text)
    case .json: Terminal.write(reading.json(only: line).text + "\n")
    case .csv: Terminal.write(reading.csv(only: line))
    }
  }
}
