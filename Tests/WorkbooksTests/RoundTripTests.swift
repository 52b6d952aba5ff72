import Diagnostics
import LabelModel
import Testing

@testable import Workbooks

/// What a cell says, with its place.
func said(_ sheet: Sheet) -> [String: CellValue] {
  var values: [String: CellValue] = [:]
  for cell in sheet.rows.flatMap(\.cells) where !cell.value.isEmpty {
    values[cell.address.description] = cell.value
  }
  return values
}

@Suite("Workbooks written, then read")
struct RoundTripTests {
  func back(_ workbook: Workbook, _ format: WorkbookFormat) throws -> Workbook {
    let checked = TableFile.read(try workbook.written(as: format), path: "s." + format.rawValue)
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
    return try #require(checked.value).workbook
  }

  @Test(arguments: WorkbookFormat.allCases)
  func everyValueComesBack(format: WorkbookFormat) throws {
    let sample = SampleWorkbook.make()
    let read = try back(sample, format)
    #expect(read.sheets.map(\.name) == sample.sheets.map(\.name) + ["Listes"])
    #expect(read.sheets.map(\.isHidden) == [false, false, true, true])
    for (sheet, original) in zip(read.sheets, sample.sheets) {
      let (found, expected) = (said(sheet), said(original))
      for (place, value) in expected { #expect(found[place] == value, "\(sheet.name) \(place)") }
      #expect(found.count == expected.count)
    }
    #expect(read.properties == sample.properties)
    #expect(read.names == sample.names)
  }

  @Test(arguments: WorkbookFormat.allCases)
  func whatIsHiddenMergedLinkedOrGuardedIsSaid(format: WorkbookFormat) throws {
    var sample = SampleWorkbook.make()
    sample.sheets[1].rows[3].isHidden = true
    let read = try back(sample, format)
    #expect(read.sheets[0].isProtected)
    #expect(read.sheets[0].columns[1]?.isHidden == true)
    #expect(read.sheets[0].filter == sample.sheets[0].filter)
    #expect(read.sheets[0][2, 2]?.link == "https://exemple.fr/%C3%A9?a=1&b=2")
    #expect(read.sheets[0][6, 2]?.link == "#Comptes!A1")
    #expect(read.sheets[0][2, 6]?.style.format == .percent)
    #expect(read.sheets[1].merges == sample.sheets[1].merges)
    #expect(read.sheets[1].rows.filter(\.isHidden).map(\.number) == [4])
  }

  @Test(arguments: [
    "a\rb", "_x000D_", "_x005F_", "\u{1}", "a\r\nb", "tab\tici", "<&>\"'", "'=1", "é\u{301}😀",
    "  deux  espaces  ", "\n", "ligne\n\nligne", "=cmd|'/C calc'!A0", "42", "2023-01-02", "VRAI",
  ])
  func anyTextComesBackFromXLSX(text: String) throws {
    var sheet = Sheet("S")
    sheet.append([.text(text), .formula("A1", cached: .text(text))])
    let read = try back(Workbook(sheets: [sheet]), .xlsx)
    #expect(read.sheets[0][1, 1]?.value == .text(text))
    #expect(read.sheets[0][1, 2]?.value.shown == .text(text))
  }

  @Test(arguments: [
    "tab\tici", "<&>\"'", "'=1", "é\u{301}😀", "  deux  espaces  ", "ligne\n\n ligne", "=1+1", "42",
    "2023-01-02", "VRAI",
  ])
  func anyPrintableTextComesBackFromODS(text: String) throws {
    var sheet = Sheet("S")
    sheet.append([.text(text), .formula("A1", cached: .text(text))])
    let read = try back(Workbook(sheets: [sheet]), .ods)
    #expect(read.sheets[0][1, 1]?.value == .text(text))
    #expect(read.sheets[0][1, 2]?.value.shown == .text(text))
  }

  @Test(arguments: WorkbookFormat.allCases)
  func numbersErrorsAndOldDaysComeBack(format: WorkbookFormat) throws {
    var sheet = Sheet("S")
    let values: [CellValue] = [
      .number(0.1), .number(-1e300), .number(1e-300), .number(123_456_789_012_345), .number(0),
      .error("#DIV/0!"), .formula("1/0", cached: .error("#DIV/0!")),
      CalendarDate(year: 1900, month: 3, day: 1).map(CellValue.date) ?? .empty,
      CalendarDate(year: 9999, month: 12, day: 31).map(CellValue.date) ?? .empty,
      CalendarDate(year: 2024, month: 2, day: 29).map(CellValue.date) ?? .empty,
    ]
    sheet.append(values.map { Cell($0) })
    let read = try back(Workbook(sheets: [sheet]), format)
    #expect(read.sheets[0].rows.first?.cells.map(\.value) == values)
  }
}
