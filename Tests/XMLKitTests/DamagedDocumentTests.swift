import Diagnostics
import Foundation
import Testing
import XMLKit

private final class Nobody: XMLScanHandler {
  func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) {}
}

@Suite("Damaged documents")
struct DamagedDocumentTests {
  private static let sound = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- un < commentaire --><?p  <x> ?>
    <r xmlns="urn:a" xmlns:p="urn:p" n="1">
      <a id='x' p:z="é &amp; &#xE9; >">é &lt; b<![CDATA[ <b> ]] > &nbsp; ]]></a >
      <p:vide  k = "v"/>texte €𝄞 <!----><d><e>1</e><e>2</e></d>
    </r>
    <!-- fin -->
    """

  private static let scraps =
    Array("<>&;'\"=/!?-[]x:#0 \n\u{1}é".utf8) + [0xFF, 0x80, 0xC3, 0x00]

  private func damaged(_ generator: inout SeededGenerator) throws -> [UInt8] {
    var bytes = Array(Self.sound.utf8)
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let scrap = try #require(Self.scraps.randomElement(using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(scrap, at: place)
      case 2: bytes[place] = scrap
      case 3:
        let length = Int.random(in: 1...30, using: &generator)
        bytes.removeSubrange(place..<min(bytes.count, place + length))
      default:
        let copied = bytes[place..<min(bytes.count, place + 12)]
        let target = Int.random(in: 0..<bytes.count, using: &generator)
        bytes.insert(contentsOf: copied, at: target)
      }
    }
    return bytes
  }

  /// The messages are ours, not libxml2's, and both ways of reading say the same.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func giveOneFaultThatTreeAndScannerAgreeOn(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scanner = try XMLScanner(handler: Nobody())
    var refused = 0
    for _ in 0..<400 {
      let file = try TemporaryFile(try damaged(&generator))
      let bytes = [UInt8](try Data(contentsOf: file.url))
      let text = String(decoding: bytes, as: UTF8.self)
      let checked = XMLDocument.parse(SourceText(path: file.url.path, bytes: bytes))
      #expect(checked.diagnostics.count == (checked.value == nil ? 1 : 0), "\(text)")
      let message = checked.diagnostics.first?.message ?? ""
      #expect(!message.contains("libxml2") && !message.contains("mal formé"), "\(text)")
      #expect(scanner.scan(path: file.url.path) == checked.diagnostics, "\(text)")
      if checked.value == nil { refused += 1 }
    }
    #expect(refused > 200)
  }

  /// A fix that is offered does what it says: the fault at that place is gone.
  @Test func areMendedByTheEditsOffered() throws {
    var generator = SeededGenerator(seed: 5)
    var mended = 0
    for _ in 0..<1000 {
      let bytes = try damaged(&generator)
      let source = SourceText(path: "x.xml", bytes: bytes)
      guard let fault = XMLDocument.parse(source).diagnostics.first else { continue }
      for fixIt in fault.fixIts where !fixIt.edits.isEmpty {
        let after = SourceText(path: "x.xml", bytes: fixIt.edits.applied(to: bytes))
        let left = XMLDocument.parse(after).diagnostics.first
        #expect(
          left?.message != fault.message || left?.range?.start != fault.range?.start,
          "\(fixIt.message): \(TextRenderer().render(fault))")
        mended += 1
      }
    }
    #expect(mended > 100)
  }
}
