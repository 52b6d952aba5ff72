import Diagnostics
import LabelModel
import LabelXML
import Testing

@Suite("A workspace")
struct WorkspaceTests {
  @Test func loadsEveryShippedDossierWithoutError() throws {
    let workspace = Shipped.workspace
    let folders = workspace.dossierFolders
    #expect(folders.count >= 4)
    for folder in folders {
      let checked = try workspace.loadDossier(folder)
      #expect(checked.diagnostics.isEmpty, "\(TextRenderer().render(checked.diagnostics))")
      let loaded = try #require(checked.value)
      #expect(loaded.register.edition == loaded.dossier.edition)
      #expect(loaded.referentials.map(\.id) == loaded.dossier.grilles.map(\.referential))
      #expect(loaded.dossierFile.path == "\(folder)/dossier.xml")
      #expect(loaded.registerFile.digest.hasPrefix("sha256:"))
    }
  }

  @Test func findsItsRootFromAnyPathInside() {
    let files = FileStore.inMemory([
      "ville/dossiers/miramas/2023/dossier.xml": [], "ville/actions/miramas/2023.xml": [],
      "ailleurs/notes.xml": [],
    ])
    for path in ["ville", "ville/dossiers/miramas/2023", "ville/actions/miramas/2023.xml"] {
      #expect(Workspace.root(around: path, files: files) == "ville", "from \(path)")
    }
    #expect(Workspace.root(around: "ailleurs/notes.xml", files: files) == nil)
  }

  @Test func servesTheShippedReferentialsWhereverThereIsNoWorkspace() throws {
    let workspace = Workspace(root: nil, files: .inMemory([:]))
    let referential = try #require(workspace.referential("criteres-2021"))
    #expect(referential.node("mediation") != nil)
    #expect(workspace.referential("criteres-1789") == nil)
    #expect(workspace.referentialIDs.contains("villes-internet-2017"))
  }

  @Test func prefersItsOwnReferential() throws {
    let own = """
      <referentiel xmlns="urn:arobase:referentiel:1" id="criteres-2021" titre="Les nôtres" \
      niveaux="service"><presentation>Notre liste.</presentation>\
      <noeud id="un" niveau="service" titre="Un" officiel="non" publie="oui"/></referentiel>
      """
    let workspace = Workspace(
      root: ".",
      files: .inMemory(["referentiels/criteres-2021.xml": Array(own.utf8)]))
    #expect(workspace.referential("criteres-2021")?.title == "Les nôtres")
  }

  @Test func saysWhatIsNotThere() {
    let workspace = Workspace(root: nil, files: .inMemory(["vide/notes.txt": []]))
    #expect(throws: WorkspaceFailure(.notFound, path: "absent")) {
      try workspace.loadDossier("absent")
    }
    #expect(throws: WorkspaceFailure(.notADossier, path: "vide")) {
      try workspace.loadDossier("vide")
    }
  }
}
