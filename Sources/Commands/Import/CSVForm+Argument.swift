import ArgumentParser
package import Workbooks

extension CSVForm.Separator: ExpressibleByArgument {
  /// What the help shows.
  package static var allValueStrings: [String] { [";", ",", "tab"] }

  /// Takes the sign itself, or its name in French or in English.
  package init?(argument: String) {
    switch argument.lowercased() {
    case ";", "point-virgule": self = .semicolon
    case ",", "virgule": self = .comma
    case "\t", "\\t", "tab", "tabulation": self = .tab
    default: return nil
    }
  }
}

extension CSVForm.Encoding: ExpressibleByArgument {
  /// What the help shows.
  package static var allValueStrings: [String] { ["utf-8", "windows-1252", "utf-16"] }

  /// Takes the usual names, whatever their case.
  package init?(argument: String) {
    switch argument.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16", "utf16": self = .utf16
    case "windows-1252", "cp1252", "latin1", "iso-8859-1", "ansi": self = .windows1252
    default: return nil
    }
  }
}
