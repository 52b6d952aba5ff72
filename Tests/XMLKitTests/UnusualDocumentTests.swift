import Diagnostics
import Foundation
import Testing
import XMLKit

/// Documents that look suspicious and are sound.
@Suite("Unusual documents")
struct UnusualDocumentTests {
  private final class Counter: XMLScanHandler {
    var elements = 0
    var textBytes = 0
    func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) { elements += 1 }
    func text(_ run: borrowing XMLTextRun) throws(XMLScanStop) { textBytes += run.byteCount }
  }

  /// Reads by both ways and checks that they see as much.
  private func read(_ bytes: [UInt8]) throws -> XMLDocument {
    let checked = XMLDocument.parse(SourceText(path: "x.xml", bytes: bytes))
    let messages = checked.diagnostics.map(\.message)
    #expect(messages.isEmpty)
    let document = try #require(checked.value)
    let file = try TemporaryFile(bytes)
    let counter = Counter()
    let found = try XMLScanner(handler: counter).scan(path: file.url.path)
    #expect(found.map(\.message).isEmpty)
    #expect(counter.textBytes == document.root.text.utf8.count)
    return document
  }

  private func read(_ text: String) throws -> XMLDocument { try read(Array(text.utf8)) }

  @Test func mayHaveAByteOrderMark() throws {
    let document = try read("\u{FEFF}<?xml version='1.0' encoding='utf-8'?><r/>")
    #expect(document.root.tagRange == 41..<45)
  }

  @Test func mayEndTheirLinesWithCRLF() throws {
    let document = try read("<r a='1\r\n2'>\r\n  é\r\n</r>\r\n")
    #expect(document.root.text == "\n  é\n")
    #expect(document.root[attribute: "a"] == "1 2")
    let checked = XMLDocument.parse(SourceText(path: "x.xml", text: "<r>\r\n  é &x;\r\n</r>"))
    let diagnostic = try #require(checked.diagnostics.first)
    #expect(diagnostic.location == SourceLocation(path: "x.xml", line: 2, column: 5))
    #expect(diagnostic.excerpt == "  é &x;")
  }

  @Test func mayHaveAHugeText() throws {
    let text = String(repeating: "Une action numérique. ", count: 1 << 19)
    let document = try read("<r>\(text)</r>")
    #expect(document.root.text.utf8.count == text.utf8.count)
    // libxml2's own limit is 10 MB a text: the digest must still be had.
    #expect(try document.digest().hasPrefix("sha256:"))
  }

  @Test func mayHaveFloodsOfCommentsAndInstructions() throws {
    let flood = String(repeating: "<!-- x --><?p x?>\n", count: 20_000)
    let document = try read("\(flood)<r>\(flood)</r>\(flood)")
    #expect(document.root.children.count == 40_000)
    #expect(document.root.text == String(repeating: "\n", count: 20_000))
  }

  @Test func mayHaveAnElementOfSixtyFourLevels() throws {
    let document = try read(
      String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64))
    #expect(document.root.range.upperBound == 64 * 7)
  }

  @Test func mayHave256Attributes() throws {
    let attributes = (0..<256).map { " a\($0)='v'" }.joined()
    #expect(try read("<r\(attributes)/>").root.attributes.count == 256)
  }

  /// Nothing is included, fetched or resolved: these are names like others.
  @Test func mayNameXIncludeAndXMLBase() throws {
    let document = try read(
      """
      <r xmlns:xi="http://www.w3.org/2001/XInclude" xml:base="http://127.0.0.1:9/">
      <xi:include href="file:///etc/hostname" parse="text"/></r>
      """)
    let include = try #require(document.root.first("include"))
    #expect(include.namespace == "http://www.w3.org/2001/XInclude")
    #expect(include.children.isEmpty)
    #expect(document.root.text == "\n")
  }

  @Test func mayAskForAStyleSheet() throws {
    let document = try read("<?xml-stylesheet href='http://127.0.0.1:9/x.css'?><r>a<?b c?>d</r>")
    #expect(document.root.text == "ad")
    #expect(document.root.children.count == 2)
  }

  /// What XPath's `string()` gives: references, normalised attributes, sections.
  @Test func haveTheValuesThatXMLDefines() throws {
    let document = try read(
      "<r a=' x\t&#9;y\n&#10;z ' b='&lt;&quot;&apos;&gt;&amp;&#38;' c=\"'\">"
        + "&lt;&amp;&#xE9;&#8217;<![CDATA[&amp;]]>&#13;\r\n]]&gt;</r>")
    #expect(document.root[attribute: "a"] == " x \ty \nz ")
    #expect(document.root[attribute: "b"] == "<\"'>&&")
    #expect(document.root[attribute: "c"] == "'")
    #expect(document.root.text == "<&é’&amp;\r\n]]>")
  }

  @Test func mayUndeclareANamespace() throws {
    let document = try read(
      "<r xmlns='urn:a'><b xmlns=''><c/></b><p:d xmlns:p='urn:p' p:e=''/></r>")
    #expect(document.root.elements.map(\.namespace) == [nil, "urn:p"])
    #expect(document.root.elements[0].first("c")?.namespace == nil)
    #expect(
      document.root.elements[1].attributes
        == [XMLAttribute("e", namespace: "urn:p", value: "")])
  }

  @Test func mayStandOnOneLongLine() throws {
    let row = "<a n='é'>texte</a>"
    let text = "<r>" + String(repeating: row, count: 20_000)
    let checked = XMLDocument.parse(SourceText(path: "x.xml", text: text + "&x;</r>"))
    let diagnostic = try #require(checked.diagnostics.first)
    #expect(diagnostic.location?.column == 4 + 20_000 * row.count)
    #expect(diagnostic.excerpt == nil)
  }
}
