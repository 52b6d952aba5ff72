import Foundation
import Testing

/// A page of Documentation/diagnostics, whose examples are tests.
struct DiagnosticPage: Sendable, CustomTestStringConvertible {
  let code: String
  let title: String
  /// What is wrong; `nil` when the page says it in words.
  let wrong: String?
  /// What is right; `nil` when the page says it in words.
  let right: String?

  var testDescription: String { code }

  /// The root of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The pages of the codes that start so.
  static func all(startingWith prefix: String) throws -> [DiagnosticPage] {
    let folder = root.appending(path: "Documentation/diagnostics")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".md") }
      .map { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return DiagnosticPage(name: name, text: text)
      }
  }

  private init(name: String, text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = String(name.dropLast(".md".count))
    title = lines.first.map(String.init) ?? ""
    wrong = Self.block(after: "## Faux", in: lines)
    right = Self.block(after: "## Juste", in: lines)
  }

  private static func block(after heading: String, in lines: [Substring]) -> String? {
    guard let start = lines.firstIndex(of: heading[...]), start + 1 < lines.count,
      lines[start + 1] == "```xml",
      let end = lines[(start + 2)...].firstIndex(of: "```")
    else { return nil }
    return lines[(start + 2)..<end].joined(separator: "\n")
  }
}
