import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML

/// `arobase freeze`: what a dossier is, sealed in a file beside it.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract:
      "Gèle un dossier : écrit à côté de lui ce qu’il est, pour que tout changement se voie.",
    discussion: """
      Le gel (gel.xml) porte l’empreinte de chaque action et de chaque fichier, tous les comptes, \
      la date de référence et la version du programme. Un nouveau gel fait une nouvelle révision, \
      qui nomme la précédente (gardée en gel-1.xml, gel-2.xml…) ; il est refusé quand rien n’a \
      changé.

      Avec --sign, une signature Ed25519 est écrite dans gel.sig. « arobase key » fait une clé. \
      Voir Documentation/audit.md.
      """)

  @Argument(help: .init("Le dossier à geler.", valueName: "dossier"))
  var path: String

  @Option(help: .init("Clé privée qui signe le gel.", valueName: "clé"))
  var sign: String?

  @Flag(help: "Remplacer la signature d’un gel où rien n’a changé ; va avec --sign.")
  var resign = false

  @Option(help: .init("Jour du gel, AAAA-MM-JJ ; sinon l’horloge le donne.", valueName: "date"))
  var date: CalendarDate?

  func validate() throws {
    if resign, sign == nil { throw ValidationError("--resign va avec --sign") }
  }

  func run() throws {
    let key = try sign.map { try KeyFile.privateKey(at: $0) }
    let workspace = Workspace(around: path, files: Disk.files)
    let checked = try workspace.loadDossier(path)
    let blocking = checked.diagnostics.filter { $0.severity == .error && !$0.isMissingFile }
    guard let loaded = checked.value, blocking.isEmpty else {
      Terminal.writeError(TextRenderer().render(blocking))
      throw CommandFailure(
        exit: .findings, message: "des erreurs empêchent de geler ; rien n’a été écrit")
    }
    let state = try DossierState(
      loaded, reading: TallyReading(loaded, workspace: workspace), workspace: workspace)
    let freezer = Freezer(
      state: state, key: key, mayReplaceSignature: resign,
      moment: date.map { Moment($0) } ?? .now)
    let result = try freezer.freeze()
    Terminal.write(result.text)
  }
}

extension Diagnostic {
  /// Whether it says that a file which shows something is not there: a manifest names it so.
  var isMissingFile: Bool { ["REG021", "DOS021"].contains(code.rawValue) }
}
