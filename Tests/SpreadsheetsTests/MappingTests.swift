import Diagnostics
import LabelModel
import LabelXML
import Testing
import Workbooks

@testable import Spreadsheets

@Suite("Tables that others designed")
struct MappingTests {
  static let workspace = Workspace(root: nil, files: .inMemory([:]))

  private func sheet(_ name: String, _ rows: [[String]]) -> Sheet {
    var sheet = Sheet(name)
    for row in rows { sheet.append(row.map { $0.isEmpty ? Cell(.empty) : .text($0) }) }
    return sheet
  }

  /// A made-up export in the shape of that of ATLAAS, whose headings end with blanks as the real
  /// ones did.
  private var atlaas: Workbook {
    Workbook(sheets: [
      sheet(
        "Actions",
        [
          [
            "Id_Action", "Titre", "Sous-titre ", "Date", "Synthèse", "Actions", "Résultats",
            "Recommandations ", "Liens", "Outils", "Prestataires", "Videos", "Photos ",
          ],
          [
            "12", "Cyberbase fictive", "Un lieu inventé", "2014-03-01", "Synthèse inventée.",
            "On a ouvert un lieu.", "", "", "https://exemple.fr/a", "Ordinateurs",
            "Société fictive",
          ],
          ["13", "Portail fictif", "", "2013", "", "On a fait un portail."],
        ]),
      sheet(
        "Services",
        [
          ["Id_Service", "Axe", "Enjeu de développement ", "Usage", "Service"],
          ["S1", "1. a", "B. b", "1. Transparence de la gouvernance locale", "Service fictif"],
          ["S2", "1. a", "A. a", "2. Formation et implication des élus et des agents", "Autre"],
        ]),
      sheet(
        "Lieux",
        [
          ["Id_Lieu", "Type", "Nom ", "Latitude", "Longitude", "Adresse ", "Code postal", "Ville"],
          ["L1", "Autre", "Lieu fictif", "43,5", "5", "1, rue Inventée", "13000", "Exemple"],
        ]),
      sheet("Personnes", [["Id_Personne", "Nom", "Courriel"], ["P1", "Fictif", "f@exemple.fr"]]),
      sheet("Liaison Lieux", [["Id_Action", "Id_Lieu"], ["12", "L1"]]),
      sheet("Liaison Personnes", [["Id_Action", "Id_Personne"], ["12", "P1"]]),
      sheet(
        "Liaison Services",
        [["Id_Action", "Id_Service"], ["12", "S1"], ["12", "S2"], ["13", "S2"]]),
    ])
  }

  @Test func theShippedMappingReadsAnExportOfATLAAS() throws {
    #expect(Workspace.shippedMappings.contains("atlaas"))
    let checked = try Self.workspace.loadMapping("atlaas")
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics.map(\.message))")
    let mapping = try #require(checked.value)
    let reading = try TableReader.read(atlaas, fileName: "atlaas.xlsx", mapping: mapping)
    #expect(reading.notes.isEmpty, "\(reading.notes)")
    let referential = try #require(Self.workspace.referential("atlaas-2014"))
    let plan = ImportPlanner.plan(
      reading.table, into: Register(collectivity: "v", edition: 2015, actions: []),
      grilles: [referential])
    #expect(plan.refusals.isEmpty, "\(plan.refusals)")
    let action = try #require(plan.result.actions.first)
    #expect(action.id == "atlaas-12" && action.title == "Cyberbase fictive")
    #expect(action.start == PartialDate("2014-03-01"))
    #expect(
      action.description.map { RichTextSyntax.text([$0]) } == [
        "Synthèse inventée.", "On a ouvert un lieu.", "Outils : Ordinateurs",
      ])
    #expect(
      action.classifications == [
        Classification(grille: "atlaas-2014", principal: "usage-1b-1", secondary: ["usage-1a-2"])
      ])
    #expect(
      action.place
        == Place(
          name: "Lieu fictif", address: "1, rue Inventée, 13000, Exemple",
          coordinates: Coordinates(latitude: 43.5, longitude: 5)))
    #expect(action.partners == ["Société fictive"])
    #expect(plan.result.actions[1].classifications[0].principal == "usage-1a-2")
    let again = ImportPlanner.plan(
      reading.table, into: plan.result, grilles: [referential])
    #expect(again.isEmpty && !again.hasFindings)
  }

  private var foreign: Workbook {
    Workbook(sheets: [
      sheet(
        "Tableau",
        [
          ["Suivi des projets"], [],
          [
            "Intitulé du projet", "Etat d’avancement", "Thématique", "Date de lancement",
            "Référent",
            "Enveloppe", "Lien",
          ],
          [
            "Borne fictive", "Clos", "Médiation", "12/03/2021", "Fictif", "1000",
            "https://exemple.fr",
          ],
          ["Wifi fictif", "en cour", "Éducation", "mars 2022", "Fictive", "", ""],
          ["Autre fictif", "???", "Médiation", "2020", "", "", ""],
        ])
    ])
  }

  @Test func aMappingIsGuessedFromHeadingsAndValues() throws {
    let guess = try #require(MappingGuess(foreign, title: "T", grilles: [Samples.grille]))
    let fields = guess.mapping.columns.map(\.field)
    #expect(fields == [.title, .status, .nodes, .start, .personal, .extra, .evidence])
    #expect(guess.mapping.columns[1].values == [.init(read: "en cour", written: "en cours")])
    #expect(guess.unknown.map(\.value) == ["???"])
    let bytes = MappingWriter.bytes(of: guess.mapping)
    let read = MappingDecoder.decode(bytes, path: "c.xml")
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message))")
    #expect(read.value == guess.mapping)
  }

  @Test func aGuessedMappingImports() throws {
    let guess = try #require(MappingGuess(foreign, title: "T", grilles: [Samples.grille]))
    let reading = try TableReader.read(foreign, fileName: "f.xlsx", mapping: guess.mapping)
    #expect(reading.personal.headings == ["Référent"])
    let plan = ImportPlanner.plan(
      reading.table, into: Register(collectivity: "v", edition: 2023, actions: []),
      grilles: [Samples.grille])
    #expect(plan.added.map(\.action.title) == ["Borne fictive", "Wifi fictif"])
    let first = try #require(plan.added.first).action
    #expect(first.status == .ended && first.classifications[0].principal == "mediation")
    #expect(first.extraFields == [ExtraField(name: "Enveloppe", value: "1000")])
    #expect(plan.refusals.map(\.value) == ["???"])
  }

  @Test func aConstantFillsWhatIsEmpty() throws {
    let mapping = TableMapping(
      title: "T", columns: [.init(heading: "Nom", field: .title)],
      constants: [.init(field: .carrier, value: "la collectivité elle-même")])
    let workbook = Workbook(sheets: [sheet("F", [["Nom"], ["Borne fictive"]])])
    let reading = try TableReader.read(workbook, fileName: "f.csv", mapping: mapping)
    let plan = ImportPlanner.plan(
      reading.table, into: Register(collectivity: "v", edition: 2023, actions: []), grilles: [])
    #expect(plan.added.first?.action.carrier == .direct)
  }

  @Test func aMappingWithFaultsIsToldSo() {
    let text = """
      <correspondance xmlns="urn:arobase:correspondance:1" titre="T">
        <feuille>
          <colonne titre="A" champ="titer"/>
          <colonne titre="B" champ="criteres"/>
        </feuille>
      </correspondance>
      """
    let read = MappingDecoder.decode(Array(text.utf8), path: "c.xml")
    #expect(read.diagnostics.containsErrors)
    #expect(read.diagnostics.contains { $0.code == "REG004" })
  }
}
