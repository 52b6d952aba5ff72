import LabelModel
import Testing

@Suite("A dossier carried over")
struct DossierCarryOverTests {
  private func dossier() throws -> Dossier {
    var dossier = Dossier(
      collectivity: Collectivity(id: "valmont", name: "Valmont", inseeCode: "99001", kind: .town),
      edition: 2026,
      label: LabelEdition(name: "Label", ceremony: PartialDate("2026-02-05"), place: "Albi"),
      registerPath: "../../../actions/valmont/2026.xml",
      grilles: [
        .init(referential: "vieille", role: .mosaic), .init(referential: "autre", role: nil),
      ],
      referenceDate: try #require(CalendarDate("2025-11-15")))
    dossier.introduction = [.paragraph([.text("Une ville.")])]
    dossier.notice = [.paragraph([.text("À lire.")])]
    dossier.carriedTexts = [.notice: 2024]
    dossier.claims = [
      Claim(value: 230, precision: "plus de", nature: .recorded, year: 2026, source: nil)
    ]
    dossier.results = [LabelResult(edition: 2026, arobases: 4)]
    dossier.photos = [
      Photo(path: "photos/a.jpg", alternative: "A"), Photo(path: "photos/b.jpg", alternative: "B"),
      Photo(path: "../2024/photos/c.jpg", alternative: "C"),
    ]
    return dossier
  }

  @Test func keepsWordsAndSaysForWhichEditionTheyWereWritten() throws {
    let new = DossierCarryOver(try dossier(), to: 2027, folder: "2026").dossier
    #expect(new.edition == 2027)
    #expect(new.registerPath == "../../../actions/valmont/2027.xml")
    #expect(new.referenceDate.description == "2026-11-15")
    #expect(new.introduction == (try dossier()).introduction)
    #expect(new.carriedTexts == [.introduction: 2026, .notice: 2024])
  }

  @Test func keepsTotalsAndResultsUnderTheirOwnEdition() throws {
    let carried = DossierCarryOver(try dossier(), to: 2027, folder: "2026")
    #expect(carried.dossier.claims.map(\.year) == [2026])
    #expect(carried.dossier.results.map(\.edition) == [2026])
    #expect(carried.tasks.contains { $0.words.why.contains("« plus de 230 » pour l’édition 2026") })
  }

  @Test func leavesTheCeremonyWhichIsToCome() throws {
    let new = DossierCarryOver(try dossier(), to: 2027, folder: "2026").dossier
    #expect(new.label == LabelEdition(name: "Label"))
  }

  @Test func lendsThePhotosOfTheOldFolderAndSaysWhichAreLost() throws {
    let carried = DossierCarryOver(try dossier(), to: 2027, folder: "2026") { $0 != "photos/b.jpg" }
    #expect(carried.dossier.photos.map(\.path) == ["../2026/photos/a.jpg", "../2024/photos/c.jpg"])
    #expect(carried.lostPhotos.map(\.path) == ["photos/b.jpg"])
    #expect(carried.tasks.contains { $0.words.what == "retrouver la photo « photos/b.jpg »" })
  }

  @Test func leavesTheInventoryToBeMadeAgain() throws {
    func asks(_ inventory: String?) throws -> Bool {
      DossierCarryOver(try dossier(), to: 2027, folder: "2026", inventory: inventory).tasks
        .contains { $0.words.what == "refaire l’inventaire du matériel" }
    }
    #expect(try asks("inventaire.xml"))
    #expect(try !asks(nil))
  }

  @Test func givesTheRoleOfTheOldGrilleToTheNewOne() throws {
    let change = GrilleChange(
      from: Referential(id: "vieille", title: "", nodes: []),
      to: Referential(id: "neuve", title: "", nodes: []), crosswalk: nil)
    let new = DossierCarryOver(
      try dossier(), to: 2027, changes: [change], adding: ["libre"], folder: "2026"
    ).dossier
    #expect(new.grilles.map(\.referential) == ["neuve", "autre", "libre"])
    #expect(new.grilles.map(\.role) == [.mosaic, nil, nil])
  }
}
