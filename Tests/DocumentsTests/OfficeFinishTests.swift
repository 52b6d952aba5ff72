import Foundation
import Testing

@testable import Documents

@Suite("The finish of office documents")
struct OfficeFinishTests {
  private func finish(
    _ format: OfficeFormat, style: StyleName = .dossier, date: DocumentDate? = nil,
    alternatives: [String] = [], tables: [OfficeFinish.TableShape] = []
  ) -> OfficeFinish {
    OfficeFinish(
      format: format, title: "Titre & <suite>", language: "fr-FR",
      metadata: DocumentMetadata(subject: "Sujet", keywords: ["un", "deux"], date: date),
      alternatives: alternatives, tables: tables,
      tokens: DocumentTheme.shipped.tokens(for: style),
      house: DocumentTheme.shipped.tokens(for: .dossier))
  }

  private func finished(_ finish: OfficeFinish, _ name: String, _ text: String) -> String? {
    finish.finished([OfficeFinish.Part(name, Array(text.utf8))]).first
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(
    arguments: [
      (DocumentDate(year: 1970, month: 1, day: 1), 0),
      (DocumentDate(year: 2000, month: 2, day: 29), 951_782_400),
      (DocumentDate(year: 2022, month: 11, day: 15), 1_668_470_400),
    ]) func theClockOfPandocIsTheDateOfTheDocument(date: DocumentDate, seconds: Int)
  {
    #expect(finish(.odt, date: date).sourceDate == seconds)
  }

  @Test func eachImageOfOpenDocumentGetsItsAlternative() throws {
    let text =
      "<draw:frame draw:name=\"img1\"><draw:image/></draw:frame>"
      + "<draw:frame draw:name=\"img2\"><draw:image/></draw:frame>"
    let result = try #require(
      finished(finish(.odt, alternatives: ["A & b", ""]), "content.xml", text))
    #expect(result.contains("<draw:image/><svg:desc>A &amp; b</svg:desc></draw:frame>"))
    #expect(result.hasSuffix("<draw:image/></draw:frame>"))
  }

  @Test func breaksGoIntoTheTitleThatFollows() throws {
    let mark = OfficeFinish.breakMark(in: .odt)
    let odt = try #require(
      finished(
        finish(.odt), "content.xml",
        "<office:automatic-styles/><office:automatic-styles>\(mark)"
          + "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">a</text:h>"))
    #expect(odt.contains("<text:h text:style-name=\"ABsaut-Heading_20_1\""))
    #expect(odt.contains("style:name=\"ABsaut-Heading_20_1\" style:family=\"paragraph\""))
    #expect(!odt.contains(mark))
    let word = try #require(
      finished(
        finish(.docx), "word/document.xml",
        OfficeFinish.breakMark(in: .docx)
          + "<w:p><w:pPr><w:pStyle w:val=\"Heading1\" /></w:pPr></w:p>"))
    #expect(
      word == "<w:p><w:pPr><w:pStyle w:val=\"Heading1\" /><w:pageBreakBefore/></w:pPr></w:p>")
  }

  @Test func theGreenReportIsGreenAndOtherColoursStay() throws {
    let theme = DocumentTheme.shipped
    let house = theme.tokens(for: .dossier).accent
    let green = theme.tokens(for: .arobaseVerte).accent
    let text = "\(house) #123456 \(house.uppercased())"
    let result = try #require(
      finished(finish(.odt, style: .arobaseVerte), "styles.xml", text))
    #expect(result == "\(green) #123456 \(green)")
  }

  @Test func propertiesAreThoseOfTheDocument() throws {
    let date = DocumentDate(year: 2022, month: 11, day: 15)
    for (format, name) in [(OfficeFormat.odt, "meta.xml"), (.docx, "docProps/core.xml")] {
      let result = try #require(finished(finish(format, date: date), name, "<old/>"))
      for words in [
        "<dc:title>Titre &amp; &lt;suite&gt;</dc:title>", "<dc:language>fr-FR</dc:language>",
        "2022-11-15T00:00:00", "Sujet",
      ] { #expect(result.contains(words), "\(name) lacks \(words)") }
    }
  }

  @Test func shortTablesStayOnOnePageAndLongOnesDoNot() throws {
    let row = "<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val=\"C\" /></w:pPr></w:p></w:tc></w:tr>"
    func kept(_ rows: Int) throws -> Int {
      let text = "<w:tbl>" + String(repeating: row, count: rows) + "</w:tbl>"
      let result = try #require(finished(finish(.docx), "word/document.xml", text))
      return result.components(separatedBy: "<w:keepNext/>").count - 1
    }
    #expect(try kept(3) == 2)
    #expect(try kept(30) == 0)
  }

  @Test func aSheetStaysWhole() throws {
    let marks = { OfficeFinish.cardMark(isStart: $0, in: .odt) }
    let paragraph = "<text:p text:style-name=\"Fait\">a</text:p>"
    let odt = try #require(
      finished(
        finish(.odt), "content.xml",
        "<office:automatic-styles>\(marks(true))\(paragraph)\(paragraph)\(marks(false))\(paragraph)"
      )
    )
    let kept = "<text:p text:style-name=\"ABlie-Fait\">a</text:p>"
    #expect(odt.hasSuffix(kept + paragraph + paragraph))
    #expect(odt.contains("style:name=\"ABlie-Fait\""))
    let start = OfficeFinish.cardMark(isStart: true, in: .docx)
    let end = OfficeFinish.cardMark(isStart: false, in: .docx)
    let row = "<w:p><w:pPr><w:pStyle w:val=\"F\" /></w:pPr></w:p>"
    let word = try #require(
      finished(finish(.docx), "word/document.xml", start + row + row + end + row))
    #expect(word.components(separatedBy: "<w:keepNext/>").count == 2)
    #expect(!word.contains("ABfi"))
  }

  @Test func previewsAreLeftOut() {
    let parts = ["Thumbnails/thumbnail.png", "Configurations2/a.xml", "settings.xml"]
      .map { OfficeFinish.Part($0, []) }
    #expect(finish(.odt).finished(parts).map(\.name) == ["settings.xml"])
  }
}
