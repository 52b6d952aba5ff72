import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML

/// `arobase carry-over`: the register and the dossier of the next edition, from those of this one.
struct CarryOverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carry-over",
    abstract: "Prépare l’édition suivante : nouveau registre, nouveau dossier, liste de tâches.",
    discussion: """
      DOSSIER est le dossier d’une édition passée (dossiers/miramas/2023). Les actions en cours sont \
      reprises avec leur lien vers l’édition passée, les actions terminées sont laissées avec la \
      raison, et ce qui est périmé est dit. Rien n’est confirmé : chaque action reprise porte \
      « a-confirmer » et reste « à vérifier » jusqu’à ce qu’une personne la confirme (arobase confirm).

      Sans --apply, rien n’est écrit : la commande montre ce qu’elle ferait. Aucun fichier n’est \
      jamais écrasé. La liste de tâches, par service, est un classeur : a-faire-<édition>.xlsx.
      """)

  /// In which form the plan is given.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// For another program.
    case json
  }

  @Argument(help: .init("Le dossier de l’édition passée.", valueName: "dossier"))
  var path: String

  @Option(help: .init("L’édition à préparer, une année comme 2027.", valueName: "édition"))
  var to: Int

  @Option(
    help: .init(
      "Référentiel qui remplace celui d’où un passage mène à lui ; plusieurs séparés par une virgule.",
      valueName: "id"))
  var referentiel: String?

  @Option(
    help: .init(
      "Actions terminées à reprendre quand même : leurs identifiants, séparés par une virgule.",
      valueName: "actions"))
  var keep: String?

  @Flag(help: "Écrire les fichiers.")
  var apply = false

  @Option(
    name: [.long, .short], help: .init("Où écrire la liste de tâches.", valueName: "répertoire"))
  var output = "out"

  @Option(help: .init("Forme du résultat.", valueName: "forme"))
  var format: Form = .text

  func run() throws {
    let workspace = Workspace(around: path, files: Disk.files)
    let checked = try workspace.loadDossier(path)
    let blocking = checked.diagnostics.filter {
      $0.severity == .error && !Self.staleCodes.contains($0.code.rawValue)
    }
    guard blocking.isEmpty, let loaded = checked.value else {
      Terminal.writeError(TextRenderer().render(blocking))
      throw CommandFailure(
        exit: .findings, message: "des erreurs empêchent de préparer l’édition suivante")
    }
    guard to > loaded.dossier.edition, (1900...2099).contains(to) else {
      throw CommandFailure.usage(
        "--to attend une édition postérieure à \(loaded.dossier.edition), comme "
          + "\(loaded.dossier.edition + 1)")
    }
    let plan = try CarryOverPlan(
      loaded, to: to, grilles: words(referentiel).map { ReferentialID(rawValue: $0) },
      keeping: kept(of: loaded.register), output: output, workspace: workspace)
    if apply { try plan.files.writeNew() }
    switch format {
    case .text: Terminal.write(plan.text(applied: apply))
    case .json: Terminal.write(plan.json.text + "\n")
    }
  }

  /// Errors that the plan itself tells, as things to do: a file or a node that has gone.
  private static let staleCodes: Set = ["REG012", "REG021", "REG022", "DOS021", "DOS022"]

  private func words(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
  }

  private func kept(of register: Register) throws -> Set<ActionID> {
    let ids = words(keep).map { ActionID(rawValue: $0) }
    let known = Set(register.actions.map(\.id))
    if let unknown = ids.first(where: { !known.contains($0) }) {
      throw CommandFailure.usage("« \(unknown) » n’est pas une action de ce registre")
    }
    return Set(ids)
  }
}
