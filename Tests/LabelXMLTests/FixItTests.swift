import Diagnostics
import LabelXML
import Testing

/// A fix that edits does mend what it says.
@Suite("The fixes")
struct FixItTests {
  /// Pages of which the wrong example is a whole file, or stands in one that the test can rebuild.
  @Test(arguments: DiagnosticPagesTests.ours)
  func mendTheWrongExample(page: DiagnosticPage) throws {
    let (path, text) = try PageWorkspace.file(of: page.wrong, code: page.code)
    let found = try PageWorkspace.diagnostics(ofFile: text, at: path)
    let fixes = found.filter { $0.code.rawValue == page.code }.compactMap(\.fixIts.first)
    let edits = fixes.flatMap(\.edits)
    guard !edits.isEmpty else { return }
    let mended = String(decoding: edits.applied(to: Array(text.utf8)), as: UTF8.self)
    let left = try PageWorkspace.diagnostics(ofFile: mended, at: path)
      .filter { $0.severity == .error || $0.code.rawValue == page.code }
    #expect(left.isEmpty, "\(page.code): \(left.map(\.message)) in \(mended)")
  }

  @Test func moveElementsWithTheirLine() throws {
    let wrong = """
      <registre xmlns="urn:arobase:registre:1" collectivite="exemple" edition="2023">
        <action id="epn" statut="en-cours" porteur="direct">
          <source type="document" nom="bilan.pdf"/>
          <titre>Espace public numérique</titre>
          <classement grille="criteres-2021" principal="mediation"/>
        </action>
      </registre>
      """
    let right = """
      <registre xmlns="urn:arobase:registre:1" collectivite="exemple" edition="2023">
        <action id="epn" statut="en-cours" porteur="direct">
          <titre>Espace public numérique</titre>
          <classement grille="criteres-2021" principal="mediation"/>
          <source type="document" nom="bilan.pdf"/>
        </action>
      </registre>
      """
    let found = try PageWorkspace.diagnostics(ofFile: wrong, at: "r.xml")
    #expect(found.map(\.code) == ["REG007"])
    let edits = found.flatMap(\.fixIts).flatMap(\.edits)
    #expect(String(decoding: edits.applied(to: Array(wrong.utf8)), as: UTF8.self) == right)
  }
}
