import Testing

@testable import Documents

@Suite("Pages read back")
struct PrintedPageTests {
  private static let attachment = Documents.Attachment(
    id: "arobase-registre", fileName: "registre.xml", mediaType: "application/xml",
    description: "Registre", relationship: .source, bytes: Array("<r a=\"é\"/>\r\n".utf8))

  private static func page() -> [UInt8] {
    let document = Document(
      language: "fr", title: "Un & deux",
      blocks: [
        .heading(Heading(2, [.text("Partie")], id: "p")),
        .paragraph(
          Paragraph([.text("Il y a "), .count("1 234", name: "totaux/recensees"), .text(" < 2")])),
      ])
    return Array(HTMLWriter(attachments: [attachment]).write(document).utf8)
  }

  @Test func givesBackWhatIsPrintedAndCarried() throws {
    let page = PrintedPage(Self.page())
    #expect(page.isOurs && page.isComplete)
    #expect(page.title == "Un & deux")
    let count = try #require(page.counts.first)
    #expect(count.path == "totaux/recensees" && count.text == "1 234" && count.section == "Partie")
    #expect(page.words.map(\.text).contains("<"))
    #expect(page.files == [.init(name: "registre.xml", bytes: Self.attachment.bytes)])
  }

  @Test func readsWhatIsPrintedAndNotWhatTheMarkupSays() {
    let page = PrintedPage(
      Array("<body><h2>A</h2><span data-compte=\"x\">1<b>2</b></span> 3<script>4</script>".utf8))
    #expect(page.counts.map(\.text) == ["12"])
    #expect(page.words.map(\.text) == ["A", "1", "2", "3"])
    #expect(!page.isComplete)
  }

  @Test func readsAnyPieceOfAPageWithoutFailing() {
    let bytes = Self.page()
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let page = PrintedPage(Array(bytes[..<end]))
      #expect(!page.isComplete)
    }
    for text in ["<", "</", "<!--", "<a b", "<a b=", "<a b='", "<a =", "&", "&#x;", "&#xFFFFFFFF;"]
    {
      #expect(PrintedPage(Array(text.utf8)).counts.isEmpty)
    }
  }

  @Test(arguments: 0...7)
  func decodesBase64(size: Int) {
    let bytes = (0..<size).map { UInt8($0 * 37 & 255) }
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    #expect(Base64.decode("%") == nil)
  }
}
