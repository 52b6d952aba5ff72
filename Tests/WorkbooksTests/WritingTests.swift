import Archives
import Diagnostics
import Testing
import XMLKit

@testable import Workbooks

@Suite("Writing workbooks")
struct WritingTests {
  func parts(_ workbook: Workbook, _ format: WorkbookFormat) throws -> Archive {
    try #require(Archive.read(workbook.written(as: format), path: "s").value)
  }

  @Test(arguments: WorkbookFormat.allCases)
  func isTheSameTwice(format: WorkbookFormat) throws {
    #expect(
      try SampleWorkbook.make().written(as: format) == SampleWorkbook.make().written(as: format))
  }

  @Test(arguments: WorkbookFormat.allCases)
  func everyPartIsWellFormed(format: WorkbookFormat) throws {
    let archive = try parts(SampleWorkbook.make(), format)
    for name in archive.names where name != "mimetype" {
      let parsed = XMLDocument.parse(SourceText(path: name, bytes: try #require(archive[name])))
      #expect(parsed.diagnostics.isEmpty, "\(name): \(parsed.diagnostics)")
    }
  }

  @Test func aTextIsNeverAFormula() throws {
    var sheet = Sheet("S")
    sheet.append(["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"].map { .text($0) })
    let workbook = Workbook(sheets: [sheet])
    let part = try #require(try parts(workbook, .xlsx)["xl/worksheets/sheet1.xml"])
    #expect(!String(decoding: part, as: UTF8.self).contains("<f"))
    let content = try #require(try parts(workbook, .ods)["content.xml"])
    #expect(!String(decoding: content, as: UTF8.self).contains("table:formula"))
  }

  @Test func refusesWhatSpreadsheetsWouldMendWithoutAWord() {
    var long = Sheet("Longue")
    long[4, 2] = .text(String(repeating: "a", count: 32_768))
    var hidden = Sheet("Cachée")
    hidden.isHidden = true
    for sheets in [
      [], [hidden], [Sheet("a"), Sheet("A")], [Sheet("")], [Sheet("a/b")],
      [Sheet(String(repeating: "n", count: 32))], [long],
    ] {
      #expect(throws: WorkbookFailure.self) { try Workbook(sheets: sheets).written(as: .xlsx) }
    }
    #expect(throws: WorkbookFailure.self) { try Workbook(sheets: [long]).written(as: .ods) }
  }

  @Test(arguments: [
    ("SUM(A1:A9)", "of:=SUM([.A1:.A9])"),
    ("SUM(Actions!$C$2:$C$5,1)", "of:=SUM([$Actions.$C$2:.$C$5];1)"),
    ("'L''été'!B2&\",A1;\"", "of:=[$'L''été'.B2]&\",A1;\""),
    ("COUNTIF('A b'!A:A,\"x\")", "of:=COUNTIF([$'A b'.A:.A];\"x\")"),
    ("LOG10(A1)+Champs", "of:=LOG10([.A1])+Champs"),
    ("IF(B6>=2,-$A1,\"\")", "of:=IF([.B6]>=2;-[.$A1];\"\")"),
    ("SUM({1,2;3,4})", "of:=SUM({1;2|3;4})"),
  ])
  func translatesFormulasBothWays(excel: String, open: String) {
    #expect(OpenFormula.written(excel) == open)
    #expect(OpenFormula.read(open) == excel)
  }
}
