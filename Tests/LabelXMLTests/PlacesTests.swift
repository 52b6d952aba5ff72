import Diagnostics
import LabelXML
import Testing
import TestSupport

/// Each fault is said at its place, all in one run, and none is invented.
@Suite("The places of faults")
struct PlacesTests {
  /// Checks a marked file and compares the codes and the places with what is expected.
  private func expect(
    _ expected: [(Character, String)], in marked: String, at path: String = "actions/x/2023.xml",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText(marked)
    let files = FileStore.inMemory([
      path: Array(text.text.utf8), "actions/x/photo.jpg": [1],
    ])
    let found = try Workspace(root: ".", files: files).check([path])
    let wanted = try expected.map { marker, code in
      let place = try #require(text.location(marker, path: path))
      return "\(place) \(code)"
    }
    let got = found.compactMap { diagnostic in
      diagnostic.location.map { "\($0) \(diagnostic.code.rawValue)" }
    }
    #expect(Set(got) == Set(wanted), sourceLocation: sourceLocation)
    #expect(got.count == wanted.count, "nothing is said twice", sourceLocation: sourceLocation)
  }

  @Test func manyFaultsOfForm() throws {
    try expect(
      [
        ("1️⃣", "REG004"), ("2️⃣", "REG002"), ("3️⃣", "REG018"), ("4️⃣", "REG008"),
        ("5️⃣", "REG001"), ("6️⃣", "REG032"), ("7️⃣", "REG023"), ("8️⃣", "REG025"),
        ("9️⃣", "REG029"),
      ],
      in: """
        <registre xmlns="urn:arobase:registre:1" collectivite="x" edition="2023">
          <action id="a" statut="1️⃣ouvert" porteur="direct" 2️⃣fni="2022" debut="3️⃣2022-13">
            <titre>Éléments d’accessibilité</titre>
            <classement grille="criteres-2021" principal="mediation"/>
            4️⃣perdu
            <5️⃣partner>La Poste</partner>
            <indicateur libelle="élèves" valeur="6️⃣1,5"/>
            <preuve type="lien" href='7️⃣htp://exemple.fr'/>
            8️⃣<source type="document"/>
          </action>
          <action id="b" statut="en-cours" porteur="direct">
            9️⃣<titre> </titre>
            <classement grille="criteres-2021" principal="mediation"/>
            <source type="page" href="https://exemple.fr/é"/>
          </action>
        </registre>
        """)
  }

  @Test func manyFaultsOfSense() throws {
    try expect(
      [
        ("1️⃣", "REG010"), ("2️⃣", "REG012"), ("3️⃣", "REG013"), ("4️⃣", "REG011"),
        ("5️⃣", "REG019"), ("6️⃣", "REG021"), ("7️⃣", "REG016"), ("8️⃣", "REG027"),
        ("9️⃣", "REG035"),
      ],
      in: """
        <registre xmlns="urn:arobase:registre:1" collectivite="x" edition="2023">
          <action id="a" statut="en-cours" porteur="direct">
            <titre>Café numérique des aînés</titre>
            <resume>Écrire à 9️⃣ecoute@exemple.fr</resume>
            <classement grille="criteres-2021" principal="mediation" secondaires="2️⃣cultur-patrimoine 3️⃣mediation"/>
            <classement grille="4️⃣criteres"/>
            <preuve type="photo" chemin="photo.jpg" alternative="Une salle"/>
            <source type="document" nom="bilan.pdf"/>
          </action>
          <action id="1️⃣a" statut="termine" porteur="direct" debut="2022" fin="5️⃣2021-12">
            <titre>Wifi de la gare</titre>
            <classement grille="criteres-2021" principal="reseaux-equipements"/>
            <preuve type="fichier" chemin="6️⃣plan.pdf"/>
            <source type="document" nom="bilan.pdf"/>
          </action>
          <7️⃣action id="c" statut="inconnu" porteur="inconnu">
            <titre>8️⃣Les cafés numériques d’aînés</titre>
            <source type="document" nom="bilan.pdf"/>
          </action>
        </registre>
        """)
  }

  @Test func aCascadeIsSaidOnce() throws {
    // The schema alone would also refuse each brother of what is missing or misplaced.
    try expect(
      [("1️⃣", "REG003"), ("1️⃣", "REG005"), ("2️⃣", "REG007"), ("3️⃣", "REG006")],
      in: """
        <registre xmlns="urn:arobase:registre:1" collectivite="x" edition="2023">
          1️⃣<action id="a" statut="en-cours">
            <classement grille="criteres-2021" principal="mediation"/>
            <publics>habitants</publics>
            <3️⃣publics>seniors</publics>
            <source type="document" nom="bilan.pdf"/>
            <2️⃣resume>Une aide.</resume>
          </action>
        </registre>
        """)
  }

  @Test func aNamespaceIsNotMissedTwice() throws {
    try expect(
      [("1️⃣", "FIC001"), ("2️⃣", "REG004")],
      in: """
        <1️⃣registre collectivite="x" edition="2023">
          <action id="a" statut="2️⃣fini" porteur="direct">
            <titre>Café numérique</titre>
            <classement grille="criteres-2021" principal="mediation"/>
            <source type="document" nom="bilan.pdf"/>
          </action>
        </registre>
        """)
  }

  @Test func aFaultThatOnlyTheSchemaKnowsIsShown() throws {
    // A port that is no number is refused by neither; a broken escape is refused by the schema.
    try expect(
      [("1️⃣", "SCH003")],
      in: """
        <registre xmlns="urn:arobase:registre:1" collectivite="x" edition="2023">
          <action id="a" statut="en-cours" porteur="direct">
            <titre>Café numérique</titre>
            <classement grille="criteres-2021" principal="mediation"/>
            <source type="page" href="1️⃣https://exemple.fr/%zz"/>
          </action>
        </registre>
        """)
  }
}
