import Diagnostics
import LabelModel
import Testing

@testable import LabelXML

@Suite("Proposed classifications written into a register")
struct ClassificationEditsTests {
  static let source = """
    <registre xmlns="urn:arobase:registre:1" collectivite="v" edition="2023">
      <!-- un mot de l’agent -->
      <action id="a" statut="inconnu" porteur="inconnu">
        <titre>Fibre</titre>
        <classement grille="autre" principal="x"/>
        <source type="page" href="https://exemple.fr/"/>
      </action>
      <action id="b" statut="inconnu" porteur="inconnu">
        <titre>Musée</titre>
        <classement grille="g" secondaires="y"/>
        <source type="page" href="https://exemple.fr/"/>
      </action>
    </registre>
    """

  private func applied(_ proposals: [ActionID: Classification]) -> String {
    let bytes = Array(Self.source.utf8)
    let file = LoadedFile(path: "r.xml", origin: .workspace, bytes: bytes)
    return String(
      decoding: ClassificationEdits.edits(proposals, in: file).applied(to: bytes), as: UTF8.self)
  }

  @Test func aBlankIsFilledByOneLineAndTheRestIsUntouched() {
    let text = applied([
      "a": Classification(grille: "g", principal: "n", origin: .proposed, method: "ensemble-1")
    ])
    let line =
      "    <classement grille=\"g\" principal=\"n\" origine=\"propose\" methode=\"ensemble-1\"/>\n"
    #expect(text.contains(line))
    #expect(text.replacing(line, with: "") == Self.source)
  }

  @Test func whatAPersonDecidedIsNeverTouched() {
    let text = applied(["b": Classification(grille: "g", principal: "n", origin: .proposed)])
    #expect(text == Self.source)
  }

  @Test func theWrittenPlaceIsReadBackAsProposed() throws {
    let text = applied([
      "a": Classification(grille: "g", principal: "n", origin: .proposed, method: "ensemble-1")
    ])
    let workspace = Workspace(root: nil, files: .inMemory(["r.xml": Array(text.utf8)]))
    let register = try #require(try workspace.loadRegister("r.xml").value?.register)
    let place = try #require(register.actions[0].classification(in: "g"))
    #expect(place.origin == .proposed)
    #expect(place.method == "ensemble-1")
  }
}
