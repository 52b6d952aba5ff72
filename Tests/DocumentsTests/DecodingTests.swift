import Diagnostics
import Documents
import Testing

/// A template in, a tree out: compared as values.
@Suite("From templates to trees")
struct DecodingTests {
  private func blocks(
    _ body: String, model: TemplateValue = [:],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> [Block] {
    let text = """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
      <head><title>Essai</title></head><body><h1>Essai</h1>\(body)</body></html>
      """
    let library = TemplateLibrary(["page": SourceText(path: "page.xhtml", text: text)])
    let checked = DocumentCompiler(templates: library).compile("page", model: model)
    let document = try #require(
      checked.value, "\(checked.diagnostics.map(\.message))", sourceLocation: sourceLocation)
    return Array(document.blocks.dropFirst())
  }

  @Test func spacesFoldAsInABrowser() throws {
    let found = try blocks(
      "<p>\n  Une <strong> politique </strong>\n\tnumérique<br/>\n depuis\u{A0}2011 </p>")
    #expect(
      found == [
        .paragraph(
          Paragraph([
            "Une ", .strong(["politique "]), "numérique", .lineBreak, "depuis\u{A0}2011",
          ]))
      ])
  }

  @Test func everyMarkIsKept() throws {
    let found = try blocks(
      """
      <p><em>a</em><code>b</code><sup>c</sup><abbr title="Dé">d</abbr><span lang="en">e</span>\
      <span class="f">f</span><span data-compte="g/h">12</span><a href="#essai">i</a>\
      <a href="https://j.example/">j</a></p>
      """)
    #expect(
      found == [
        .paragraph(
          Paragraph([
            .emphasis(["a"]), .code("b"), .superscript(["c"]), .abbreviation("d", expansion: "Dé"),
            .foreign(["e"], language: "en"), .span(["f"], style: "f"), .count("12", name: "g/h"),
            .link(Link(to: .id("essai"), ["i"])),
            .link(Link(to: .address("https://j.example/"), ["j"])),
          ]))
      ])
  }

  @Test func listsHoldWordsAndBlocks() throws {
    let found = try blocks("<ul><li>a <em>b</em><ol><li>c</li></ol></li><li><p>d</p></li></ul>")
    let inner = ItemList(.ordered, items: [[.paragraph(Paragraph(["c"]))]])
    #expect(
      found == [
        .list(
          ItemList(
            .unordered,
            items: [
              [.paragraph(Paragraph(["a ", .emphasis(["b"])])), .list(inner)],
              [.paragraph(Paragraph(["d"]))],
            ]))
      ])
  }

  @Test func tablesKnowTheirHeadersAndColumns() throws {
    let found = try blocks(
      """
      <table id="t" class="comptes"><caption>Actions</caption>
      <colgroup><col data-largeur="3"/><col class="nombre"/></colgroup>
      <thead><tr><td/><th scope="col">Nombre</th></tr></thead>
      <tbody><tr><th>a</th><td>1</td></tr></tbody>
      <tfoot><tr><td colspan="2">fin</td></tr></tfoot></table>
      """)
    #expect(
      found == [
        .table(
          Table(
            id: "t", caption: ["Actions"],
            columns: [TableColumn(.start, weight: 3), TableColumn(.number)],
            header: [TableRow([TableCell([]), TableCell(["Nombre"], role: .columnHeader)])],
            body: [TableRow([TableCell(["a"], role: .rowHeader), TableCell(["1"])])],
            total: [TableRow([TableCell(["fin"], span: 2)])], style: "comptes"))
      ])
  }

  @Test func panelsAreRecognised() throws {
    let found = try blocks(
      """
      <dl class="chiffres-cles"><dt>actions</dt><dd>12</dd><dd class="note">en 2023</dd></dl>
      <aside class="attention"><p class="titre">Date</p><p>a</p></aside>
      <h2>Fiches</h2>
      <article id="epn" class="fiche-eligible"><h3>EPN</h3>
      <ul class="etiquettes"><li>en cours</li></ul><dl><dt>Porteur</dt><dd>ville</dd></dl><p>b</p>
      </article>
      """)
    var title = Heading(3, ["EPN"])
    title.id = "epn-2"
    #expect(
      found == [
        .keyFigures(KeyFigures([.init(label: ["actions"], value: ["12"], note: ["en 2023"])])),
        .callout(
          Callout(.attention, title: ["Date"], blocks: [.paragraph(Paragraph(["a"]))])),
        .heading(Heading(2, ["Fiches"], id: "fiches")),
        .card(
          Card(
            title: title, labels: [["en cours"]], facts: [Definition(["Porteur"], [["ville"]])],
            blocks: [.paragraph(Paragraph(["b"]))], id: "epn", style: "fiche-eligible")),
      ])
  }

  @Test func chaptersAreNumberedAndHeadingsNamed() throws {
    let found = try blocks(
      """
      <section class="chapitre"><h2>Médiation</h2></section><section><h2>Médiation</h2></section>
      <section class="chapitre"><h2>L’œuvre à 100 %</h2></section>
      """)
    let headings = found.compactMap { block -> Heading? in
      guard case .section(let section) = block, case .heading(let heading)? = section.blocks.first
      else { return nil }
      return heading
    }
    #expect(headings.map(\.number) == [1, nil, 2])
    #expect(headings.map(\.id) == ["mediation", "mediation-2", "l-oeuvre-a-100"])
  }

  @Test func headingsTakeNoNameThatTheWritersUse() throws {
    let found = try blocks("<h2>Contenu</h2><h2>Numéro</h2>")
    #expect(
      found == [
        .heading(Heading(2, ["Contenu"], id: "contenu-2")),
        .heading(Heading(2, ["Numéro"], id: "numero")),
      ])
  }

  @Test func wordsOfTheDataAreNeverMarkup() throws {
    let nasty = "<b>&amp; \"{{x}}\" 'é' \u{1} ]]> </p>"
    let found = try blocks("<p>{{x}}</p>", model: ["x": .text(nasty)])
    let kept = nasty.replacing("\u{1}", with: "\u{FFFD}")
    #expect(found == [.paragraph(Paragraph([.text(kept)]))])
  }

  @Test func markupOfTheDataIsKept() throws {
    let words: [Inline] = [
      "a < b & ", .strong(["c"]),
      .link(Link(to: .address("https://d.example/?e=1&f=\"g\""), ["h"])),
    ]
    let found = try blocks("{{{x}}}", model: ["x": .markup(Markup([.paragraph(words)]))])
    #expect(found == [.paragraph(Paragraph(words))])
  }
}
