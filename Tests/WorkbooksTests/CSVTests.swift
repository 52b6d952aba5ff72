import Diagnostics
import LabelModel
import Testing

@testable import Workbooks

@Suite("CSV")
struct CSVTests {
  func read(
    _ bytes: [UInt8], options: TableFile.Options = .init()
  ) throws -> (sheet: Sheet, form: CSVForm) {
    let checked = TableFile.read(bytes, path: "dossier/Mes actions.csv", options: options)
    #expect(checked.diagnostics.isEmpty)
    let file = try #require(checked.value)
    guard case .csv(let form) = file.form else {
      Issue.record("not a CSV")
      throw WorkbookFailure(description: "")
    }
    return (try #require(file.workbook.sheets.first), form)
  }

  @Test func detectsWhatExcelWritesInFrench() throws {
    let bytes = Array("id;titre\r\n1;".utf8) + [0xC9, 0x74, 0xE9, 0x20, 0x80] + Array("\r\n".utf8)
    let (sheet, form) = try read(bytes)
    #expect(form == CSVForm(encoding: .windows1252, hasMark: false, separator: .semicolon))
    #expect(sheet.name == "Mes actions")
    #expect(sheet[2, 2]?.value == .text("Été €"))
  }

  @Test func detectsUTF16AndTabs() throws {
    let units = "a\tb\nc\té".utf16
    for (mark, isLittle) in [([UInt8(0xFF), 0xFE], true), ([0xFE, 0xFF], false)] {
      let bytes = units.flatMap { unit in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let (sheet, form) = try read(mark + bytes)
      #expect(form == CSVForm(encoding: .utf16, hasMark: true, separator: .tab))
      #expect(sheet[2, 2]?.value == .text("é"))
    }
  }

  @Test func separatorsInsideQuotesAreNotCounted() throws {
    let (sheet, form) = try read(
      Array("a,b\n\"x;y;z;\nseconde \"\"ligne\"\"\",2\n\"p;q;r;s\",3\n".utf8))
    #expect(form.separator == .comma)
    #expect(sheet[2, 1]?.value == .text("x;y;z;\nseconde \"ligne\""))
    #expect(sheet[3, 2]?.value == .text("3"))
  }

  @Test func whatIsImposedWins() throws {
    var options = TableFile.Options()
    options.separator = .comma
    options.encoding = .windows1252
    let (sheet, form) = try read(Array("é;a,b".utf8), options: options)
    #expect(form == CSVForm(encoding: .windows1252, hasMark: false, separator: .comma))
    #expect(sheet[1, 1]?.value == .text("Ã©;a"))
    options.encoding = .utf8
    #expect(
      TableFile.read([0xE9], path: "a.csv", options: options).diagnostics.map(\.code) == ["TAB005"])
  }

  @Test func readsTheSeparatorThatExcelDeclares() throws {
    let (sheet, form) = try read(Array("sep=,\r\na;b,c\r\n".utf8))
    #expect(form.separator == .comma)
    #expect(sheet.rows.map(\.number) == [1])
    #expect(sheet[1, 1]?.value == .text("a;b"))
  }

  @Test(
    arguments: [
      ("", "TAB001"), ("a\u{0}b", "TAB001"), ("a;b\nc;\"d\n", "TAB006"),
    ] as [(String, Diagnostic.Code)])
  func saysWhatIsWrong(text: String, code: Diagnostic.Code) {
    #expect(TableFile.read(Array(text.utf8), path: "a.csv").diagnostics.map(\.code) == [code])
  }

  @Test(arguments: CSVForm.Separator.allCases, ["=1+1", "+33 4", "-5 %", "@nom", "\t=1", "\r=1"])
  func textsThatLookLikeFormulasAreProtectedAndComeBack(
    separator: CSVForm.Separator, text: String
  ) throws {
    var sheet = Sheet("S")
    sheet.append(
      ["'" + text, "''" + text, text, "l'été", "'cité'", "a;b,c\t\"d\"\ne"].map { .text($0) })
    sheet.append((1...6).map { .text("colonne \($0)") })
    let bytes = sheet.csv(CSVForm(separator: separator))
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(
      !written.contains("\u{FEFF}" + text) && !written.contains(String(separator.rawValue) + text))
    let (read, form) = try read(bytes)
    #expect(form == CSVForm(separator: separator))
    #expect(said(read) == said(sheet))
  }

  @Test func numbersAndDaysAreWrittenForTheirReaders() throws {
    var sheet = Sheet("S")
    sheet[2, 1] = Cell(.number(-1.5))
    sheet[2, 2] = Cell(CalendarDate("2023-11-15").map(CellValue.date) ?? .empty)
    sheet[2, 4] = .formula("1+1", cached: .number(2))
    let form = CSVForm(hasMark: false)
    #expect(String(decoding: sheet.csv(form), as: UTF8.self) == ";;;\r\n-1,5;2023-11-15;;2\r\n")
  }
}
