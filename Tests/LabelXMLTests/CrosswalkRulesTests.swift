import Diagnostics
import LabelXML
import Testing

@Suite("Rules of crosswalks")
struct CrosswalkRulesTests {
  private static let referentials = [
    "referentiels/vieux.xml": """
    <referentiel xmlns="urn:arobase:referentiel:1" id="vieux" titre="Vieux" niveaux="axe enjeu">
      <presentation>Un essai.</presentation>
      <noeud id="a" niveau="axe" titre="A" officiel="non" publie="oui">
        <noeud id="a1" niveau="enjeu" titre="A1" officiel="non" publie="oui"/>
      </noeud>
      <noeud id="b" niveau="axe" titre="B" officiel="non" publie="oui"/>
    </referentiel>
    """,
    "referentiels/neuf.xml": """
    <referentiel xmlns="urn:arobase:referentiel:1" id="neuf" titre="Neuf" niveaux="axe">
      <presentation>Un essai.</presentation>
      <noeud id="x" niveau="axe" titre="X" officiel="non" publie="oui"/>
      <noeud id="y" niveau="axe" titre="Y" officiel="non" publie="oui"/>
      <noeud id="z" niveau="axe" titre="Z" officiel="non" publie="non"/>
    </referentiel>
    """,
  ]

  private func findings(
    _ links: String, path: String = "referentiels/passages/vieux--neuf.xml", to: String = "neuf"
  ) throws -> [String] {
    var files = Self.referentials
    files[path] = """
      <passage xmlns="urn:arobase:passage:1" de="vieux" vers="\(to)" auteur="Nous" date="2026"
        etat="propose">
      \(links)
      </passage>
      """
    let workspace = Workspace(root: ".", files: .inMemory(files.mapValues { [UInt8]($0.utf8) }))
    return try workspace.check([path]).map { finding in
      "\(finding.code.rawValue) \(finding.location?.line ?? 0) \(finding.message)"
    }
  }

  private func link(_ from: String, _ to: String, _ relation: String) -> String {
    """
    <lien de="\(from)" vers="\(to)" relation="\(relation)" confiance="forte"><motif>Oui.</motif></lien>

    """
  }

  private func gap(_ side: String, _ node: String) -> String {
    """
    <sans-correspondance cote="\(side)" noeud="\(node)"><motif>Rien.</motif></sans-correspondance>

    """
  }

  private var sound: String {
    link("a", "x", "sous-ensemble") + link("a1", "x", "sous-ensemble") + link("b", "y", "egal")
  }

  @Test func aSoundCrosswalkIsLeftAlone() throws {
    #expect(try findings(sound + gap("vers", "z")) == [])
  }

  @Test func unknownNodesAndReferentialsAreNamed() throws {
    let found = try findings(sound + link("b", "xx", "recoupe") + gap("vers", "z"))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("PAS012 6 « xx » n’est pas un nœud") == true)
    #expect(try findings(sound, to: "neuff").contains { $0.hasPrefix("PAS011 1") })
  }

  @Test func nothingLeadsToAnUnpublishedNode() throws {
    let found = try findings(sound + link("b", "z", "recoupe"))
    #expect(found.map { $0.prefix(6) } == ["PAS015"])
  }

  @Test func everyNodeIsLinkedOrListed() throws {
    let found = try findings(link("a", "x", "recoupe"))
    #expect(
      found == [
        "PAS044 1 le passage ne dit rien de « a1 », « b »",
        "PAS044 1 le passage ne dit rien de « y », « z »",
      ])
  }

  @Test func twoRelationsForOnePairContradictEachOther() throws {
    let found = try findings(sound + link("b", "y", "aucun") + gap("vers", "z"))
    #expect(
      found == [
        "PAS013 6 « b » et « y » ont deux relations qui se contredisent : « egal » et « aucun »"
      ])
  }

  @Test func aNodeIsTheSameAsOneOtherAtMost() throws {
    let found = try findings(sound + link("b", "x", "equivalent") + gap("vers", "z"))
    #expect(found == ["PAS045 6 « b » ne peut pas être à la fois « y » et « x »"])
  }

  @Test func aNodeWithoutCounterpartHasNoLink() throws {
    let found = try findings(sound + gap("vers", "y") + gap("vers", "z") + gap("vers", "z"))
    #expect(
      found == [
        "PAS043 6 « y » est dit sans correspondance, mais un lien lui en donne une",
        "PAS013 8 « z » est déjà dit sans correspondance",
      ])
  }

  @Test func whatLiesBelowACertainNodeIsCarriedWithIt() throws {
    let found = try findings(
      link("a", "x", "sous-ensemble") + link("b", "y", "egal") + gap("de", "a1") + gap("vers", "z"))
    #expect(
      found == [
        "PAS046 5 « a1 » est sous « a », qui est tout entier dans « x » : il y est aussi"
      ])
  }

  @Test func theFileIsNamedAfterItsReferentials() throws {
    let found = try findings(
      sound + gap("vers", "z"), path: "referentiels/passages/neuf--vieux.xml")
    #expect(found.map { $0.prefix(8) } == ["PAS041 1"])
  }
}
