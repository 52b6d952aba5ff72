import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML
import Spreadsheets
import Workbooks

/// `arobase import`: a table into a register, shown first, written when asked.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Montre ce qu’un tableau changerait dans un registre, puis l’y écrit.",
    discussion: """
      FICHIER est un classeur XLSX ou ODS, ou un CSV. Sans --apply, rien n’est écrit : le plan dit \
      ce qui serait ajouté, changé (champ par champ) et refusé, avec la ligne, la colonne, la raison \
      et la correction. Avec --apply, le registre est modifié sur place : commentaires, ordre et mise \
      en page restent.

      Une ligne est une action par son identifiant. Sans identifiant, un titre connu est proposé, \
      jamais pris en silence : --accept-matches l’accepte. Une case vide dans une ligne exportée vide \
      le champ ; une colonne absente ne change rien. Les colonnes qui ne sont pas les nôtres sont \
      gardées dans le registre, sauf celles qui parlent de personnes : --personal les met à part.

      Un tableau que d’autres ont conçu se lit avec une correspondance (--mapping) ; --guess en \
      propose une. Documentation/tableurs.md explique les colonnes et ce qu’elles acceptent.
      """)

  /// In which form the plan is given.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// For another program.
    case json
  }

  @Argument(help: .init("Le tableau : xlsx, ods ou csv.", valueName: "fichier"))
  var path: String

  @Option(help: .init("Le registre, ou le dossier de la candidature.", valueName: "registre"))
  var into: String?

  @Flag(help: "Écrire dans le registre ce que le plan montre.")
  var apply = false

  @Flag(help: "Retirer du registre les actions que le tableau n’a plus.")
  var removeMissing = false

  @Flag(
    help: "Accepter les rapprochements proposés entre une ligne et une action.")
  var acceptMatches = false

  @Flag(help: "Prendre pour de nouvelles actions les lignes dont le titre n’est pas le même.")
  var rejectMatches = false

  @Option(help: .init("Encodage d’un csv : utf-8, windows-1252 ou utf-16.", valueName: "nom"))
  var encoding: CSVForm.Encoding?

  @Option(
    help: .init("Ce qui sépare les cases d’un csv : « ; », « , » ou tab.", valueName: "signe"))
  var separator: CSVForm.Separator?

  @Option(
    help: .init(
      "Feuille à lire ; sans elle, « Actions », ou celle dont les titres sont les nôtres.",
      valueName: "nom"))
  var sheet: String?

  @Option(
    help: .init(
      "Correspondance qui dit ce qu’est chaque colonne : un fichier, ou « atlaas ».",
      valueName: "correspondance"))
  var mapping: String?

  @Flag(help: "Proposer une correspondance d’après les titres et les valeurs, et s’arrêter là.")
  var guess = false

  @Option(help: .init("Avec --guess, écrire la correspondance ici.", valueName: "fichier"))
  var writeMapping: String?

  @Option(
    help: .init(
      "Avec --apply, écrire à part, en csv, les colonnes qui parlent de personnes.",
      valueName: "csv"))
  var personal: String?

  @Option(help: .init("Forme du plan : text ou json.", valueName: "forme"))
  var format: Form = .text

  func run() throws {
    if acceptMatches, rejectMatches {
      throw CommandFailure.usage("--accept-matches et --reject-matches se contredisent")
    }
    if guess || writeMapping != nil { return try proposeMapping(try tableFile()) }
    guard let into else {
      throw CommandFailure.usage("il manque --into, par exemple --into actions/miramas/2023.xml")
    }
    let (file, target) = try read(into: into)
    let reading = try read(file)
    if let origin = reading.origin, origin.collectivity != target.register.collectivity.rawValue {
      throw CommandFailure.usage(
        "ce classeur est celui de « \(origin.collectivity) », et le registre celui de "
          + "« \(target.register.collectivity) »")
    }
    let outcome = ImportOutcome(
      reading, target,
      options: ImportOptions(
        removesMissing: removeMissing,
        matches: acceptMatches ? .accept : rejectMatches ? .reject : .propose))
    let writes = apply && outcome.isSound
    if writes, !outcome.plan.isEmpty { try Disk.write(outcome.bytes, to: target.path) }
    if writes, let personal, !reading.personal.rows.isEmpty {
      try Disk.write(outcome.personalTable, to: personal)
    }
    let shown = ImportReading(
      outcome, form: file.form, fileName: path, isWritten: writes, wasAsked: apply)
    switch format {
    case .text: Terminal.write(shown.text)
    case .json: Terminal.write(shown.json.text + "\n")
    }
    if outcome.plan.hasFindings || !outcome.isSound { throw Exit.findings }
  }

  /// The table and the register, read at the same time: they need nothing of one another.
  private func read(into: String) throws -> (TableFile, RegisterTarget) {
    let parts = try SideBySide.map(2) { index -> (TableFile?, RegisterTarget?) in
      if index == 0 { return (nil, try RegisterTarget(into)) }
      return (try tableFile(), nil)
    }
    guard let target = parts[0].1, let file = parts[1].0 else { throw Exit.findings }
    return (file, target)
  }

  private func tableFile() throws -> TableFile {
    if Disk.files.kind(path) == .folder {
      throw CommandFailure.usage("« \(path) » est un dossier : nommer le tableau qu’il contient")
    }
    guard Disk.files.kind(path) == .file, let bytes = Disk.read(path) else {
      throw CommandFailure.missing("« \(path) » n’existe pas ou ne peut pas être lu")
    }
    var options = TableFile.Options()
    options.encoding = encoding
    options.separator = separator
    let checked = TableFile.read(bytes, path: path, options: options)
    if !checked.diagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(checked.diagnostics) + "\n")
    }
    guard let file = checked.value, !checked.diagnostics.containsErrors else { throw Exit.findings }
    if ToDoWorkbook.isOne(file.workbook) {
      throw CommandFailure(
        exit: .findings,
        message: "« \(path) » est la liste de tâches d’une reprise, pas un tableau d’actions : "
          + "reporter les réponses dans le classeur que donne « arobase export », dont la colonne "
          + "« Reprise » confirme, ou confirmer avec « arobase confirm »")
    }
    if case .csv(let form) = file.form {
      Terminal.writeError("« \(path) » est lu comme un texte en \(form.inFrench)\n")
    }
    return file
  }

  private func read(_ file: TableFile) throws -> TableReading {
    let mapping = try foreign()
    do throws(TableFault) {
      if let mapping {
        return try TableReader.read(
          file.workbook, fileName: FilePath.name(of: path), mapping: mapping, sheet: sheet)
      }
      return try TableReader.read(
        file.workbook, fileName: FilePath.name(of: path), sheet: sheet)
    } catch {
      throw CommandFailure(exit: .findings, message: "« \(path) » : \(error.message)")
    }
  }

  /// The mapping that was asked for; `nil` for a table whose headings are ours.
  private func foreign() throws -> TableMapping? {
    guard let mapping else { return nil }
    let checked = try Workspace(around: into ?? ".", files: Disk.files).loadMapping(mapping)
    if !checked.diagnostics.isEmpty {
      Terminal.writeError(TextRenderer().render(checked.diagnostics) + "\n")
    }
    guard let value = checked.value, !checked.diagnostics.containsErrors else {
      throw CommandFailure(
        exit: .findings, message: "la correspondance « \(mapping) » ne peut pas servir")
    }
    return value
  }

  private func proposeMapping(_ file: TableFile) throws {
    let workspace = Workspace(around: into ?? ".", files: Disk.files)
    let name = FilePath.name(of: path)
    let guess = MappingGuess(
      file.workbook, title: "Tableau « \(name) »",
      grilles: workspace.referentialIDs.compactMap { workspace.referential($0) })
    guard let guess else {
      throw CommandFailure(exit: .findings, message: "« \(path) » n’a pas de ligne de titres")
    }
    let reading = GuessReading(guess, fileName: path)
    let bytes = MappingWriter.bytes(of: guess.mapping)
    if let writeMapping { try Disk.write(bytes, to: writeMapping) }
    switch format {
    case .text: Terminal.write(reading.text(writtenTo: writeMapping))
    case .json: Terminal.write(reading.json.text + "\n")
    }
  }
}
