import Diagnostics
import Documents
import Testing

@Suite("The theme")
struct ThemeTests {
  @Test func theShippedThemeIsReadable() {
    let found = DocumentTheme.shipped.diagnostics()
    #expect(found.isEmpty, "\(TextRenderer().render(found))")
  }

  @Test func eachKindOfDocumentHasItsColours() {
    let theme = DocumentTheme.shipped
    #expect(theme.tokens(for: .dossier).accent != theme.tokens(for: .arobaseVerte).accent)
    #expect(theme.tokens(for: "inconnu") == theme.tokens(for: .dossier))
    #expect(theme.tokens(for: .dossier).fonts.first == "Inter")
  }

  @Test func theColoursOfAUserReachThePageThePDFAndTheCharts() throws {
    let css = SourceText(
      path: "t.css",
      text:
        "/* :root { --accent: #000001 } */\n:root{--accent:#123456;}\n@media print{:root{--accent:red}}"
    )
    let theme = DocumentTheme(css: css, typst: DocumentTheme.shipped.typst)
    #expect(theme.tokens(for: .dossier).accent == "#123456")
    let document = try #require(Valmont.compiled().value)
    let job = TypstWriter(document, theme: theme).job()
    let style = String(decoding: try #require(job.files[TypstJob.styleName]), as: UTF8.self)
    #expect(style.contains("#123456"))
    #expect(HTMLWriter(theme: theme).write(document).contains("fill=\"#123456\""))
  }

  @Test(arguments: [
    ("#000000", "#ffffff", true), ("#767676", "#ffffff", true), ("#777777", "#fff", false),
    ("#0b5563", "#e8f1f2", true), ("#ffffff", "#ffffff", false),
  ])
  func contrastIsMeasuredAsWCAGDoes(ink: String, paper: String, isEnough: Bool) {
    let css = SourceText(path: "t", text: ":root { --encre: \(ink); --papier: \(paper); }")
    let theme = DocumentTheme(css: css, typst: SourceText(path: "t", text: ""))
    #expect(theme.diagnostics().isEmpty == isEnough)
  }

  @Test func whatIsNoColourIsReportedAtItsPlace() {
    let css = SourceText(path: "t", text: ":root {\n  --accent: bleu;\n}")
    let found = DocumentTheme(css: css, typst: css).diagnostics()
    #expect(found.map { $0.location?.description } == ["t:2:13"])
  }
}
