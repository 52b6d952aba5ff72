import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML

/// `arobase confirm`: a person says that what was carried over is still true.
struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Confirme des actions reprises d’une édition passée, ou des textes relus.",
    discussion: """
      CHEMIN est un registre (actions/miramas/2027.xml) ou le dossier d’une candidature \
      (dossiers/miramas/2027). Sans --apply, rien n’est écrit : la commande montre ce qui attend et \
      ce qu’elle confirmerait. Confirmer retire « a-confirmer » (ou « repris-de » d’un texte) et rien \
      d’autre ; un classement proposé se confirme à part, par « arobase categorize --confirm ».
      """)

  @Argument(help: .init("Le registre, ou le dossier de la candidature.", valueName: "chemin"))
  var path: String

  @Option(
    help: .init("Actions à confirmer : identifiants séparés par une virgule.", valueName: "actions")
  )
  var action: String?

  @Option(help: .init("Confirmer toutes les actions d’un service.", valueName: "service"))
  var service: String?

  @Flag(help: "Confirmer toutes les actions.")
  var all = false

  @Option(
    help: .init(
      "Textes relus : introduction, introduction-verte, avertissement, mot.", valueName: "textes"))
  var texte: String?

  @Flag(help: "Écrire les confirmations.")
  var apply = false

  func run() throws {
    let workspace = Workspace(around: path, files: Disk.files)
    var dossier: LoadedDossier?
    let register: LoadedRegister
    if Disk.isDossier(path) {
      let loaded = try loaded(workspace.loadDossier(path))
      dossier = loaded
      register = LoadedRegister(register: loaded.register, source: loaded.registerFile)
    } else {
      register = try loaded(workspace.loadRegister(path))
    }
    let waiting = register.register.actions.filter { $0.toConfirm != nil }
    let chosen = try actions(among: waiting, of: register.register)
    let texts = try texts(of: dossier)
    if apply {
      try write(
        ConfirmationEdits.edits(Set(chosen.map(\.id)), in: register.source), register.source)
      if let file = dossier?.dossierFile {
        try write(ConfirmationEdits.edits(Set(texts), in: file), file)
      }
    }
    Terminal.write(text(chosen, texts, waiting: waiting, dossier: dossier?.dossier))
  }

  private func loaded<Value>(_ checked: Checked<Value>) throws -> Value {
    guard let value = checked.value else {
      Terminal.writeError(
        TextRenderer().render(checked.diagnostics.filter { $0.severity == .error }))
      throw Exit.findings
    }
    return value
  }

  /// The actions to confirm: those that are named, those of a service, or all.
  private func actions(among waiting: [Action], of register: Register) throws -> [Action] {
    if all { return waiting }
    let named = try words(action).map { word in
      let id = ActionID(rawValue: word)
      guard register.actions.contains(where: { $0.id == id }) else {
        throw CommandFailure.usage("« \(id) » n’est pas une action de ce registre")
      }
      return id
    }
    if let service, !waiting.contains(where: { $0.contact?.service == service }) {
      let known = Set(waiting.compactMap { $0.contact?.service }).sorted().map { "« \($0) »" }
      throw CommandFailure.usage(
        "aucune action à confirmer du service « \(service) »"
          + (known.isEmpty ? "" : " ; services : \(known.joined(separator: ", "))"))
    }
    return waiting.filter {
      named.contains($0.id) || (service != nil && $0.contact?.service == service)
    }
  }

  private func texts(of dossier: LoadedDossier?) throws -> [Dossier.Text] {
    try words(texte).map { word in
      guard let text = Dossier.Text(rawValue: word) else {
        let known = Dossier.Text.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure.usage("texte « \(word) » inconnu ; textes : \(known)")
      }
      guard dossier != nil else {
        throw CommandFailure.usage("--texte demande le dossier, comme dossiers/miramas/2027")
      }
      return text
    }
  }

  private func words(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
  }

  private func write(_ edits: [TextEdit], _ file: LoadedFile) throws {
    if !edits.isEmpty { try Disk.write(edits.applied(to: file.bytes), to: file.path) }
  }

  private func text(
    _ chosen: [Action], _ texts: [Dossier.Text], waiting: [Action], dossier: Dossier?
  ) -> String {
    let verb = apply ? "confirmée" : "serait confirmée"
    var text = chosen.map { "\(verb) : \($0.title) [\($0.id)]\n" }.joined()
    let reviewed = texts.filter { dossier?.carriedTexts[$0] != nil }
    text += reviewed.map { "\(apply ? "relu" : "serait noté relu") : \($0.label)\n" }.joined()
    let left = waiting.filter { !chosen.contains($0) }
    let count = left.count
    text += count == 0 ? "aucune autre action à confirmer\n" : "restent à confirmer : \(count)\n"
    if chosen.isEmpty { text += left.map { "  \($0.title) [\($0.id)]\n" }.joined() }
    for (part, edition) in (dossier?.carriedTexts ?? [:]).sorted(by: {
      $0.key.rawValue < $1.key.rawValue
    })
    where !reviewed.contains(part) {
      text += "texte de l’édition \(edition), à relire : \(part.label)\n"
    }
    if !apply, !(chosen.isEmpty && reviewed.isEmpty) {
      text += "\nrien n’a été écrit ; pour confirmer, ajouter --apply\n"
    }
    return text
  }
}
