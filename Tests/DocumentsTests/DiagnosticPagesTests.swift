import Diagnostics
import Documents
import Foundation
import Testing

/// The examples of `Documentation/diagnostics/TPL*.md` and `DOC0*.md` are tests.
@Suite("The pages of the diagnostics of documents")
struct DiagnosticPagesTests {
  struct Page: CustomTestStringConvertible {
    var code: String
    var severity: String
    var wrong: String
    var right: String
    var testDescription: String { code }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/diagnostics")

  static let pages: [Page] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let ours = names.filter { $0.hasPrefix("TPL") || $0.hasPrefix("DOC0") }.sorted()
    return ours.compactMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return Page(
        code: String(name.dropLast(3)),
        severity: line(after: "**Gravité** : ", in: text), wrong: example("## Faux", in: text),
        right: example("## Juste", in: text))
    }
  }()

  private static func line(after mark: String, in text: String) -> String {
    text.split(separator: "\n").first { $0.hasPrefix(mark) }
      .map { String($0.dropFirst(mark.count)) } ?? ""
  }

  private static func example(_ heading: String, in text: String) -> String {
    let after = text.components(separatedBy: heading + "\n").dropFirst().first ?? ""
    let parts = after.components(separatedBy: "```")
    guard parts.count > 1 else { return "" }
    return parts[1].split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  @Test func eachCodeHasItsPage() {
    let templates = (1...8).map { "TPL00\($0)" }
    let documents = (1...17).map { $0 < 10 ? "DOC00\($0)" : "DOC0\($0)" }
    #expect(Set(Self.pages.map(\.code)) == Set(templates + documents))
  }

  @Test(arguments: pages)
  func theWrongExampleGivesTheCodeAlone(page: Page) {
    let found = diagnostics(of: page.wrong)
    #expect(!found.isEmpty)
    for diagnostic in found {
      #expect(diagnostic.code.rawValue == page.code, "\(diagnostic.message)")
      #expect(diagnostic.severity.rawValue == page.severity)
    }
  }

  @Test(arguments: pages)
  func theRightExampleGivesNothing(page: Page) {
    let found = diagnostics(of: page.right)
    #expect(found.isEmpty, "\(TextRenderer().render(found))")
  }

  @Test(arguments: pages.filter { $0.code != "DOC013" })
  func theMessageStandsInTheExample(page: Page) {
    for diagnostic in diagnostics(of: page.wrong) {
      #expect(diagnostic.location?.path.hasPrefix("templates/") == true)
    }
  }

  /// A style sheet is checked as a theme, a part of a document inside a document.
  private func diagnostics(of example: String) -> [Diagnostic] {
    if example.hasPrefix(":root") {
      let css = SourceText(path: "templates/theme.css", text: example)
      return DocumentTheme(css: css, typst: SourceText(path: "t", text: "")).diagnostics()
    }
    let text =
      example.hasPrefix("<html")
      ? example
      : """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
      <head><title>Exemple</title></head>
      <body><h1>Exemple</h1>
      \(example)
      </body></html>
      """
    let library = TemplateLibrary(files: [
      SourceText(path: "templates/exemple.xhtml", text: text),
      SourceText(path: "templates/fiche.xhtml", text: "<p>{{titre}}</p>"),
    ])
    return DocumentCompiler(templates: library)
      .compile("exemple", model: Self.model, resources: Self.resources).diagnostics
  }

  static let model: TemplateValue = [
    "commune": "Valmont-sur-Loire", "mot_elu": .absent,
    "actions": .list([["titre": "Espace public numérique"]]),
    "reserves": .list([], sample: ["titre": "Date inconnue"]),
  ]

  static let resources = DocumentResources(
    charts: [
      "mosaique": .mosaic(MosaicChart(title: "Enjeux", tiles: [.init("emploi", count: 2)])),
      "vide": .mosaic(MosaicChart(title: "Enjeux", tiles: [])),
    ],
    images: ["photos/mairie.jpg": ImageData(bytes: [0xFF, 0xD8, 0xFF], format: .jpeg)])
}
