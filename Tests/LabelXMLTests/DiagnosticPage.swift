import Diagnostics
import Foundation
import Testing

/// A page of `Documentation/diagnostics`: a code, what it means, a wrong and a right example.
struct DiagnosticPage: Sendable, CustomTestStringConvertible {
  let code: String
  let title: String
  let severity: String
  let wrong: String
  let right: String

  var testDescription: String { code }

  /// Folder of the pages.
  static let folder = Shipped.root.appending(path: "Documentation/diagnostics")

  /// Every page, in the order of their codes.
  static func all() throws -> [DiagnosticPage] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
      .map { try DiagnosticPage(name: String($0.dropLast(3))) }
  }

  /// Reads a page; a page that is not made as the others is a fault of ours.
  init(name: String) throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: name + ".md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let heading = try #require(lines.first?.split(separator: " — ", maxSplits: 1), "\(name)")
    try #require(heading.count == 2 && heading[0] == "# " + name, "\(name): # CODE — titre")
    code = name
    title = String(heading[1])
    let mark = "**Gravité** : "
    severity = try #require(
      lines.first { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) },
      "\(name): \(mark)erreur")
    wrong = Self.example("## Faux", in: lines)
    right = Self.example("## Juste", in: lines)
  }

  private static func example(_ heading: String, in lines: [String]) -> String {
    guard let start = lines.firstIndex(of: heading),
      let open = lines[start...].firstIndex(where: { $0.hasPrefix("```") }),
      let close = lines[(open + 1)...].firstIndex(of: "```")
    else { return "" }
    return lines[(open + 1)..<close].joined(separator: "\n")
  }
}
