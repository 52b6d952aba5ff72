import ArgumentParser
import Diagnostics
import LabelXML

/// `arobase check`: all that is wrong with all the files, in one run.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Vérifie registres, référentiels et dossiers, et dit tout ce qui ne va pas.",
    discussion: """
      Sans CHEMIN, tout l’espace de travail est vérifié. Chaque message donne le fichier, la ligne, \
      la colonne, un code décrit dans Documentation/diagnostics/, et la correction probable.

      Avec --fix, les corrections sans ambiguïté sont faites dans les fichiers ; commentaires et \
      mise en page restent.
      """)

  /// In which form the findings are given.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// For another program.
    case json
    /// For a forge or an editor.
    case sarif
  }

  @Argument(help: .init("Fichiers ou dossiers à vérifier.", valueName: "chemin"))
  var paths: [String] = []

  @Option(help: .init("Forme du résultat.", valueName: "forme"))
  var format: Form = .text

  @Flag(help: "Faire les corrections sans ambiguïté.")
  var fix = false

  @Flag(help: "Sortir avec le code 1 dès un avertissement.")
  var strict = false

  func run() throws {
    var diagnostics = try findings()
    if fix {
      let count = try Fixes(diagnostics).apply()
      Terminal.writeError(
        count > 1 ? "\(count) corrections faites\n" : "\(count) correction faite\n")
      if count > 0 { diagnostics = try findings() }
    }
    switch format {
    case .text: showText(diagnostics)
    case .json: Terminal.write(JSONRenderer().render(diagnostics).text + "\n")
    case .sarif:
      Terminal.write(SARIFRenderer(version: Arobase.version).render(diagnostics).text + "\n")
    }
    let hasWarnings = diagnostics.contains { $0.severity == .warning }
    if diagnostics.containsErrors || (strict && hasWarnings) { throw Exit.findings }
  }

  private func findings() throws -> [Diagnostic] {
    try Workspace(around: paths.first ?? ".", files: Disk.files).check(paths)
  }

  private func showText(_ diagnostics: [Diagnostic]) {
    if !diagnostics.isEmpty {
      Terminal.write(TextRenderer(colours: TerminalSettings.colours).render(diagnostics) + "\n")
    }
    let counts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count > 1 ? "s" : "")"
    }
    Terminal.write((counts.isEmpty ? "rien à signaler" : counts.joined(separator: ", ")) + "\n")
  }
}
