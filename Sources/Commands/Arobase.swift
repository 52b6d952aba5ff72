import ArgumentParser
import Foundation
import LabelXML

/// The program, as the executable sees it.
public enum Program {
  /// Reads the command line, runs the command and exits with its code.
  ///
  /// 0 all is well, 1 findings, 2 wrong use, 3 a needed program or file is missing.
  public static func run() {
    do {
      var command = try Arobase.parseAsRoot()
      try command.run()
    } catch let code as Exit {
      exit(code.rawValue)
    } catch let failure as CommandFailure {
      Terminal.writeError("arobase : \(failure.message)\n")
      exit(failure.exit.rawValue)
    } catch let failure as WorkspaceFailure {
      Terminal.writeError("arobase : \(failure)\n")
      exit(Exit.missing.rawValue)
    } catch {
      let message = FrenchMessages.translate(Arobase.fullMessage(for: error))
      guard Arobase.exitCode(for: error).isSuccess else {
        Terminal.writeError(message + "\n")
        exit(Exit.usage.rawValue)
      }
      Terminal.write(message + "\n")
    }
  }
}

/// The exit codes of the command line.
enum Exit: Int32, Error {
  /// Errors in files, differences in an audit.
  case findings = 1
  /// The command line is wrong.
  case usage = 2
  /// A needed program or file is missing.
  case missing = 3
}

/// Why a command could not be carried out.
struct CommandFailure: Error {
  /// The code to exit with.
  var exit: Exit
  /// One sentence in French that says what to do.
  var message: String

  /// A needed program or file is missing.
  static func missing(_ message: String) -> CommandFailure {
    .init(exit: .missing, message: message)
  }
  /// The command line is wrong.
  static func usage(_ message: String) -> CommandFailure { .init(exit: .usage, message: message) }
}

/// The `arobase` command, which only holds its sub-commands.
struct Arobase: ParsableCommand {
  /// Version of the program.
  static let version = "0.1.0"
  static let configuration = CommandConfiguration(
    commandName: "arobase",
    abstract:
      "Compile le dossier d’une commune pour le label Territoires, Villes et Villages Internet.",
    discussion: """
      Les actions sont tenues dans des registres XML (dossier actions/), les critères dans des \
      référentiels (referentiels/), et chaque candidature dans un dossier (dossiers/).

      Codes de retour : 0 tout va bien ; 1 des erreurs ou des différences ; 2 commande mal \
      écrite ; 3 il manque un programme ou un fichier.
      """,
    version: version,
    subcommands: [
      CheckCommand.self, TallyCommand.self, RenderCommand.self, CompareCommand.self,
      RetallyCommand.self, CategorizeCommand.self, FreezeCommand.self, AuditCommand.self,
      VerdictCommand.self, KeyCommand.self, FootprintCommand.self, InitCommand.self,
      CarryOverCommand.self, ConfirmCommand.self, ExportCommand.self, ImportCommand.self,
    ])
}
