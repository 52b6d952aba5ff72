import Archives
import Diagnostics
import LabelModel
import Testing

@testable import Workbooks

@Suite("ODS of other programs")
struct ODSReadingTests {
  func read(_ table: String, options: TableFile.Options = .init()) throws -> Checked<TableFile> {
    let content = """
      <office:document-content xmlns:office="\(ODSNames.office)" xmlns:table="\(ODSNames.table)" \
      xmlns:text="\(ODSNames.text)" xmlns:calcext="\(ODSNames.calculation)" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:spreadsheet>\
      <table:table table:name="F">\(table)</table:table>\
      </office:spreadsheet></office:body></office:document-content>
      """
    let bytes = try Archive.write([
      .init("mimetype", Array(ODSPackage.mediaType.utf8), isStored: true),
      .init("content.xml", Array(content.utf8)),
    ])
    return TableFile.read(bytes, path: "a.ods", options: options)
  }

  func sheet(_ table: String) throws -> Sheet {
    let checked = try read(table)
    #expect(checked.diagnostics.isEmpty)
    return try #require(checked.value?.workbook.sheets.first)
  }

  @Test func repeatedCellsAndRowsAreCounted() throws {
    let found = try sheet(
      "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
        + "table:number-columns-repeated=\"3\"/><table:table-cell office:value-type=\"float\" "
        + "office:value=\"4\" table:number-columns-repeated=\"2\"/></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell "
        + "table:number-columns-repeated=\"16384\"/></table:table-row>")
    let four = CellValue.number(4)
    #expect(said(found) == ["D1": four, "E1": four, "D2": four, "E2": four])
  }

  @Test func textsHaveTheirLinesAndSpacesWithoutTheirRemarks() throws {
    let found = try sheet(
      "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><dc:date>"
        + "2020</dc:date><text:p>remarque</text:p></office:annotation><text:p>un<text:s text:c=\"3\"/>"
        + "deux\n   trois</text:p><text:p>a<text:line-break/>b<text:tab/><text:span>c</text:span>"
        + "</text:p></table:table-cell></table:table-row>")
    #expect(said(found) == ["A1": .text("un   deux trois\na\nb\tc")])
  }

  @Test func typesAreKnown() throws {
    let cells = [
      "date\" office:date-value=\"2023-11-15", "date\" office:date-value=\"2023-11-15T14:05:00",
      "percentage\" office:value=\"0.5", "boolean\" office:boolean-value=\"true",
      "currency\" office:value=\"12.5", "time\" office:time-value=\"PT14H05M00S",
    ].map { "<table:table-cell office:value-type=\"\($0)\"><text:p>x</text:p></table:table-cell>" }
    let error =
      "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" "
      + "office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p>"
      + "</table:table-cell>"
    let found = try sheet(
      "<table:table-row>" + cells.joined() + error + "</table:table-row>")
    let day = try #require(CalendarDate("2023-11-15"))
    #expect(
      found.rows[0].cells.map(\.value) == [
        .date(day), .moment(day, seconds: 50_700), .number(0.5), .bool(true), .number(12.5),
        .text("14:05:00"), .formula("1/0", cached: .error("#DIV/0!")),
      ])
  }

  @Test(.timeLimit(.minutes(1)))
  func aMillionRepeatedCellsAreRefusedAtOnce() throws {
    let cell =
      "<table:table-cell office:value-type=\"float\" office:value=\"1\" "
      + "table:number-columns-repeated=\"16384\"/>"
    let table =
      "<table:table-row table:number-rows-repeated=\"1048576\">\(cell)</table:table-row>"
    let clock = ContinuousClock()
    let start = clock.now
    let checked = try read(table)
    let time = clock.now - start
    #expect(checked.diagnostics.map(\.code) == ["TAB003"])
    #expect(time < .seconds(1))
  }

  @Test(arguments: ["99999999999999999999", "-5", "2000000", "9223372036854775807"])
  func repeatsBeyondTheSheetNeverCrash(count: String) throws {
    for attribute in ["table:number-columns-repeated", "table:number-columns-spanned"] {
      let cell =
        "<table:table-cell office:value-type=\"float\" office:value=\"1\" \(attribute)=\"\(count)\"/>"
      let checked = try read("<table:table-row>\(cell)</table:table-row>")
      #expect((checked.value == nil) == checked.diagnostics.containsErrors)
    }
    let row = "<table:table-row table:number-rows-repeated=\"\(count)\"><table:table-cell/>"
    let checked = try read(String(repeating: row + "</table:table-row>", count: 3))
    #expect((checked.value == nil) == checked.diagnostics.containsErrors)
  }
}
