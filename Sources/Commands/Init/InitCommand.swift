import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML

/// `arobase init`: an empty workspace for a town that begins.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Prépare un espace de travail vide pour une collectivité.",
    discussion: """
      RÉPERTOIRE est un dossier vide, ou qui n’existe pas encore ; sans lui, le dossier courant. \
      La commande y met les cinq dossiers d’un espace de travail, un registre vide, un dossier de \
      candidature à compléter, un classeur de collecte à envoyer aux services, et LISEZMOI.md, qui \
      dit quoi faire ensuite. Rien n’est jamais écrasé.

      Documentation/guide-utilisateur.md mène de là à un dossier compilé.
      """)

  @Argument(help: .init("Où préparer l’espace de travail.", valueName: "répertoire"))
  var path = "."

  @Option(help: .init("Nom de la collectivité, comme « Valmont ».", valueName: "nom"))
  var collectivite: String?

  @Option(
    help: .init("Code Insee de la commune, ou numéro SIREN d’un territoire.", valueName: "code"))
  var codeInsee: String?

  @Option(help: .init("Édition du label, une année comme 2027.", valueName: "année"))
  var edition: Int?

  @Option(help: .init("village, ville ou territoire.", valueName: "sorte"))
  var type: String?

  @Option(help: .init("Département.", valueName: "nom"))
  var departement: String?

  @Flag(
    help: "Ajoute au dossier les axes de l’Arobase verte 2021, qui sont ceux du plan de Miramas.")
  var axesVerts = false

  func run() throws {
    let workspace = try NewWorkspace(dossier())
    let files = try workspace.files(in: path)
    try refuseOthers(than: files)
    try files.writeNew()
    Terminal.write(files.map { $0.path + "\n" }.joined() + "\n" + workspace.nextSteps(path))
  }

  /// The dossier of the town; throws when an option is missing or wrong.
  private func dossier() throws -> Dossier {
    let options = [
      ("--collectivite \"Valmont\"", collectivite != nil),
      ("--code-insee 13063", codeInsee != nil), ("--edition 2027", edition != nil),
    ]
    let missing = options.filter { !$0.1 }.map(\.0)
    guard let collectivite, let codeInsee, let edition else {
      throw CommandFailure.usage("il manque, par exemple : \(missing.joined(separator: " "))")
    }
    let id = collectivite.slug
    guard !id.isEmpty else {
      throw CommandFailure.usage("--collectivite attend un nom, comme « Valmont »")
    }
    return Dossier(
      startingFor: Collectivity(
        id: CollectivityID(rawValue: id), name: collectivite, inseeCode: codeInsee,
        kind: try kind(codeInsee), department: departement),
      edition: edition, greenAxes: axesVerts)
  }

  /// What is asked for; a SIREN number is that of a territory.
  private func kind(_ code: String) throws -> CollectivityKind {
    guard let type else { return code.count == 9 ? .territory : .town }
    guard let kind = CollectivityKind(rawValue: type) else {
      let known = CollectivityKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure.usage("« \(type) » ne convient pas à --type ; possibles : \(known)")
    }
    return kind
  }

  /// Throws when the folder holds anything but what the command writes, hidden files apart.
  private func refuseOthers(than files: [PlannedFile]) throws {
    switch Disk.files.kind(path) {
    case nil: return
    case .file: throw CommandFailure.usage("« \(path) » est un fichier, pas un dossier")
    case .folder:
      let own = Set(files.map { FilePath.normalize($0.path) })
      let others = Disk.filePaths(under: path).filter { !own.contains($0) }
      guard let other = others.first else { return }
      throw CommandFailure(
        exit: .findings,
        message: "« \(path) » n’est pas vide (« \(other) ») ; rien n’a été écrit. Choisissez un "
          + "dossier vide, ou qui n’existe pas encore")
    }
  }
}
