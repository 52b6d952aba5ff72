import Diagnostics
import LabelModel
import LabelXML
import Testing
import XMLKit

@Suite("Crosswalks as files")
struct CrosswalkTests {
  @Test func theShippedOnesAreReadWithoutFault() throws {
    let loaded = Shipped.workspace.loadCrosswalks()
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message))")
    let crosswalks = try #require(loaded.value).map(\.crosswalk)
    #expect(
      crosswalks.map { "\($0.from) \($0.to)" } == [
        "atlaas-2014 villes-internet-2017", "villes-internet-2017 atlaas-2014",
      ])
    #expect(crosswalks.allSatisfy { $0.state == .proposed && !$0.links.isEmpty })
  }

  @Test func theShippedOnesListEveryNodeOfBothSides() throws {
    for crosswalk in try #require(Shipped.workspace.loadCrosswalks().value).map(\.crosswalk) {
      for (side, id) in [(Crosswalk.Side.from, crosswalk.from), (.to, crosswalk.to)] {
        let referential = try #require(Shipped.workspace.referential(id))
        let linked = crosswalk.links.map { side == .from ? $0.from : $0.to }
        let listed = linked + crosswalk.gaps.filter { $0.side == side }.map(\.node)
        #expect(Set(listed) == Set(referential.allNodes.map(\.id)))
      }
      #expect(crosswalk.links.allSatisfy { !$0.rationale.isEmpty })
      #expect(crosswalk.gaps.allSatisfy { !$0.reason.isEmpty })
    }
  }

  @Test func readsEachPart() throws {
    let text = """
      <passage xmlns="urn:arobase:passage:1" de="a" vers="b" auteur="Nous" date="2026-11"
        etat="valide"><presentation>Essai.</presentation>
        <lien de="x" vers="y" relation="sous-ensemble" confiance="forte"><motif>Oui.</motif></lien>
        <sans-correspondance cote="vers" noeud="z"><motif>Rien.</motif></sans-correspondance>
      </passage>
      """
    let document = XMLDocument.parse(SourceText(path: "p.xml", bytes: [UInt8](text.utf8)))
    let decoded = CrosswalkDecoder.decode(try #require(document.value))
    #expect(decoded.diagnostics.isEmpty, "\(decoded.diagnostics.map(\.message))")
    let crosswalk = try #require(decoded.value)
    #expect(crosswalk.state == .validated)
    #expect(crosswalk.author == "Nous")
    #expect(
      crosswalk.links == [
        .init(from: "x", to: "y", relation: .subset, confidence: .high, rationale: "Oui.")
      ])
    #expect(crosswalk.gap(.to, "z")?.reason == "Rien.")
  }

  @Test func everyFaultOfFormIsSaid() throws {
    let text = """
      <passage xmlns="urn:arobase:passage:1" de="a" vers="b" date="2026" etat="propose">
        <lien de="x" vers="y" relation="sous ensemble" confiance="forte"/>
      </passage>
      """
    let document = XMLDocument.parse(SourceText(path: "p.xml", bytes: [UInt8](text.utf8)))
    let codes = CrosswalkDecoder.decode(try #require(document.value)).diagnostics.map(\.code)
    #expect(Set(codes) == ["PAS003", "PAS004", "PAS005"])
  }
}
