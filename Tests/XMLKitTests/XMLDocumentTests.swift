import Diagnostics
import Testing
import XMLKit

@Suite("Reading a document as values")
struct XMLDocumentTests {
  private func parse(_ text: String) throws -> XMLDocument {
    let checked = XMLDocument.parse(SourceText(path: "essai.xml", text: text))
    #expect(checked.diagnostics.isEmpty)
    return try #require(checked.value)
  }

  private func slice(_ document: XMLDocument, _ range: Range<Int>) -> String {
    String(decoding: document.source.bytes[range], as: UTF8.self)
  }

  @Test func keepsNamesAttributesAndTexts() throws {
    let document = try parse(
      #"<r xmlns="urn:a" n="1" xml:lang="fr"><a id='x'>é &amp; &#xE9;<![CDATA[<b>]]></a>fin</r>"#)
    let root = document.root
    #expect(root.name == "r")
    #expect(root.namespace == "urn:a")
    #expect(root[attribute: "n"] == "1")
    #expect(root[attribute: "lang"] == nil)
    #expect(
      root.attributes.last
        == XMLAttribute("lang", namespace: "http://www.w3.org/XML/1998/namespace", value: "fr"))
    #expect(root.first("a")?.text == "é & é<b>")
    #expect(root.text == "é & é<b>fin")
  }

  @Test func knowsTheBytesOfEverything() throws {
    let document = try parse(
      "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- a <b> --><r>\r\n  été <?p <x> ?>&amp;<a b='>'\n/>"
        + "<![CDATA[<c>]]> t<!--c--><d></d >\r\n</r>\n<!-- z -->")
    let root = document.root
    #expect(slice(document, root.tagRange) == "<r>")
    #expect(slice(document, root.range).hasPrefix("<r>\r\n"))
    #expect(slice(document, root.range).hasSuffix("\r\n</r>"))
    #expect(
      root.children.map { slice(document, $0.range) } == [
        "\r\n  été ", "&amp;", "<a b='>'\n/>", "<![CDATA[<c>]]> t", "<!--c-->", "<d></d >", "\r\n",
      ])
    let d = try #require(root.first("d"))
    #expect(slice(document, d.tagRange) == "<d>")
  }

  @Test func findsAttributesInTheSource() throws {
    let document = try parse("<r><a x = \"1\"\n  y='a>&lt;'  xml:lang=\"fr\" vide=\"\" /></r>")
    let a = try #require(document.root.first("a"))
    let y = try #require(document.attributeRanges("y", of: a))
    #expect(slice(document, y.name) == "y")
    #expect(slice(document, y.value) == "a>&lt;")
    let x = try #require(document.attributeRanges("x", of: a))
    #expect(slice(document, x.value) == "1")
    let language = try #require(document.attributeRanges("xml:lang", of: a))
    #expect(slice(document, language.value) == "fr")
    #expect(try #require(document.attributeRanges("vide", of: a)).value.isEmpty)
    #expect(document.attributeRanges("lang", of: a) == nil)
    #expect(document.attributeRanges("z", of: a) == nil)
  }

  @Test func digestIgnoresWhatTheCanonicalFormIgnores() throws {
    let a = try parse("<r b='2' a=\"1\"><![CDATA[<x>]]></r>").digest()
    let b = try parse("<?xml version=\"1.0\"?>\n<r  a='1'   b='2' ><!-- c -->&lt;x></r>\n").digest()
    #expect(a == b)
    #expect(a.hasPrefix("sha256:"))
    #expect(a.utf8.count == 71)
    #expect(try parse("<r a='1' b='3'>&lt;x></r>").digest() != a)
  }

  @Test func placesAFaultAtItsLineAndColumn() throws {
    let checked = XMLDocument.parse(
      SourceText(path: "essai.xml", text: "<r>\n  <é>ça</è>\n</r>"))
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.code.rawValue) == ["XML008"])
    let diagnostic = try #require(checked.diagnostics.first)
    #expect(diagnostic.location == SourceLocation(path: "essai.xml", line: 2, column: 8))
    #expect(diagnostic.excerpt == "  <é>ça</è>")
    #expect(diagnostic.notes.first?.location?.column == 3)
  }
}
