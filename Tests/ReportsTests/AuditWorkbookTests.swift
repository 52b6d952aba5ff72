import Diagnostics
import Documents
import LabelModel
import Testing
import Workbooks

@testable import Reports

@Suite("The auditor's workbook")
struct AuditWorkbookTests {
  private static func audit(_ attachments: [Documents.Attachment] = []) throws -> AuditWorkbook {
    let collectivity = Collectivity(id: "ville", name: "Ville", inseeCode: "13063", kind: .town)
    let date = try #require(CalendarDate("2022-11-15"))
    var action = Action(id: "a-1", title: "=1+1")
    action.status = .running
    action.carrier = .direct
    action.classifications = [
      Classification(grille: "g", principal: "sport", secondary: ["sport-sante"])
    ]
    let register = Register(collectivity: "ville", edition: 2023, actions: [action])
    let grille = Referential(
      id: "g", title: "Grille",
      nodes: [
        Node(id: "sport", title: "Sport"), Node(id: "sport-sante", title: "Sport et santé"),
        Node(id: "A*", title: "Étoile"),
      ])
    return AuditWorkbook(
      dossier: Dossier(
        collectivity: collectivity, edition: 2023, label: LabelEdition(name: "Label"),
        registerPath: "r.xml", grilles: [], referenceDate: date),
      register: register, tally: Tally(of: register, grilles: [grille], referenceDate: date),
      attachments: attachments, programVersion: "0")
  }

  @Test func countsEachLineInAFormulaBesideTheTally() throws {
    let sheet = try #require(try Self.audit().workbook.sheet("Décompte"))
    let rows = sheet.rows.filter { $0[1]?.value.plainText == "g/sport-sante/tous" }
    let row = try #require(rows.first)
    #expect(
      row[5]?.value
        == .formula(
          "SUMPRODUCT(((ISNUMBER(FIND(\" sport-sante \",Tous_g)))>0)*1)", cached: .number(1)))
    #expect(row[9]?.value == .number(1))
  }

  @Test func neverLetsAnIdBeAWildcard() throws {
    let sheet = try #require(try Self.audit().workbook.sheet("Décompte"))
    let row = try #require(sheet.rows.first { $0[1]?.value.plainText == "g/A*/principal" })
    guard case .formula(let formula, let cached)? = row[5]?.value else {
      Issue.record("no formula")
      return
    }
    #expect(formula.contains("EXACT(Principal_g,\"A*\")") && cached == .number(0))
  }

  @Test func carriesFilesByteForByte() throws {
    let long = String(repeating: "é", count: 40_000)
    let texts = ["", "une ligne", "deux\nlignes\n", "=1+1\n\n\t" + long + "\n", "fin de ligne\r\n"]
    for text in texts {
      let file = Documents.Attachment(
        id: "x", fileName: "registre.xml", mediaType: "application/xml", description: "Registre",
        relationship: .source, bytes: Array(text.utf8))
      let bytes = try Self.audit([file]).xlsx()
      let read = try #require(TableFile.read(bytes, path: "audit.xlsx").value)
      let carried = try #require(
        read.workbook.sheets.compactMap { CarriedSheet.file(on: $0) }.first)
      #expect(carried.name == "registre.xml" && carried.bytes == file.bytes)
    }
  }
}
