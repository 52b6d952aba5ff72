import ArgumentParser

/// The program, as the executable sees it.
public enum Program {
  /// Reads the command line, runs the command and exits with its code.
  public static func run() async { await Arobase.main() }
}

/// The `arobase` command, which only holds its sub-commands.
struct Arobase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "arobase")
}
