/// The files of the auditor, with everything that they may hold, without a fault of form.
extension Samples {
  static let manifest = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gel xmlns="urn:arobase:gel:1" collectivite="exemple" edition="2023" revision="2" \
    date="2026-11-21T04:12:09Z" version="0.1.0" date-de-reference="2022-11-15">
      <precedent revision="1" fichier="gel-1.xml" empreinte="sha256:0000000000000000000000000000000000000000000000000000000000000000"/>
      <fichiers>
        <fichier role="dossier" chemin="dossier.xml" origine="espace" forme="xml" empreinte="sha256:0000000000000000000000000000000000000000000000000000000000000000"/>
        <fichier role="modele" chemin="templates/theme.css" origine="programme" forme="octets" empreinte="sha256:0000000000000000000000000000000000000000000000000000000000000000"/>
        <fichier role="preuve" chemin="preuves/bilan.pdf" origine="espace" forme="octets"/>
      </fichiers>
      <verdicts nature="exemple" nombre="1" empreinte="sha256:0000000000000000000000000000000000000000000000000000000000000000"/>
      <actions>
        <action id="epn" empreinte="sha256:0000000000000000000000000000000000000000000000000000000000000000" statut="en-cours" porteur="direct" debut="2019-09" fin="2030" a-confirmer="2023" verdict="retenue">
          <titre>Espace public numérique</titre>
          <classement grille="criteres-2021" principal="mediation" secondaires="democratie" confiance="sure" origine="propose" methode="ensemble-1"/>
          <publics>habitants agents</publics>
          <mention ref="numerique-responsable"/>
          <champs resume="0123456789abcdef" sources="0123456789abcdef"/>
        </action>
      </actions>
      <decompte a-confirmer="0">
        <totaux recensees="1" eligibles="1" a-verifier="0" ineligibles="0" retenues="1"/>
        <grille ref="criteres-2021" titre="Critères" proposes="1">
          <noeud id="mediation" titre="Médiation" profondeur="0" publie="oui">
            <principal recensees="1" eligibles="1" a-verifier="0" ineligibles="0" retenues="1"/>
            <tous recensees="1" eligibles="1" a-verifier="0" ineligibles="0" retenues="1"/>
          </noeud>
        </grille>
        <facette nom="publics">
          <valeur id="habitants" titre="habitants" recensees="1" eligibles="1" a-verifier="0" ineligibles="0"/>
        </facette>
      </decompte>
    </gel>
    """

  static let audit = """
    <?xml version="1.0" encoding="UTF-8"?>
    <audit xmlns="urn:arobase:audit:1" collectivite="exemple" edition="2023" nature="exemple">
      <presentation>Un exemple.</presentation>
      <verdict numero="1" action="epn" decision="ecartee" motif="doublon" dans="autre" \
    fonction="auditrice" nom="Une personne" date="2026-11-21" empreinte="sha256:0000000000000000000000000000000000000000000000000000000000000000">Vue ailleurs.</verdict>
      <verdict numero="2" action="epn" decision="retenue" fonction="auditrice" \
    date="2026-11-21T04:12:09Z" empreinte="sha256:0000000000000000000000000000000000000000000000000000000000000000"/>
    </audit>
    """
}
