import Diagnostics
import Foundation
import Testing

@testable import Documents

@Suite("The pandoc writer")
struct PandocWriterTests {
  private func document(_ blocks: [Block], style: StyleName = .dossier) -> Document {
    Document(
      language: "fr", title: "Titre & <suite>", style: style,
      metadata: DocumentMetadata(
        subject: "Sujet", keywords: ["a", "b"], date: DocumentDate(year: 2022, month: 11, day: 15)),
      blocks: blocks)
  }

  private func tree(_ blocks: [Block], as format: OfficeFormat) throws -> String {
    let job = PandocWriter(document(blocks), as: format).job()
    let bytes = try #require(job.files[PandocJob.mainName])
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let table = Table(
    caption: ["Légende"], columns: [TableColumn(), TableColumn(.number), TableColumn(.number)],
    header: [
      TableRow([TableCell(["Champ"]), TableCell(["Nombres"], span: 2)]),
      TableRow([TableCell([]), TableCell(["Éligibles"]), TableCell(["Inéligibles"])]),
    ],
    body: [TableRow([TableCell(["Un champ"]), TableCell(["1"]), TableCell(["2"])])],
    total: [TableRow([TableCell(["Total"]), TableCell(["1"]), TableCell(["2"])])])

  @Test(arguments: OfficeFormat.allCases)
  func anyWordIsWordsForPandoc(format: OfficeFormat) throws {
    let words: [Inline] = [.text(TypstWriterTests.nasty)]
    let source = try tree(
      [
        .paragraph(
          Paragraph([
            .strong(words), .link(Link(to: .address("javascript:alert(1)"), words)),
            .span(words, style: "discret"), .foreign(words, language: "en"), .count("1", name: "a"),
          ])), .heading(Heading(2, words)),
      ], as: format)
    #expect(!source.contains("javascript"))
    #expect(!source.contains("RawBlock"))
  }

  @Test(arguments: OfficeFormat.allCases)
  func chaptersAreOfTheFirstLevelBelowATitle(format: OfficeFormat) throws {
    let source = try tree(
      [
        .cover(Cover(title: Heading(1, ["Dossier"]))), .heading(Heading(2, ["Chapitre"])),
        .heading(Heading(3, ["Partie"])),
      ], as: format
    ).filter { !$0.isWhitespace }
    #expect(source.contains("\"Title\""))
    #expect(source.contains("\"Header\",\"c\":[1,"))
    #expect(source.contains("\"Header\",\"c\":[2,"))
    #expect(!source.contains("\"Header\",\"c\":[3,"))
  }

  @Test func openDocumentTablesKeepTotalsAndEveryRowOfHeaders() throws {
    let source = try tree([.table(Self.table)], as: .odt)
    let rows = source.components(separatedBy: "<table:table-row").count - 1
    #expect(rows == 4)
    #expect(source.contains("table:number-columns-spanned=\\\"2\\\""))
    #expect(source.contains("<table:covered-table-cell/>"))
    let head = try #require(source.range(of: "</table:table-header-rows>"))
    #expect(source[..<head.lowerBound].components(separatedBy: "<table:table-row").count == 3)
    #expect(source.contains("ABtotal"))
  }

  @Test func columnsFillThePageAndHoldTheirWords() {
    var wide = Self.table
    wide.columns = [TableColumn(weight: 5)] + (0..<8).map { _ in TableColumn(.number) }
    let names = [
      "Champ", "2021", "2023", "Écart", "Référentiel", "Nouvelles", "Disparues", "Reclassées",
      "Éligibilité",
    ]
    wide.header = [TableRow(names.map { TableCell([.text($0)]) })]
    wide.body = [TableRow(["Dématérialisation", "1"].map { TableCell([.text($0)]) })]
    wide.total = []
    let shares = ColumnWidths.shares(of: wide)
    #expect(shares.reduce(0, +) == ColumnWidths.whole)
    for (name, share) in zip(names, shares) {
      let points = Double(share) / Double(ColumnWidths.whole) * 482
      #expect(points >= TextMeasure.width(name, size: 9, isBold: true), "\(name) is cut")
    }
  }

  @Test func twoFilesOfTheSameDocumentAreTheSame() throws {
    let blocks: [Block] = [.table(Self.table), .tableOfContents(TableOfContents())]
    for format in OfficeFormat.allCases {
      #expect(try tree(blocks, as: format) == tree(blocks, as: format))
    }
  }
}
