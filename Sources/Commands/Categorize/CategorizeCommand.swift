import ArgumentParser
import Categorization
import Diagnostics
import LabelModel
import LabelXML

/// `arobase categorize`: where actions belong in a grille, with reasons, never over a person.
struct CategorizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "categorize",
    abstract: "Propose des classements, avec leurs raisons ; une personne décide.",
    discussion: """
      REGISTRE est un registre (actions/miramas/2023.xml). Pour chaque action sans classement dans \
      la grille, les trois nœuds les plus probables sont donnés avec une confiance et des raisons. \
      Le programme s’abstient quand il n’est pas assez sûr.

      Avec --apply, les propositions assez sûres remplissent les blancs du registre, marquées \
      origine="propose" jusqu’à ce qu’une personne les confirme (--confirm) ; ce qu’une personne a \
      décidé n’est jamais modifié. Avec --evaluate, la justesse est mesurée sur des communes jamais vues. La \
      méthode et les chiffres sont dans Documentation/categorisation.md.
      """)

  @Argument(help: .init("Le registre ; facultatif avec --evaluate.", valueName: "registre"))
  var register: String?

  @Option(
    help: .init("Le référentiel (criteres-2021, villes-internet-2017…).", valueName: "grille"))
  var grille: String?

  @Flag(help: "Montrer aussi les actions déjà classées, la décision et la proposition côte à côte.")
  var review = false

  @Flag(help: "Écrire dans le registre les propositions assez sûres, là où il n’y a rien.")
  var apply = false

  @Option(
    parsing: .upToNextOption,
    help: .init(
      "Confirmer le classement proposé de ces actions, ou « tous » : il devient votre décision.",
      valueName: "action"))
  var confirm: [String] = []

  @Option(
    help: .init(
      "Confiance à partir de laquelle proposer, de 0 à 1, au lieu de celle qui a été mesurée.",
      valueName: "seuil"))
  var threshold: Double?

  @Flag(help: "Mesurer la justesse sur des communes que le programme n’a pas vues.")
  var evaluate = false

  @Flag(help: "Avec --evaluate, laisser aider le classement dans les autres grilles.")
  var crosswalk = false

  @Option(
    help: .init("Avec --evaluate, écrire aussi le rapport en HTML ici.", valueName: "fichier"))
  var report: String?

  @Flag(help: "Chercher les actions qui se ressemblent, entre services et entre années.")
  var duplicates = false

  @Option(help: .init("Forme du résultat.", valueName: "forme"))
  var format: OutputFormat = .text

  func run() throws {
    if let threshold, !(0...1).contains(threshold) {
      throw CommandFailure.usage("--threshold attend un nombre de 0 à 1, comme 0.8")
    }
    if register == nil, !evaluate {
      throw CommandFailure.usage("il manque le registre, par exemple actions/miramas/2023.xml")
    }
    let workspace = Workspace(around: register ?? ".", files: Disk.files)
    let loaded = try register.map { try load($0, workspace) }
    if duplicates, let loaded { return showDuplicates(loaded.register, workspace) }
    let referential = try referential(workspace)
    if evaluate { return try measure(referential, loaded?.register, workspace) }
    guard let loaded else { return }
    if !confirm.isEmpty { return try showConfirmation(loaded, referential.id) }
    let reading = CategorizeReading(
      loaded.register, referential, LearningSet(workspace, for: loaded.register),
      review: review, threshold: threshold)
    if apply { try write(reading, to: loaded.source) }
    switch format {
    case .text: Terminal.write(reading.text(applied: apply))
    case .json: Terminal.write(reading.json.text + "\n")
    case .csv: Terminal.write(reading.csv)
    }
  }

  private func load(_ path: String, _ workspace: Workspace) throws -> LoadedRegister {
    let loaded = try workspace.readRegister(path)
    if loaded.diagnostics.containsErrors {
      Terminal.writeError(
        TextRenderer().render(loaded.diagnostics.filter { $0.severity == .error }) + "\n")
    }
    guard let register = loaded.value else { throw Exit.findings }
    return register
  }

  private func referential(_ workspace: Workspace) throws -> Referential {
    let known = workspace.referentialIDs.map(\.rawValue).joined(separator: ", ")
    guard let grille else {
      throw CommandFailure.usage("il manque --grille ; référentiels : \(known)")
    }
    guard let referential = workspace.referential(ReferentialID(rawValue: grille)) else {
      let nearest = Spelling.nearest(to: grille, among: workspace.referentialIDs.map(\.rawValue))
      throw CommandFailure.usage(
        "référentiel « \(grille) » inconnu"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? " ; référentiels : \(known)"))
    }
    return referential
  }

  private func showConfirmation(_ loaded: LoadedRegister, _ grille: ReferentialID) throws {
    let confirmation = try Confirmation(confirm, in: loaded.register, grille: grille)
    if !confirmation.actions.isEmpty {
      try Disk.write(confirmation.applied(to: loaded.source), to: loaded.source.path)
    }
    switch format {
    case .text: Terminal.write(confirmation.text)
    case .json: Terminal.write(confirmation.json.text + "\n")
    case .csv: Terminal.write(confirmation.csv)
    }
  }

  /// Fills blanks, and nothing else.
  private func write(_ reading: CategorizeReading, to file: LoadedFile) throws {
    let edits = ClassificationEdits.edits(reading.proposals, in: file)
    guard !edits.isEmpty else { return }
    try Disk.write(edits.applied(to: file.bytes), to: file.path)
  }

  private func measure(
    _ referential: Referential, _ register: Register?, _ workspace: Workspace
  ) throws {
    let reading = EvaluationReading(
      referential, register, workspace, usesOtherGrilles: crosswalk)
    guard let reading else {
      throw CommandFailure.usage(
        "aucune action n’est classée dans « \(referential.id) » : il n’y a rien à mesurer")
    }
    switch format {
    case .text: Terminal.write(reading.text)
    case .json: Terminal.write(reading.json.text + "\n")
    case .csv: Terminal.write(reading.csv)
    }
    if let report { try reading.writeReport(to: report, workspace) }
  }

  private func showDuplicates(_ register: Register, _ workspace: Workspace) {
    let earlier = workspace.registersToLearnFrom().filter {
      $0.collectivity == register.collectivity && $0.edition < register.edition
    }
    let reading = DuplicatesReading(register, earlier: earlier)
    switch format {
    case .text: Terminal.write(reading.text)
    case .json: Terminal.write(reading.json.text + "\n")
    case .csv: Terminal.write(reading.csv)
    }
  }
}
