import ArgumentParser
import Diagnostics
import LabelModel
import LabelXML
import XMLKit

/// `arobase verdict`: adds the decisions of an auditor to those of a dossier.
struct VerdictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdict",
    abstract: "Ajoute des verdicts à l’audit d’un dossier ; aucun n’est jamais effacé.",
    discussion: """
      Chaque VERDICT s’écrit ACTION=DÉCISION, où la décision est retenue, ecartee, fusionnee ou \
      en-attente. Une action écartée demande --motif et --mot ; une action fusionnée, --dans. Un \
      nouveau verdict sur une action remplace l’ancien dans les comptes, et l’ancien reste au \
      fichier (audit.xml, à côté du dossier).

      La fonction de qui décide est publique ; son nom, s’il est donné, reste dans le fichier et ne \
      figure dans aucun document. Voir Documentation/audit.md.
      """)

  @Argument(help: .init("Le dossier dont on juge les actions.", valueName: "dossier"))
  var path: String

  @Argument(help: .init("Les verdicts, ACTION=DÉCISION.", valueName: "verdict"))
  var verdicts: [String]

  @Option(help: .init("Fonction de qui décide.", valueName: "fonction"))
  var fonction: String

  @Option(help: .init("Nom de qui décide, qui n’est jamais publié.", valueName: "nom"))
  var nom: String?

  @Option(
    help: .init(
      "Motif d’une action écartée : hors-numerique, porteur, dates, sans-rattachement, doublon, "
        + "preuve-insuffisante, autre.", valueName: "motif"))
  var motif: String?

  @Option(help: .init("Action dans laquelle une autre est fusionnée.", valueName: "action"))
  var dans: String?

  @Option(help: .init("Un mot de l’auditeur.", valueName: "texte"))
  var mot: String = ""

  @Option(help: .init("Jour du verdict, AAAA-MM-JJ ; sinon l’horloge le donne.", valueName: "date"))
  var date: CalendarDate?

  @Option(
    help: .init(
      "Ce que le lecteur doit savoir d’abord ; pour un nouvel audit seulement.", valueName: "texte")
  )
  var presentation: String?

  @Flag(help: "Commencer un audit d’exemple, montré comme tel partout.")
  var exemple = false

  func validate() throws {
    if fonction.onOneLine.isEmpty { throw ValidationError("--fonction est vide") }
    if let nom, nom.onOneLine.isEmpty { throw ValidationError("--nom est vide") }
  }

  func run() throws {
    let workspace = Workspace(around: path, files: Disk.files)
    let checked = try workspace.loadDossier(path)
    guard let loaded = checked.value else {
      Terminal.writeError(TextRenderer().render(checked.diagnostics))
      throw CommandFailure(exit: .findings, message: "le dossier ne peut pas être lu")
    }
    let file = FilePath.join(
      FilePath.folder(of: loaded.dossierFile.path), Workspace.auditName)
    // A circle of mergers is undone by another verdict, and by nothing else.
    let faults = checked.diagnostics.filter {
      $0.severity == .error && $0.location?.path == file && $0.code != "AUD074"
    }
    guard faults.isEmpty, (loaded.audit == nil) == (Disk.files.kind(file) == nil) else {
      Terminal.writeError(TextRenderer().render(faults))
      throw CommandFailure(
        exit: .findings, message: "l’audit qui est là n’est pas sain ; rien n’a été ajouté")
    }
    var log = try log(of: loaded)
    let first = log.entries.count
    for verdict in try verdicts.map({ try self.verdict($0, in: loaded.register) }) {
      log.append(verdict, FileDigest.sha256)
    }
    let added = Array(log.entries[first...])
    let bytes =
      loaded.audit.flatMap { VerdictLogWriter.appending(added, to: $0.source) }
      ?? VerdictLogWriter.bytes(of: log)
    try verify(bytes, for: file, said: checked.diagnostics)
    try Disk.write(bytes, to: file)
    for entry in added {
      Terminal.write("\(entry.number). \(entry.verdict.action) : \(entry.verdict.decision.label)\n")
    }
    let retained = log.verdicts.retained.count
    Terminal.write(
      "\(retained) \(retained < 2 ? "action retenue" : "actions retenues") sur \(loaded.register.actions.count) recensées"
        + (log.nature == .example ? " (audit d’exemple)\n" : "\n"))
  }

  /// Reads the log as it will be: refuses one that `check` would refuse, and says what is new to
  /// say.
  private func verify(_ bytes: [UInt8], for file: String, said: [Diagnostic]) throws {
    let workspace = Workspace(around: path, files: Disk.files.replacing(file, with: bytes))
    let found = try workspace.check([file]).filter { $0.location?.path == file }
    let known = Set(said.map(\.message))
    let new = found.filter { $0.severity == .error || !known.contains($0.message) }
    if !new.isEmpty { Terminal.writeError(TextRenderer().render(new)) }
    guard !found.containsErrors else {
      throw CommandFailure.usage("l’audit ne serait plus sain avec ces verdicts ; rien n’est écrit")
    }
  }

  private func log(of loaded: LoadedDossier) throws -> VerdictLog {
    guard let log = loaded.audit?.log else {
      return VerdictLog(
        collectivity: loaded.dossier.collectivity.id, edition: loaded.dossier.edition,
        nature: exemple ? .example : .audit, presentation: presentation?.onOneLine ?? "")
    }
    if presentation != nil {
      throw CommandFailure.usage(
        "cet audit est commencé : --presentation ne peut plus y être ajoutée")
    }
    if exemple, log.nature != .example {
      throw CommandFailure.usage("cet audit n’est pas un exemple : --exemple n’y convient pas")
    }
    return log
  }

  private func verdict(_ text: String, in register: Register) throws -> Verdict {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw CommandFailure.usage("« \(text) » n’est pas un verdict ; attendu : ACTION=DÉCISION")
    }
    let action = ActionID(rawValue: parts[0])
    guard register.actions.contains(where: { $0.id == action }) else {
      throw CommandFailure.usage("l’action « \(action) » n’est pas au registre")
    }
    let decision: Verdict.Decision = try word(parts[1], "la décision")
    let reason: Verdict.Reason? = try motif.map { try word($0, "--motif") }
    if decision == .setAside, reason == nil || mot.onOneLine.isEmpty {
      throw CommandFailure.usage("une action écartée demande --motif et --mot")
    }
    if decision != .setAside, reason != nil {
      throw CommandFailure.usage("--motif ne convient qu’à une action écartée")
    }
    if (decision == .merged) != (dans != nil) {
      throw CommandFailure.usage("--dans va avec la décision fusionnee, et avec elle seule")
    }
    if let dans,
      dans == action.rawValue || !register.actions.contains(where: { $0.id.rawValue == dans })
    {
      throw CommandFailure.usage("« \(dans) » n’est pas une autre action du registre")
    }
    return Verdict(
      action: action, decision: decision, reason: reason,
      target: dans.map { ActionID(rawValue: $0) }, word: mot.onOneLine,
      function: fonction.onOneLine, name: nom?.onOneLine,
      moment: date.map { Moment($0) } ?? .now)
  }

  private func word<Word: ClosedVocabulary>(_ text: String, _ what: String) throws -> Word {
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure.usage("« \(text) » ne convient pas à \(what) ; possibles : \(known)")
    }
    return word
  }
}

extension String {
  /// The text with each run of blanks made one space, and none at the ends: as it is read back.
  fileprivate var onOneLine: String {
    split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
