import Diagnostics
import LabelXML
import Testing
import XMLKit

@Suite("A check of files and folders")
struct CheckTests {
  static func register(_ edition: String, status: String = "en-cours") -> String {
    """
    <registre xmlns="urn:arobase:registre:1" collectivite="x" edition="\(edition)">
      <action id="a" statut="\(status)" porteur="direct">
        <titre>Café numérique</titre>
        <classement grille="services" principal="guichet"/>
        <source type="document" nom="bilan.pdf"/>
      </action>
    </registre>
    """
  }

  static let referential = """
    <referentiel xmlns="urn:arobase:referentiel:1" id="services" titre="Services" niveaux="s">
      <presentation>Une liste.</presentation>
      <noeud id="guichet" niveau="sx" titre="Guichet" officiel="non" publie="oui"/>
    </referentiel>
    """

  static let dossier = """
    <dossier xmlns="urn:arobase:dossier:1" collectivite="x" edition="2023">
      <collectivite nom="X" code-insee="13063" type="ville"/>
      <label nom="Label"/>
      <registre href="../../../actions/x/2023.xml"/>
      <grille ref="services"/>
      <date-de-reference valeur="2022-11-15"/>
      <introduction><p>Une ville.</p></introduction>
      <avertissement><p>Un exemple.</p></avertissement>
    </dossier>
    """

  static let files = [
    "actions/x/2021.xml": register("2021", status: "fini"),
    "actions/x/2023.xml": register("2023", status: "ouvert"),
    "referentiels/services.xml": referential,
    "dossiers/x/2023/dossier.xml": dossier,
    "autre/notes.xml": "<notes/>",
    "templates/page.xhtml": "<p/>",
  ]

  private var workspace: Workspace {
    Workspace(root: ".", files: .inMemory(Self.files.mapValues { Array($0.utf8) }))
  }

  private func found(_ paths: [String]) throws -> [String] {
    try workspace.check(paths).map { "\($0.location?.path ?? "") \($0.code.rawValue)" }
  }

  @Test func takesTheThreeFoldersOfAWorkspace() throws {
    #expect(
      try found([]) == [
        "actions/x/2021.xml REG004", "actions/x/2023.xml REG004",
        "referentiels/services.xml REF040",
      ])
  }

  @Test func takesADossierWithItsRegisterAndItsReferentials() throws {
    #expect(
      try found(["dossiers/x/2023"]) == [
        "actions/x/2023.xml REG004", "referentiels/services.xml REF040",
      ])
  }

  @Test func saysEachFileOnce() throws {
    let paths = ["actions/x/2023.xml", "./actions/x/2023.xml", "dossiers", "referentiels", "."]
    #expect(try found(paths).count == 3)
  }

  @Test func takesARegisterAlone() throws {
    #expect(try found(["actions/x/2021.xml"]) == ["actions/x/2021.xml REG004"])
  }

  @Test func saysWhatIsNoneOfOurs() throws {
    #expect(try found(["autre"]) == ["autre/notes.xml FIC001"])
  }

  @Test func refusesAPathThatLeadsToNothing() {
    #expect(throws: WorkspaceFailure(.notFound, path: "actions/y")) {
      try workspace.check(["actions/x", "actions/y"])
    }
  }

  @Test func saysNothingOfNodesWhenTheReferentialCannotBeRead() throws {
    var files = Self.files.mapValues { Array($0.utf8) }
    files["referentiels/services.xml"] = Array("<referentiel".utf8)
    let workspace = Workspace(root: ".", files: .inMemory(files))
    let codes = try workspace.check(["actions/x/2023.xml"]).map(\.code)
    #expect(codes == ["REG004"], "the referential exists: neither it nor its nodes are unknown")
  }

  @Test func rulesSurviveSpoiltFiles() throws {
    for kind in FileKind.allCases {
      let source = SourceText(path: "exemple.xml", text: Samples.text(of: kind))
      let root = try #require(XMLDocument.parse(source).value?.root)
      var mutations = Mutations(seed: 7)
      for _ in 0..<60 {
        let text = mutations.spoil(root)
        let workspace = Workspace(
          root: nil,
          files: .inMemory(["exemple.xml": Array(text.utf8), "registre.xml": Array(text.utf8)]))
        let once = try workspace.check(["exemple.xml"])
        #expect(once == once.inReadingOrder())
        #expect(Set(once).count == once.count, "said twice: \(text)")
      }
    }
  }
}
