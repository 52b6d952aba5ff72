import Diagnostics
import Foundation
import Testing
import XMLKit

/// A fault made in the sound document, and all that must be said of it.
struct SchemaCase: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  /// `line:column CODE message` of each diagnostic.
  let said: [String]
  var testDescription: String { "\(old) → \(new)" }

  init(_ old: String, _ new: String, _ said: String...) {
    (self.old, self.new, self.said) = (old, new, said)
  }
}

@Suite("Validation by a schema")
struct SchemaTests {
  private static let cases = [
    SchemaCase(
      "registre", "register",
      "1:1 SCH004 élément racine « register » ; attendu : « registre »"),
    SchemaCase(
      "urn:essai", "urn:autre",
      "1:1 SCH004 « <registre> » n’est pas dans l’espace de noms « urn:essai »"),
    SchemaCase(
      "\"2023\"", "\"23\"",
      "1:38 SCH003 edition=\"23\" sur « registre » ; attendu : une année AAAA"),
    SchemaCase(
      "en-cours", "encours",
      "2:27 SCH003 statut=\"encours\" sur « action » ; attendu : « en-cours » ou « close »"),
    SchemaCase(
      "2021-02-28", "2021-02-29",
      "2:44 SCH003 debut=\"2021-02-29\" sur « action » ; attendu : une date AAAA-MM-JJ"),
    SchemaCase(
      "id=\"a1\"", "id=\"1\"",
      "2:15 SCH003 id=\"1\" sur « action » ; attendu : un texte de la forme a[0-9]+"),
    SchemaCase(
      " debut=", " début=", "2:37 SCH003 attribut « début » inconnu sur « action »"),
    SchemaCase(
      " debut=", " couleur=",
      "2:37 SCH003 attribut « couleur » inattendu sur « action » ; attendu : « debut »"),
    SchemaCase(
      " statut=\"close\"", "", "11:3 SCH002 il manque l’attribut « statut » sur « action »"),
    SchemaCase(
      " id=\"a2\" statut=\"close\"", "",
      "11:3 SCH002 il manque les attributs « id », « statut » sur « action »"),
    SchemaCase(
      "<titre>Un titre</titre>", "<titre/>",
      "3:5 SCH002 « titre » est vide ; attendu : un texte non vide"),
    SchemaCase(
      "<titre>Un titre</titre>", "<titre>Un <b>gros</b> titre</titre>",
      "3:15 SCH001 élément « b » inattendu dans « titre »"),
    SchemaCase(
      "<titre>Un titre</titre>", "",
      "4:5 SCH002 il manque « titre » avant « resume » dans « action »"),
    SchemaCase(
      "<titre>Un titre</titre>", "<titres>Un titre</titres>",
      "3:5 SCH001 élément « titres » inconnu"),
    SchemaCase(
      "<lieu/>", "<lieu>ici</lieu>", "5:25 SCH002 texte inattendu dans « lieu »"),
    SchemaCase(
      "<lieu/>", "<lieu/><lieu/>",
      "5:26 SCH001 élément « lieu » inattendu dans « action » ; "
        + "attendu : « note », « publics » ou « source »"),
    SchemaCase("<lieu/>", "<lieu/>ici", "5:26 SCH002 texte inattendu dans « action »"),
    SchemaCase(
      "agents </publics>", "maires</publics>",
      "6:15 SCH002 « elus maires » dans « publics » ; mots attendus : « elus » ou « agents »"),
    SchemaCase(
      "type=\"page\"", "type=\"livre\"",
      "8:19 SCH003 type=\"livre\" sur « source » ; attendu : « page » ou « papier »"),
    SchemaCase(
      " href=\"https://exemple.fr/\"", "",
      "8:5 SCH002 il manque l’attribut « href » sur « source »"),
    SchemaCase(
      "<source type=\"papier\" cote=\"12 W 3\"/>", "",
      "11:3 SCH002 il manque « source » dans « action »"),
    SchemaCase(
      "<titre>Un <!-- autre --> titre</titre>\n    <source type=\"papier\" cote=\"12 W 3\"/>",
      "<source type=\"papier\" cote=\"12 W 3\"/>\n    <titre>Un titre</titre>",
      "13:5 SCH001 élément « titre » inattendu dans « action » ; attendu : « source »"),
    SchemaCase(
      "<!-- rien -->", "<zut/><action id=\"a3\" statut=\"x\"><titre>t</titre></action>",
      "10:3 SCH001 élément « zut » inattendu dans « registre » ; attendu : « action »",
      "10:9 SCH002 il manque « source » dans « action »",
      "10:33 SCH003 statut=\"x\" sur « action » ; attendu : « en-cours » ou « close »"),
    SchemaCase(
      "<em>court</em>", "<note>court</note><em debut=''/>",
      "4:25 SCH001 élément « note » inattendu dans « em » ; attendu : « em »",
      "4:47 SCH003 attribut « debut » inattendu sur « em »"),
    SchemaCase(
      "<note>n</note>", "<note xmlns=''>n</note>",
      "5:5 SCH001 « <note> » n’est pas dans l’espace de noms « urn:essai »"),
    SchemaCase(
      "xml:lang=\"fr\"", "xml:lang=\"français\"",
      "8:62 SCH003 lang=\"français\" sur « source » ; attendu : un code de langue comme fr"),
  ]

  @Test func acceptsWhatFollowsTheSchema() throws {
    let source = SourceText(path: "f.xml", text: SchemaFixture.sound)
    let document = try #require(XMLDocument.parse(source).value)
    #expect(try SchemaFixture.schema().validate(document).isEmpty)
  }

  @Test(arguments: cases)
  func saysEachFaultOnceAtItsPlace(_ fault: SchemaCase) throws {
    let document = try SchemaFixture.document(replacing: fault.old, with: fault.new)
    let said = try SchemaFixture.schema().validate(document).map { issue in
      let diagnostic = issue.diagnostic(source: document.source)
      let place = try #require(diagnostic.location)
      return "\(place.line):\(place.column) \(diagnostic.code.rawValue) \(diagnostic.message)"
    }
    #expect(said == fault.said)
  }

  @Test(
    arguments: [
      ("en-cours", "En cours"), (" debut=", " Debut="),
      ("<titre>Un titre</titre>", "<titres>Un titre</titres >"), ("<lieu/>", "<lieux/>"),
    ])
  func mendsWhatIsMisspelled(old: String, new: String) throws {
    let document = try SchemaFixture.document(replacing: old, with: new)
    let schema = try SchemaFixture.schema()
    let issue = try #require(schema.validate(document).first)
    let fixIt = try #require(issue.diagnostic(source: document.source).fixIts.first)
    let mended = SourceText(path: "f.xml", bytes: fixIt.edits.applied(to: document.source.bytes))
    let again = try #require(XMLDocument.parse(mended).value)
    #expect(schema.validate(again).isEmpty)
  }

  @Test func knowsLinesPast65535() throws {
    let lines = String(repeating: "\n", count: 70_000)
    let document = try SchemaFixture.document(replacing: "<!-- rien -->", with: lines + " <zut/>")
    let issue = try #require(try SchemaFixture.schema().validate(document).first)
    let place = issue.diagnostic(source: document.source).location
    #expect(place == SourceLocation(path: "f.xml", line: 70_010, column: 2))
  }

  @Test func refusesABrokenSchema() throws {
    let text = """
      <grammar xmlns='http://relaxng.org/ns/structure/1.0'>
      <start><ref name='absent'/></start></grammar>
      """
    let failure = #expect(throws: XMLFailure.self) {
      _ = try XMLSchema(Array(text.utf8), path: "casse.rng")
    }
    #expect(failure?.code == .brokenSchema)
    let diagnostics = try #require(failure).diagnostics
    #expect(!diagnostics.isEmpty)
    #expect(diagnostics.allSatisfy { $0.code == "SCH009" })
  }

  @Test func worksInManyTasksAtOnce() async throws {
    let sound = SourceText(path: "f.xml", text: SchemaFixture.sound)
    let wrong = try SchemaFixture.document(replacing: "en-cours", with: "encours").source
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<16 {
        group.addTask {
          let schema = try SchemaFixture.schema()
          let source = worker.isMultiple(of: 2) ? sound : wrong
          return (0..<50).reduce(0) { total, _ in
            total + (XMLDocument.parse(source).value.map { schema.validate($0).count } ?? 1000)
          }
        }
      }
      var all: [Int] = []
      for try await count in group { all.append(count) }
      return all
    }
    #expect(counts.sorted() == Array(repeating: 0, count: 8) + Array(repeating: 50, count: 8))
  }
}
