import Diagnostics
import Foundation
import LabelModel
import Testing
import Workbooks

@testable import Commands

@Suite("The list of what must be done, as a workbook")
struct ToDoWorkbookTests {
  private func task(_ service: String?, action: Action? = Action(id: "a", title: "Atelier"))
    -> CarryOverTask
  {
    var actions: [Action] = []
    if var action {
      action.status = .running
      action.contact = service.map { Contact(function: "responsable", service: $0) }
      actions = [action]
    }
    let carried = CarryOver(
      Register(collectivity: "valmont", edition: 2026, actions: actions), to: 2027)
    return carried.tasks[0]
  }

  private func workbook(_ tasks: [CarryOverTask]) -> Workbook {
    ToDoWorkbook(town: "Valmont", edition: 2027, tasks: tasks).workbook
  }

  @Test func hasASheetForAllAndOnePerService() throws {
    let made = workbook([task("Médiathèque"), task(nil), task("Écoles"), task("Médiathèque")])
    #expect(
      made.sheets.map(\.name) == ["À faire", "Écoles", "Médiathèque", "Service à désigner"])
    let all = try #require(made.sheet("À faire"))
    #expect(all.lastRow == 3 + 4)
    #expect(made.sheet("Médiathèque")?.lastRow == 3 + 2)
    #expect(all.filter?.description == "A3:H7")
  }

  @Test func oneServiceAloneHasNoSecondSheet() {
    #expect(workbook([task(nil), task(nil)]).sheets.map(\.name) == ["À faire"])
  }

  @Test func saysWhatWhyAndLeavesRoomForTheAnswer() throws {
    let sheet = try #require(workbook([task("Médiathèque")]).sheets.first)
    let headings = sheet.row(3)?.cells.map(\.value.plainText)
    #expect(
      headings == [
        "Service", "Action", "Ce qu’il faut faire", "Pourquoi", "Ce qui le réglerait", "Réponse",
        "Fait le", "Identifiant",
      ])
    let row = try #require(sheet.row(4)).cells.map(\.value.plainText)
    #expect(row[0...2] == ["Médiathèque", "Atelier", "Confirmer l’action pour l’édition 2027"])
    #expect(row[5...6] == ["", ""])
    #expect(row[7] == "a")
    #expect(sheet[4, 6]?.style.isLocked == false)
  }

  @Test func namesOfServicesThatNoTabTakesAreMended() throws {
    let long = "Direction des systèmes d’information et du numérique"
    let tasks = [task("Vie locale / culture"), task("vie locale [culture]"), task(long), task("'")]
    let made = workbook(tasks)
    #expect(made.sheets.count == 5)
    #expect(throws: Never.self) { try made.written(as: .xlsx) }
    #expect(Set(made.sheets.map { $0.name.lowercased() }).count == 5)
  }

  @Test func theSameTasksGiveTheSameBytes() throws {
    let list = ToDoWorkbook(town: "Valmont", edition: 2027, tasks: [task("Écoles"), task(nil)])
    #expect(try list.bytes() == list.bytes())
  }

  @Test func itIsNotTakenForATableOfActions() {
    #expect(ToDoWorkbook.isOne(workbook([task("Écoles"), task("Culture")])))
    var sheet = Sheet("Actions")
    sheet.append([.text("Identifiant"), .text("Titre"), .text("Réponse")])
    #expect(!ToDoWorkbook.isOne(Workbook(sheets: [sheet])))
  }
}

@Suite("A workspace that begins")
struct NewWorkspaceTests {
  private func dossier(_ code: String = "99001", edition: Int = 2027) -> Dossier {
    Dossier(
      startingFor: Collectivity(id: "valmont", name: "Valmont", inseeCode: code, kind: .town),
      edition: edition)
  }

  @Test func givesTheSameBytesEachTime() throws {
    let files = try NewWorkspace(dossier()).files(in: "absent")
    let again = try NewWorkspace(dossier()).files(in: "absent")
    #expect(files.map(\.bytes) == again.map(\.bytes))
    #expect(files.map(\.path).contains("absent/actions/valmont/2027.xml"))
    #expect(files.allSatisfy { $0.state == .new })
  }

  @Test(arguments: ["12", "abc", "1306", "AB063"])
  func refusesWhatIsNoInseeCodeInTheWordsOfCheck(code: String) throws {
    let failure = try #require(throws: CommandFailure.self) { try NewWorkspace(dossier(code)) }
    #expect(failure.exit == .usage)
    #expect(failure.message.contains("code-insee"))
  }

  @Test func refusesAYearThatNoEditionHas() throws {
    let failure = try #require(throws: CommandFailure.self) {
      try NewWorkspace(dossier(edition: 27))
    }
    #expect(failure.exit == .usage)
  }
}

@Suite("Files that are never written over another")
struct PlannedFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func areAllRefusedWhenOneIsThere() throws {
    try inFolder { folder in
      try Disk.write(Array("autre".utf8), to: folder + "/b")
      let files = ["a", "b"].map { PlannedFile(path: folder + "/" + $0, bytes: [1]) }
      #expect(files.map(\.state) == [.new, .different])
      let failure = try #require(throws: CommandFailure.self) { try files.writeNew() }
      #expect(failure.exit == .findings)
      #expect(Disk.read(folder + "/a") == nil)
      #expect(Disk.read(folder + "/b") == Array("autre".utf8))
    }
  }

  @Test func areFinishedByASecondRun() throws {
    try inFolder { folder in
      try Disk.write([1], to: folder + "/a")
      let files = ["a", "b"].map { PlannedFile(path: folder + "/" + $0, bytes: [1]) }
      #expect(files.map(\.state) == [.same, .new])
      try files.writeNew()
      #expect(Disk.read(folder + "/b") == [1])
    }
  }
}
