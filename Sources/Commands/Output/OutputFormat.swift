import ArgumentParser
import Foundation

/// In which form a command gives its results.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a person.
  case text
  /// For another program.
  case json
  /// For a spreadsheet.
  case csv
}

/// What the environment says of the terminal.
enum TerminalSettings {
  /// Whether to colour what goes to standard output.
  static var colours: Bool {
    let environment = ProcessInfo.processInfo.environment
    let wantsNone = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return !wantsNone && environment["TERM"] != "dumb" && isatty(STDOUT_FILENO) == 1
  }

  /// Whether somebody watches standard error.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}
