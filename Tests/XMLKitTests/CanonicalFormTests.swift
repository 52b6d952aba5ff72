import Diagnostics
import Testing
import XMLKit

@Suite("Canonical form")
struct CanonicalFormTests {
  private func document(_ text: String) throws -> XMLDocument {
    try #require(XMLDocument.parse(SourceText(path: "x.xml", text: text)).value)
  }

  /// The number is what anyone gets from the same file, that has no comment, with
  /// `xmllint --exc-c14n fichier.xml | sha256sum`.
  @Test func hasTheDigestThatXmllintGives() throws {
    let text = #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <?avant l'élément?>
      <registre   xmlns="urn:arobase:registre:1" edition='2023' collectivite="miramas"
        xmlns:p="urn:autre" p:note="a&#9;b&#10;c &quot;d&quot; &lt;&amp;&gt;" xmlns:inutile="urn:inutile">
        <action id="été" ><titre>R&amp;D &#xE9; &gt; <![CDATA[<brut> & "cité"]]></titre><vide/></action>
        <p:x xml:lang="fr"><sans xmlns="">texte 𝄞&#13;</sans></p:x><?dedans x?>
      </registre>
      <?apres?>

      """#
    #expect(
      try document(text + "\n").digest()
        == "sha256:61b31c050a51d290bc1e0b4a26d0b876348e1a7d707f3f12621928f5c5603d10")
  }

  @Test func doesNotExistWithARelativeNamespace() throws {
    let relative = try document("<r xmlns='ailleurs'/>")
    let failure = #expect(throws: XMLFailure.self) { try relative.digest() }
    #expect(failure?.code == .noCanonicalForm)
  }
}
