import Diagnostics
import TestSupport
import Testing

@Suite("Rendering of diagnostics")
struct RendererTests {
  private func sample() throws -> Diagnostic {
    let marked = MarkedText("<r>\n  <action id=\"é\" statut=1️⃣\"ouvert\"2️⃣/>\n</r>")
    let source = SourceText(path: "été.xml", text: marked.text)
    let start = try #require(marked.offset("1️⃣"))
    let end = try #require(marked.offset("2️⃣"))
    return Diagnostic(
      "REG004", .error, "statut « ouvert » inconnu", at: start..<end, of: source,
      notes: [.init(message: "vu \"ici\"", location: source.location(at: 0))],
      fixIts: [.init(message: "remplacer par « en-cours »")])
  }

  @Test func textShowsThePlaceTheLineAndTheFix() throws {
    #expect(
      TextRenderer().render(try sample()) == """
        été.xml:2:25: erreur: statut « ouvert » inconnu [REG004]
            2 |   <action id="é" statut="ouvert"/>
              |                         ^~~~~~~~
          note : été.xml:1:1 : vu "ici"
          correction : remplacer par « en-cours »
        """)
  }

  @Test func textCutsLongLinesAroundThePlace() {
    let text = String(repeating: "é", count: 300)
    let source = SourceText(path: "f", text: text)
    let diagnostic = Diagnostic("X", .warning, "m", at: 400..<404, of: source)
    let lines = TextRenderer().render(diagnostic).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count < 130 })
    #expect(lines[2].hasSuffix("^~"))
  }

  @Test func jsonIsVersionedAndCountsBySeverity() throws {
    let text = JSONRenderer().render([try sample()]).text
    #expect(text.contains("\"format\": \"arobase-check/1\""))
    #expect(text.contains("\"erreurs\": 1"))
    #expect(text.contains("\"ligne\": 2"))
    #expect(text.contains("vu \\\"ici\\\""))
  }

  @Test func sarifGivesAnEncodedAddressAndARegion() throws {
    let text = SARIFRenderer(version: "1").render([try sample()]).text
    #expect(text.contains("\"uri\": \"%C3%A9t%C3%A9.xml\""))
    #expect(text.contains("\"startColumn\": 25"))
    #expect(text.contains("\"level\": \"error\""))
  }

  @Test func readingOrderIsByFileThenPlace() {
    let a = SourceText(path: "a", text: "xy")
    let b = SourceText(path: "b", text: "xy")
    let diagnostics = [
      Diagnostic("3", .error, "", at: 0..<1, of: b), Diagnostic("2", .note, "", at: 1..<2, of: a),
      Diagnostic("1", .error, ""),
    ]
    #expect(diagnostics.inReadingOrder().map(\.code.rawValue) == ["1", "2", "3"])
  }
}
