import Testing

@testable import Workbooks

@Suite("Addresses of cells")
struct CellAddressTests {
  @Test(arguments: [
    ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16384),
  ])
  func readsAndWritesNames(name: String, row: Int, column: Int) throws {
    let address = try #require(CellAddress(name))
    #expect(address == CellAddress(row: row, column: column))
    #expect(address.description == name)
  }

  @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "a1", "ABCD1", "A12345678"])
  func refusesWhatIsNoName(name: String) { #expect(CellAddress(name) == nil) }

  @Test func fixesARangeOfASheetWhoseNameHasASpace() throws {
    let range = try #require(CellRange("B2:C10"))
    #expect(
      SheetRange(sheet: "L'été", range).formula == "'L''été'!$B$2:$C$10")
    #expect(SheetRange(sheet: "Actions", range).formula == "Actions!$B$2:$C$10")
  }

  @Test func putsCellsInOrderWhateverTheOrderTheyCameIn() {
    var sheet = Sheet("S")
    sheet[5, 3] = .text("c")
    sheet[2, 2] = .text("a")
    sheet[5, 1] = .text("b")
    sheet[2, 2] = .text("d")
    #expect(sheet.rows.map(\.number) == [2, 5])
    #expect(sheet.rows.flatMap(\.cells).map(\.address.description) == ["B2", "A5", "C5"])
    #expect(sheet[2, 2]?.value == .text("d"))
    #expect(sheet[3, 1] == nil)
  }
}
