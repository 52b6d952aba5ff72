import Archives
import Diagnostics
import Testing

@testable import Workbooks

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  @Test(arguments: WorkbookFormat.allCases)
  func truncatedAnywhereTheyAreRefused(format: WorkbookFormat) throws {
    let bytes = try SampleWorkbook.make().written(as: format)
    for cut in 1..<20 {
      let checked = TableFile.read(Array(bytes.prefix(bytes.count * cut / 20)), path: "a")
      #expect(checked.value == nil)
      #expect(checked.diagnostics.map(\.code) == ["ARC001"], "cut at \(cut)/20")
    }
  }

  @Test func entitiesInTheTextsAreRefused() throws {
    let bytes = try handMadeXLSX(
      sheet: "<sheetData/>",
      extra: [])
    let archive = try #require(Archive.read(bytes, path: "a.xlsx").value)
    let bomb =
      "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t>"
      + "</si></sst>"
    let entries = archive.names.map { name in
      Archive.Entry(
        name, name == "xl/sharedStrings.xml" ? Array(bomb.utf8) : archive[name] ?? [])
    }
    let checked = TableFile.read(try Archive.write(entries), path: "a.xlsx")
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.code) == ["XML001"])
  }

  @Test func moreCellsThanAllowedAreRefused() throws {
    var sheet = Sheet("S")
    for _ in 0..<10 { sheet.append((1...10).map { .number($0) }) }
    var options = TableFile.Options()
    options.cells = 99
    for format in WorkbookFormat.allCases {
      let bytes = try Workbook(sheets: [sheet]).written(as: format)
      #expect(
        TableFile.read(bytes, path: "a", options: options).diagnostics.map(\.code) == ["TAB003"])
    }
    let checked = TableFile.read(sheet.csv(), path: "a.csv", options: options)
    #expect(checked.diagnostics.map(\.code) == ["TAB003"])
  }

  @Test func archivesOfOtherThingsAreNoWorkbooks() throws {
    let bytes = try Archive.write([.init("word/document.xml", Array("<a/>".utf8))])
    #expect(TableFile.read(bytes, path: "a.docx").diagnostics.map(\.code) == ["TAB002"])
    let writer = try Archive.write([
      .init("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), isStored: true),
      .init("content.xml", Array("<a/>".utf8)),
    ])
    let said = TableFile.read(writer, path: "a.odt").diagnostics
    #expect(said.map(\.code) == ["TAB002"])
    #expect(said.allSatisfy { $0.message.contains("document de texte") })
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(TableFile.read(old, path: "a.xls").diagnostics.map(\.code) == ["TAB001"])
  }

  @Test func everyPartCutShortGivesADiagnosticAndNoCrash() throws {
    for format in WorkbookFormat.allCases {
      let bytes = try SampleWorkbook.make().written(as: format)
      let archive = try #require(Archive.read(bytes, path: "a").value)
      for name in archive.names where name != "mimetype" && !name.hasPrefix("docProps/app") {
        let entries = archive.names.map { other in
          let whole = archive[other] ?? []
          return Archive.Entry(
            other, other == name ? Array(whole.prefix(whole.count / 2)) : whole)
        }
        let checked = TableFile.read(try Archive.write(entries), path: "a")
        #expect((checked.value == nil) == checked.diagnostics.containsErrors, "\(name)")
      }
    }
  }
}
