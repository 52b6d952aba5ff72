import Diagnostics
import Foundation
import LabelModel
import LabelXML
import Testing
import XMLKit

/// Every way of changing a frozen dossier, each found and named.
@Suite("The audit of a frozen dossier")
struct ManifestTests {
  static let files = [
    "dossiers/exemple/2023/dossier.xml": """
    <dossier xmlns="urn:arobase:dossier:1" collectivite="exemple" edition="2023">
      <collectivite nom="Exemple" code-insee="13063" type="ville"/>
      <label nom="Territoires, Villes et Villages Internet"/>
      <registre href="../../../actions/exemple/2023.xml"/>
      <grille ref="criteres-2021" role="chapitres"/>
      <date-de-reference valeur="2022-11-15"/>
      <introduction><p>x</p></introduction>
      <avertissement><p>x</p></avertissement>
    </dossier>
    """,
    "actions/exemple/2023.xml": """
    <registre xmlns="urn:arobase:registre:1" collectivite="exemple" edition="2023">
      <action id="epn" statut="en-cours" porteur="direct">
        <titre>Espace public numérique</titre>
        <resume>Des postes et de l’aide.</resume>
        <classement grille="criteres-2021" principal="mediation"/>
        <preuve type="fichier" chemin="preuves/bilan.txt"/>
        <source type="document" nom="bilan.pdf"/>
      </action>
      <action id="wifi" statut="en-cours" porteur="inconnu">
        <titre>Wifi public</titre>
        <classement grille="criteres-2021" principal="reseaux-equipements"/>
        <source type="document" nom="bilan.pdf"/>
      </action>
      <action id="site" statut="en-cours" porteur="direct">
        <titre>Site de la ville</titre>
        <classement grille="criteres-2021" principal="dematerialisation"/>
        <source type="document" nom="bilan.pdf"/>
      </action>
    </registre>
    """,
    "actions/exemple/preuves/bilan.txt": "Bilan 2022\n",
  ]

  static func manifest(_ files: [String: String] = files) throws -> Manifest {
    let workspace = Workspace(root: ".", files: .inMemory(files.mapValues { Array($0.utf8) }))
    let loaded = try #require(try workspace.loadDossier("dossiers/exemple/2023").value)
    let tally = Tally(
      of: loaded.register, grilles: loaded.referentials,
      referenceDate: loaded.dossier.referenceDate, verdicts: loaded.audit?.log.verdicts)
    return try loaded.manifest(
      tally: tally, templates: [], moment: try #require(Moment("2023-01-12")), version: "0.1.0",
      workspace: workspace)
  }

  /// What an audit finds when one text of one file becomes another.
  static func findings(
    in path: String = "actions/exemple/2023.xml", _ old: String, _ new: String
  ) throws -> [AuditFinding] {
    var changed = files
    let text = try #require(files[path])
    try #require(text.contains(old), "the fixture has changed")
    changed[path] = text.replacing(old, with: new, maxReplacements: 1)
    return ManifestComparison(frozen: try manifest(), current: try manifest(changed)).findings
  }

  @Test func anUntouchedDossierHasNothingToSay() throws {
    let found = ManifestComparison(
      frozen: try Self.manifest(), current: try Self.manifest()
    ).findings
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test func theFileGivesTheManifestBack() throws {
    let manifest = try Self.manifest()
    let bytes = ManifestWriter.bytes(of: manifest)
    let file = LoadedFile(path: "gel.xml", origin: .workspace, bytes: bytes)
    #expect(LoadedManifest(file)?.manifest == manifest)
    let workspace = Workspace(root: nil, files: .inMemory(["gel.xml": bytes]))
    #expect(try workspace.check(["gel.xml"]).isEmpty)
  }

  @Test func oneCharacterInOneActionIsFoundWithItsField() throws {
    let found = try Self.findings("Espace public", "espace public")
    let action = try #require(found.first { $0.kind == .changed })
    #expect(action.actions == ["epn"])
    #expect(
      action.details == [
        "titre : « Espace public numérique » devient « espace public numérique »"
      ])
    #expect(!found.contains { $0.kind == .count })
  }

  @Test func aFieldThatDoesNotCountIsNamedToo() throws {
    let found = try Self.findings("Des postes", "Six postes")
    #expect(found.first { $0.kind == .changed }?.details == ["résumé : modifié"])
  }

  @Test func whatChangesAgreesWithItsField() throws {
    let found = try Self.findings("nom=\"bilan.pdf\"", "nom=\"rapport.pdf\"")
    #expect(found.first { $0.kind == .changed }?.details == ["sources : modifiées"])
  }

  @Test func aVerdictThatIsGoneIsSaidWithWhereTheLogEnds() throws {
    var frozen = try Self.manifest()
    var current = frozen
    frozen.log = .init(nature: .audit, count: 2, head: "sha256:2")
    current.log = .init(nature: .audit, count: 1, head: "sha256:1")
    let verdict = Verdict(
      action: "epn", decision: .pending, function: "x", moment: try #require(Moment("2023-01-12")))
    let log = VerdictLog(
      collectivity: "exemple", edition: 2023, nature: .audit,
      entries: [.init(number: 1, verdict: verdict, digest: "sha256:1")])
    let found = ManifestComparison(frozen: frozen, current: current, log: log).findings
    #expect(
      found.map(\.message).contains(
        "un des 2 verdicts gelés a disparu : l’audit s’arrête au verdict 1, sur « epn »"))
  }

  @Test func aRevisionDatedBeforeTheOneThatItReplacesIsAnError() throws {
    let first = try Self.manifest()
    let bytes = ManifestWriter.bytes(of: first)
    var second = first
    second.revision = 2
    second.previous = .init(
      revision: 1, file: "gel-1.xml", digest: FileDigest.sha256(bytes))
    func codes() throws -> [String] {
      let files = ["gel-1.xml": bytes, "gel.xml": ManifestWriter.bytes(of: second)]
      return try Workspace(root: nil, files: .inMemory(files)).check(["gel.xml"])
        .map(\.code.rawValue)
    }
    #expect(try codes() == [])
    second.moment = try #require(Moment("2023-01-11T23:00:00Z"))
    #expect(try codes() == ["AUD078"])
    second.moment = try #require(Moment("2023-01-12T00:00:00Z"))
    second.revision = 3
    #expect(try codes().contains("AUD078"))
  }

  @Test func aFieldThatCountsIsNamedWithTheCountsThatItMoves() throws {
    let found = try Self.findings("porteur=\"inconnu\"", "porteur=\"direct\"")
    let count = try #require(
      found.first { $0.subject == "criteres-2021/reseaux-equipements/principal/eligibles" })
    #expect(count.frozen == "0" && count.found == "1" && count.actions == ["wifi"])
    #expect(!found.contains { $0.subject == "criteres-2021/mediation/principal/eligibles" })
  }

  @Test func anActionTakenOutIsNamed() throws {
    let text = try #require(Self.files["actions/exemple/2023.xml"])
    let start = try #require(text.range(of: "<action id=\"wifi\""))
    let end = try #require(text.range(of: "<action id=\"site\""))
    let action = String(text[start.lowerBound..<end.lowerBound])
    let found = try Self.findings(action, "")
    #expect(found.first { $0.kind == .removed }?.actions == ["wifi"])
    #expect(found.first { $0.subject == "totaux/recensees" }?.found == "2")
    let back = try Self.findings(
      "</registre>",
      "<action id=\"neuve\" statut=\"projet\" porteur=\"direct\"><titre>Neuve</titre>"
        + "<source type=\"document\" nom=\"x\"/></action></registre>")
    #expect(back.first { $0.kind == .added }?.actions == ["neuve"])
  }

  @Test func twoActionsThatChangePlacesAreNamed() throws {
    var frozen = try Self.manifest()
    let current = frozen
    frozen.actions.swapAt(0, 2)
    let found = ManifestComparison(frozen: frozen, current: current).findings
    #expect(found.map(\.kind) == [.order])
    #expect(Set(found[0].actions) == ["epn", "site"])
  }

  @Test func anEvidenceFileThatIsReplacedOrMissingIsNamed() throws {
    let path = "actions/exemple/preuves/bilan.txt"
    let replaced = try Self.findings(in: path, "2022", "2021")
    #expect(replaced.map(\.kind) == [.file])
    #expect(replaced[0].subject == "../../../" + path)
    var files = Self.files
    files[path] = nil
    let missing = ManifestComparison(
      frozen: try Self.manifest(), current: try Self.manifest(files)
    ).findings
    #expect(missing.map(\.message).contains { $0.contains("introuvable") })
  }

  @Test func aReferentialThatChangesIsNamed() throws {
    var files = Self.files
    let bytes = try #require(Shipped.files.read("referentiels/criteres-2021.xml"))
    files["referentiels/criteres-2021.xml"] = String(decoding: bytes, as: UTF8.self)
      .replacing("titre=\"M", with: "titre=\"m")
    let found = ManifestComparison(
      frozen: try Self.manifest(), current: try Self.manifest(files)
    ).findings
    #expect(found.contains { $0.kind == .file && $0.message.contains("référentiel") })
  }

  @Test func aManifestOfAnotherDossierIsSaidAndNothingElse() throws {
    var other = try Self.manifest()
    other.collectivity = "autre"
    let found = ManifestComparison(frozen: other, current: try Self.manifest()).findings
    #expect(found.map(\.kind) == [.otherDossier])
  }

  @Test func aNumberChangedInTheManifestContradictsItsActions() throws {
    var forged = try Self.manifest()
    forged.tally.grilles[0].lines[0].principal.recorded += 1
    let found = ManifestComparison(frozen: forged, current: try Self.manifest()).findings
    #expect(found.map(\.kind) == [.manifest], "\(found.map(\.message))")
  }

  @Test func theDigestOfAnActionIsThatOfItsElementAlone() throws {
    let text = """
      <action xmlns="urn:arobase:registre:1" id="wifi" statut="en-cours" porteur="inconnu">
          <titre>Wifi public</titre>
          <classement grille="criteres-2021" principal="reseaux-equipements"/>
          <source type="document" nom="bilan.pdf"/>
        </action>
      """
    let alone = LoadedFile(path: "a.xml", origin: .workspace, bytes: Array(text.utf8))
    #expect(try Self.manifest().actions[1].digest == alone.canonicalDigest)
  }
}
