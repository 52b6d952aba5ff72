import Diagnostics
import Foundation
import Testing
import XMLKit

/// A small schema with most of what RELAX NG has, and the documents that go with it.
enum SchemaFixture {
  static let text = """
    <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:essai"
             datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start><ref name="registre"/></start>
      <define name="registre">
        <element name="registre">
          <attribute name="edition"><data type="gYear"/></attribute>
          <zeroOrMore><ref name="action"/></zeroOrMore>
        </element>
      </define>
      <define name="action">
        <element name="action">
          <attribute name="id"><data type="token"><param name="pattern">a[0-9]+</param></data></attribute>
          <attribute name="statut">
            <choice><value>en-cours</value><value>close</value></choice>
          </attribute>
          <optional><attribute name="debut"><data type="date"/></attribute></optional>
          <element name="titre"><data type="token"><param name="minLength">1</param></data></element>
          <optional><element name="resume"><ref name="texte"/></element></optional>
          <interleave>
            <optional><element name="lieu"><empty/></element></optional>
            <zeroOrMore><element name="note"><text/></element></zeroOrMore>
          </interleave>
          <optional>
            <element name="publics">
              <list><oneOrMore><choice><value>elus</value><value>agents</value></choice></oneOrMore></list>
            </element>
          </optional>
          <oneOrMore>
            <element name="source">
              <choice>
                <group><attribute name="type"><value>page</value></attribute><attribute name="href"/></group>
                <group><attribute name="type"><value>papier</value></attribute><attribute name="cote"/></group>
              </choice>
              <optional><attribute name="xml:lang"><data type="language"/></attribute></optional>
            </element>
          </oneOrMore>
        </element>
      </define>
      <define name="texte">
        <mixed><zeroOrMore><element name="em"><ref name="texte"/></element></zeroOrMore></mixed>
      </define>
    </grammar>
    """

  static let sound = """
    <registre xmlns="urn:essai" edition="2023">
      <action id="a1" statut="en-cours" debut="2021-02-28">
        <titre>Un titre</titre>
        <resume>Un <em>très <em>court</em></em> texte.</resume>
        <note>n</note><lieu/><note/>
        <publics> elus
          agents </publics>
        <source type="page" href="https://exemple.fr/" xml:lang="fr"/>
      </action>
      <!-- rien -->
      <action id="a2" statut="close">
        <titre>Un <!-- autre --> titre</titre>
        <source type="papier" cote="12 W 3"/>
      </action>
    </registre>
    """

  static func schema() throws -> XMLSchema {
    try XMLSchema(Array(text.utf8), path: "essai.rng")
  }

  /// The sound document after a replacement, which must change something.
  static func document(replacing old: String, with new: String) throws -> XMLDocument {
    let text = sound.replacingOccurrences(of: old, with: new)
    try #require(text != sound, "« \(old) » n’est pas dans le document")
    let checked = XMLDocument.parse(SourceText(path: "f.xml", text: text))
    return try #require(checked.value, "\(TextRenderer().render(checked.diagnostics))")
  }
}
