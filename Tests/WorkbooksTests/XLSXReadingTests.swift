import Archives
import Diagnostics
import LabelModel
import Testing

@testable import Workbooks

/// An XLSX whose parts are written by hand, as other programs write them.
func handMadeXLSX(
  sheet: String, strings: String = "", styles: String = "", workbook: String = "",
  extra: [Archive.Entry] = []
) throws -> [UInt8] {
  let main = "xmlns=\"\(XLSXNames.main)\" xmlns:r=\"\(XLSXNames.relations)\""
  func part(_ name: String, _ text: String) -> Archive.Entry { .init(name, Array(text.utf8)) }
  func relation(_ id: Int, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(id)\" Type=\"\(XLSXNames.relations)/\(kind)\" Target=\"\(target)\"/>"
  }
  return try Archive.write(
    [
      part("[Content_Types].xml", "<Types xmlns=\"\(XLSXNames.contentTypes)\"/>"),
      part(
        "_rels/.rels",
        "<Relationships xmlns=\"\(XLSXNames.package)\">"
          + relation(1, "officeDocument", "/xl/workbook.xml") + "</Relationships>"),
      part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(XLSXNames.package)\">"
          + relation(1, "worksheet", "worksheets/sheet1.xml")
          + relation(2, "sharedStrings", "sharedStrings.xml") + relation(3, "styles", "styles.xml")
          + "</Relationships>"),
      part(
        "xl/workbook.xml",
        "<workbook \(main)>\(workbook)<sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
          + "</workbook>"),
      part("xl/sharedStrings.xml", "<sst \(main)>\(strings)</sst>"),
      part("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>"),
      part("xl/worksheets/sheet1.xml", "<worksheet \(main)>\(sheet)</worksheet>"),
    ] + extra)
}

@Suite("XLSX of other programs")
struct XLSXReadingTests {
  func read(
    _ sheet: String, strings: String = "", styles: String = "", workbook: String = ""
  ) throws -> Sheet {
    let bytes = try handMadeXLSX(
      sheet: "<sheetData>\(sheet)</sheetData>", strings: strings, styles: styles,
      workbook: workbook)
    let checked = TableFile.read(bytes, path: "a.xlsx")
    #expect(checked.diagnostics.isEmpty)
    return try #require(checked.value?.workbook.sheets.first)
  }

  @Test func richTextIsReadWithoutItsPronunciation() throws {
    let sheet = try read(
      "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"inlineStr\"><is><r><t>i</t></r>"
        + "<r><t xml:space=\"preserve\"> j</t></r></is></c></row>",
      strings: "<si><t>non</t></si><si><r><rPr><b/></rPr><t>gr</t></r><r><t>as</t></r>"
        + "<rPh sb=\"0\" eb=\"1\"><t>PRONONCE</t></rPh><phoneticPr fontId=\"1\"/></si>")
    #expect(said(sheet) == ["B2": .text("gras"), "D2": .text("i j")])
  }

  @Test func cellsWithoutNamesFollowEachOther() throws {
    let sheet = try read(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c>"
        + "</row>")
    #expect(
      said(sheet) == ["A1": .number(1), "B1": .number(2), "C5": .number(3), "D5": .number(4)])
  }

  @Test func formulasGiveTheirLastResult() throws {
    let sheet = try read(
      "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"x\"</f>"
        + "<v>2x</v></c><c r=\"C1\"><f t=\"shared\" si=\"0\"/><v>7</v></c><c r=\"D1\" t=\"b\">"
        + "<v>1</v></c><c r=\"E1\" t=\"e\"><v>#N/A</v></c></row>")
    #expect(sheet[1, 1]?.value == .formula("1+1", cached: .number(2)))
    #expect(sheet[1, 2]?.value == .formula("A1&\"x\"", cached: .text("2x")))
    #expect(sheet[1, 3]?.value == .number(7))
    #expect(sheet[1, 4]?.value == .bool(true))
    #expect(sheet[1, 5]?.value == .error("#N/A"))
  }

  @Test func trueAndFalseAreNoFormulas() throws {
    let sheet = try read(
      "<row r=\"1\"><c r=\"A1\"><f>TRUE()</f><v>1</v></c><c r=\"B1\" t=\"b\"><f>FALSE()</f><v>0</v></c>"
        + "</row>")
    #expect(said(sheet) == ["A1": .bool(true), "B1": .bool(false)])
  }

  static let styles =
    "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-40C]d\\ mmmm\\ yyyy;@\"/></numFmts><cellXfs>"
    + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"22\"/>"
    + "<xf numFmtId=\"20\"/></cellXfs>"

  @Test func datesAreToldByTheirFormat() throws {
    let sheet = try read(
      "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>45245</v></c><c r=\"B1\" s=\"1\"><v>45245</v></c>"
        + "<c r=\"C1\" s=\"2\"><v>45245</v></c><c r=\"D1\" s=\"3\"><v>45245.5</v></c>"
        + "<c r=\"E1\" s=\"4\"><v>0.5</v></c><c r=\"F1\" s=\"1\"><v>59</v></c></row>",
      styles: Self.styles)
    let day = try #require(CalendarDate("2023-11-15"))
    let early = try #require(CalendarDate("1900-02-28"))
    #expect(
      sheet.rows[0].cells.map(\.value) == [
        .number(45_245), .date(day), .date(day), .moment(day, seconds: 43_200), .text("12:00:00"),
        .date(early),
      ])
  }

  @Test func theSystemOf1904IsKnown() throws {
    let sheet = try read(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43783</v></c></row>", styles: Self.styles,
      workbook: "<workbookPr date1904=\"1\"/>")
    #expect(sheet[1, 1]?.value == CalendarDate("2023-11-15").map(CellValue.date))
  }

  @Test(arguments: [
    ("General", CellStyle.Format.general), ("0.00", .general), ("0%", .percent), ("@", .text),
    ("dd/mm/yyyy", .date), ("d-mmm-yy", .date), ("h:mm AM/PM", .moment),
    ("yyyy-mm-dd hh:mm", .moment),
    ("[h]:mm", .general), ("#,##0 \"jours\"", .general), ("[Red]0;[Blue]-0", .general),
    ("0.00E+00", .general), ("_-* #,##0.00 €_-", .general), ("mmm\\-yy", .date),
    ("jj/mm/aaaa", .date),
  ])
  func formatCodesAreUnderstood(code: String, format: CellStyle.Format) {
    #expect(NumberFormats.format(code: code) == format)
  }

  @Test(arguments: [
    ("yyyy", NumberFormats.Precision.year), ("aaaa", .year), ("mmmm yyyy", .month),
    ("[$-40C]mmm-yy;@", .month), ("dd/mm/yyyy", .day), ("jj/mm/aaaa", .day), ("mm:ss", .day),
  ])
  func aFormatSaysHowPreciseADateIs(code: String, precision: NumberFormats.Precision) {
    #expect(NumberFormats.precision(code: code) == precision)
  }

  @Test(arguments: [
    "<row r=\"0\"/>", "<row r=\"2000000\"/>", "<row r=\"2\"/><row r=\"1\"/>",
    "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>",
    "<row r=\"x\"/>",
  ])
  func cellsOutOfPlaceAreRefused(rows: String) throws {
    let bytes = try handMadeXLSX(sheet: "<sheetData>\(rows)</sheetData>")
    #expect(TableFile.read(bytes, path: "a.xlsx").diagnostics.map(\.code) == ["TAB004"])
  }
}
