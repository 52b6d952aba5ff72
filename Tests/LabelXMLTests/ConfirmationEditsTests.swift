import Diagnostics
import LabelModel
import LabelXML
import Testing

@Suite("Confirming what was carried over")
struct ConfirmationEditsTests {
  private func file(_ text: String) -> LoadedFile {
    LoadedFile(path: "r.xml", origin: .workspace, bytes: Array(text.utf8))
  }

  private let register = """
    <registre xmlns="urn:arobase:registre:1" collectivite="valmont" edition="2027">
      <!-- À voir avec le service. -->
      <action id="a" statut="en-cours"
              a-confirmer="2027" porteur="direct"><titre>A</titre></action>
      <action id="b" statut='en-cours' a-confirmer='2027' porteur="direct"><titre>B</titre></action>
      <action id="c" statut="en-cours" porteur="direct"><titre>C</titre></action>
    </registre>
    """

  private func confirmed(_ ids: Set<ActionID>) -> String {
    let file = file(register)
    let edits = ConfirmationEdits.edits(ids, in: file)
    return String(decoding: edits.applied(to: file.bytes), as: UTF8.self)
  }

  @Test func removesTheAttributeAndNothingElse() {
    #expect(confirmed(["b"]) == register.replacing(" a-confirmer='2027'", with: ""))
    #expect(
      confirmed(["a", "b", "c"])
        == register.replacing(" a-confirmer='2027'", with: "")
        .replacing("\n          a-confirmer=\"2027\"", with: ""))
  }

  @Test func leavesWhatWasConfirmedAlready() {
    #expect(confirmed(["c"]) == register)
    #expect(confirmed([]) == register)
  }

  @Test func notesThatATextWasReviewed() {
    let text = """
      <dossier><introduction repris-de="2026"><p>Une ville.</p></introduction>\
      <mot auteur="La maire" fonction="Maire" repris-de="2026"><p>Bienvenue.</p></mot></dossier>
      """
    let file = file(text)
    let edits = ConfirmationEdits.edits([.foreword], in: file)
    #expect(
      String(decoding: edits.applied(to: file.bytes), as: UTF8.self)
        == text.replacing("fonction=\"Maire\" repris-de=\"2026\"", with: "fonction=\"Maire\""))
  }
}
