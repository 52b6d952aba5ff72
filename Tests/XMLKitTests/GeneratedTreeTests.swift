import Diagnostics
import Testing
import XMLKit

/// C14N(parse(write(x))) is C14N(x), and parse(write(x)) is x, on trees that nobody would write.
@Suite("Generated trees")
struct GeneratedTreeTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func surviveWritingAndReading(seed: UInt64) throws {
    var trees = GeneratedTree(seed: seed)
    let tree = trees.element()
    var writer = XMLWriter()
    tree.write(to: &writer)
    let written = SourceText(path: "x.xml", bytes: writer.finish())
    let tidy = try #require(XMLDocument.parse(written).value)
    #expect(tidy.root.saying == tree.saying)

    let untidyText = trees.untidyText(of: tree)
    let source = SourceText(path: "y.xml", text: untidyText)
    let untidy = try #require(XMLDocument.parse(source).value, "\(untidyText)")
    #expect(untidy.root.saying == tree.saying, "\(untidyText)")
    #expect(try untidy.digest() == tidy.digest(), "\(untidyText)")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func standWhereTheirRangesSay(seed: UInt64) throws {
    var trees = GeneratedTree(seed: seed)
    let text = trees.untidyText(of: trees.element())
    let document = try #require(XMLDocument.parse(SourceText(path: "x.xml", text: text)).value)
    var checked = 0
    check(document.root, of: document, &checked)
    #expect(checked > 0)
    #expect(document.root.range == 0..<text.utf8.count)
  }

  /// The tag starts with its name, each attribute is found, and the contents follow each other.
  private func check(_ element: XMLElement, of document: XMLDocument, _ checked: inout Int) {
    func slice(_ range: Range<Int>) -> String {
      String(decoding: document.source.bytes[range], as: UTF8.self)
    }
    checked += 1
    #expect(slice(element.tagRange).hasPrefix("<\(element.name)"))
    #expect(slice(element.tagRange).hasSuffix(">"))
    for attribute in element.attributes {
      let ranges = document.attributeRanges(attribute.name, of: element)
      #expect(ranges.map { slice($0.name) } == attribute.name)
    }
    var position = element.tagRange.upperBound
    for child in element.children {
      #expect(child.range.lowerBound == position)
      position = child.range.upperBound
      if case .element(let child) = child { check(child, of: document, &checked) }
    }
    #expect(position <= element.range.upperBound)
  }
}
