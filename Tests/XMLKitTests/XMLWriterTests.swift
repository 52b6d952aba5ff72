import Diagnostics
import Testing
import XMLKit

@Suite("Writing XML")
struct XMLWriterTests {
  @Test func writesIndentedElementsAndEscapes() throws {
    var writer = XMLWriter()
    writer.start("r")
    writer.attribute("a", "<\"&\n\t>")
    writer.newline()
    writer.comment("a--b-")
    writer.newline()
    writer.element("t", text: "1 < 2 & ]]>\r\u{1}")
    writer.newline()
    writer.start("vide")
    writer.end()
    writer.newline(levels: -1)
    writer.end()
    let text = String(decoding: writer.finish(), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <r a="&lt;&quot;&amp;&#10;&#9;&gt;">
          <!--a- -b- -->
          <t>1 &lt; 2 &amp; ]]&gt;&#13;\u{FFFD}</t>
          <vide/>
        </r>
        """)
    let checked = XMLDocument.parse(SourceText(path: "essai.xml", text: text))
    let root = try #require(checked.value).root
    #expect(root[attribute: "a"] == "<\"&\n\t>")
    #expect(root.first("t")?.text == "1 < 2 & ]]>\r\u{FFFD}")
  }
}
