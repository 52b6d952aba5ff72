import Diagnostics
import Documents
import Foundation
import Testing

@Suite("The HTML writer")
struct HTMLWriterTests {
  private func page(_ blocks: [Block], attachments: [Documents.Attachment] = []) -> String {
    HTMLWriter(attachments: attachments).write(
      Document(
        language: "fr", title: "Essai <1> & \"2\"",
        metadata: DocumentMetadata(author: "Ville \"V\"", keywords: ["a", "b"]), blocks: blocks))
  }

  /// What stands after `</style>`: the style sheet is tried elsewhere.
  private func body(_ blocks: [Block], attachments: [Documents.Attachment] = []) -> String {
    let page = page(blocks, attachments: attachments)
    return page.range(of: "</style>").map { String(page[$0.upperBound...]) } ?? ""
  }

  @Test func theHeadSaysTitleLanguageAndProperties() {
    let page = page([])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\" class=\"style-dossier\">"))
    #expect(page.contains("<title>Essai &lt;1&gt; &amp; \"2\"</title>"))
    #expect(page.contains("<meta name=\"author\" content=\"Ville &quot;V&quot;\">"))
    #expect(page.contains("<meta name=\"keywords\" content=\"a, b\">"))
  }

  @Test func aKeyboardSkipsToTheContent() {
    let body = body([.paragraph(Paragraph(["a"]))])
    #expect(body.contains("<a class=\"evitement\" href=\"#contenu\">"))
    #expect(body.contains("<main id=\"contenu\" tabindex=\"-1\">"))
  }

  @Test func contentsAreALandmarkThatNestsTheHeadings() {
    var first = Heading(2, [.link(Link(to: .id("x"), ["Un"]))], id: "un")
    first.number = 1
    let body = body([
      .tableOfContents(TableOfContents(depth: 3)), .heading(first),
      .heading(Heading(3, ["Deux"], id: "deux")), .heading(Heading(2, ["Trois"], id: "trois")),
      .heading(Heading(4, ["Quatre"], id: "quatre")),
    ])
    let list = body.components(separatedBy: "</nav>")[0].components(separatedBy: "<ol>")
      .dropFirst().joined(separator: "<ol>").filter { $0 != "\n" }
    #expect(
      list == """
        <li><a href="#un"><span class="numero">1.</span> Un</a><ol><li><a href="#deux">Deux</a>\
        </li></ol></li><li><a href="#trois">Trois</a></li></ol>
        """)
  }

  @Test func aTableHasCaptionScopesAndARegionThatScrolls() {
    let table = Table(
      caption: ["Légende"], columns: [TableColumn(), TableColumn(.number)],
      header: [TableRow([TableCell([]), TableCell(["N"], role: .columnHeader)])],
      body: [TableRow([TableCell(["a"], role: .rowHeader), TableCell(["1"])])])
    let body = body([.table(table)]).filter { $0 != "\n" }
    #expect(
      body.contains(
        """
        <div class="tableau" role="region" aria-labelledby="table-1-legende" tabindex="0"><table>\
        <caption id="table-1-legende">Légende</caption><thead><tr><td></td>\
        <th scope="col" class="nombre">N</th></tr></thead><tbody><tr><th scope="row">a</th>\
        <td class="nombre">1</td></tr></tbody></table></div>
        """))
  }

  @Test func aChartComesWithItsWordsAndItsData() throws {
    let chart = Chart.mosaic(MosaicChart(title: "Enjeux", tiles: [.init("emploi", count: 2)]))
    let body = body([.figure(Figure(.chart(chart)))])
    #expect(body.contains("role=\"img\" aria-labelledby=\"graphique-1-large-titre"))
    #expect(body.contains("<desc id=\"graphique-1-large-texte\">Mosaïque de 1 case"))
    #expect(body.contains("<th scope=\"row\">emploi</th>"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x",
    "java\nscript:alert(1)", "vbscript:x",
  ])
  func aLinkNeverRunsAnything(address: String) {
    let body = body([.paragraph(Paragraph([.link(Link(to: .address(address), ["x"]))]))])
    #expect(!body.contains("<a href=\"\(Self.escaped(address))"))
    #expect(body.contains("<span>x</span>"))
  }

  @Test(arguments: ["https://a.example/?b=1&c=2", "mailto:a@b.example", "page.html", "../a/b:c"])
  func aLinkLeadsWhereItSays(address: String) {
    let body = body([.paragraph(Paragraph([.link(Link(to: .address(address), ["x"]))]))])
    #expect(body.contains("<a href=\"\(Self.escaped(address))\">x</a>"))
  }

  private static func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;") }

  @Test func embeddedDataComeBackByteForByte() throws {
    func attachment(_ bytes: [UInt8]) -> Documents.Attachment {
      Documents.Attachment(
        id: "arobase-registre", fileName: "r.xml", mediaType: "application/xml",
        description: "Registre", relationship: .source, bytes: bytes)
    }
    func content(_ bytes: [UInt8]) throws -> (tag: String, text: String) {
      let body = body([], attachments: [attachment(bytes)])
      let start = try #require(body.range(of: "<script "))
      let rest = body[start.lowerBound...]
      let open = try #require(rest.firstIndex(of: ">"))
      let close = try #require(rest.range(of: "</script>"))
      return (String(rest[...open]), String(rest[rest.index(after: open)..<close.lowerBound]))
    }
    let plain = "<?xml version=\"1.0\"?>\n<!-- é --><a b='&amp;'/>\n"
    #expect(try content(Array(plain.utf8)).text == plain)
    for nasty in ["<a></script></a>", "<!-- <script> -->", "a\r\nb", "</SCRIPT>"] {
      let (tag, text) = try content(Array(nasty.utf8))
      #expect(tag.contains("data-encodage=\"base64\""))
      #expect(try decoded(text) == Array(nasty.utf8))
    }
    let (tag, text) = try content([0xFF, 0x00, 0x41])
    #expect(tag.contains("base64"))
    #expect(try decoded(text) == [0xFF, 0x00, 0x41])
  }

  private func decoded(_ text: String) throws -> [UInt8] {
    try Array(#require(Data(base64Encoded: text)))
  }

  @Test func aThemeCannotCloseTheStyleSheet() {
    let theme = DocumentTheme(
      css: SourceText(path: "t", text: "a{} </style><script>"),
      typst: SourceText(path: "t", text: ""))
    let page = HTMLWriter(theme: theme).write(Document(language: "fr", title: "T", blocks: []))
    #expect(page.components(separatedBy: "</style>").count == 2)
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    let first = try #require(Valmont.compiled().value)
    let second = try #require(Valmont.compiled().value)
    #expect(first == second)
    #expect(HTMLWriter().write(first) == HTMLWriter().write(second))
    let job = TypstWriter(first).job()
    #expect(job == TypstWriter(second).job())
  }
}
