import LabelXML

/// One file of each kind that uses everything that its kind may hold, without a fault.
enum Samples {
  static func text(of kind: FileKind) -> String {
    switch kind {
    case .register: register
    case .referential: referential
    case .crosswalk: crosswalk
    case .dossier: dossier
    case .corpus: corpus
    case .manifest: manifest
    case .mapping: mapping
    case .audit: audit
    case .factors: factors
    case .inventory: inventory
    }
  }

  static let factors = """
    <?xml version="1.0" encoding="UTF-8"?>
    <facteurs xmlns="urn:arobase:facteurs:1" id="exemple" titre="Exemple" date="2026-08">
      <presentation>Un essai.</presentation>
      <source type="page" href="https://exemple.fr/facteurs" titre="Facteurs" date="2026"/>
      <electricite>
        <facteur etape="utilisation" statut="remplace" valeur="0.05" unite="kgCO2e/kWh" perimetre="France" incertitude="10">
          <source type="page" href="https://exemple.fr/facteurs"/>
        </facteur>
      </electricite>
      <appareil id="ordinateur-portable" nom="Ordinateur portable">
        <facteur etape="fabrication" statut="en-vigueur" valeur="170" unite="kgCO2e/appareil" perimetre="un appareil" incertitude="inconnue" qualite="moyenne">
          <source type="document" nom="base.pdf"/>
        </facteur>
        <facteur etape="utilisation" statut="manquant">
          <motif>Aucune valeur.</motif>
        </facteur>
        <profil puissance="26.5" heures-par-jour="3" jours-par-an="365">
          <motif>Usage personnel.</motif>
          <source type="document" nom="base.pdf"/>
        </profil>
        <duree valeur="5">
          <source type="document" nom="base.pdf"/>
        </duree>
      </appareil>
      <service id="impression" nom="Impression">
        <facteur etape="utilisation" statut="seconde-main" valeur="0.01" unite="kgCO2e/page" perimetre="une page" incertitude="inconnue">
          <motif>Cité par un autre.</motif>
          <source type="document" nom="base.pdf"/>
        </facteur>
      </service>
    </facteurs>
    """

  static let inventory = """
    <?xml version="1.0" encoding="UTF-8"?>
    <inventaire xmlns="urn:arobase:inventaire:1" collectivite="exemple" edition="2023" annee="2022" fictif="oui" facteurs="ademe-2026">
      <presentation>Un essai.</presentation>
      <equipement id="portables" nom="Portables" type="ordinateur-portable" nombre="40" duree-usage="5.5">
        <achat annee="2020" nombre="12"/>
        <achat annee="2021" nombre="20"/>
        <profil puissance="26.5" heures-par-jour="7" jours-par-an="220"/>
        <fin-de-vie reemploi="2" don="3" recyclage="1"/>
        <note>Sans les écoles.</note>
        <source type="document" nom="inventaire.ods"/>
      </equipement>
      <equipement id="serveurs" nom="Serveurs" type="serveur" nombre="4" energie-comptee="salle-serveurs"/>
      <equipement id="ecrans" nom="Écrans" consommation="1200.5"/>
      <salle-serveurs id="salle" nom="Salle" consommation="12000">
        <note>Au compteur.</note>
      </salle-serveurs>
      <impressions id="impressions" nom="Impressions" pages="120000"/>
      <messagerie id="messagerie" nom="Messagerie" boites="210" plafond="2.5">
        <source type="page" href="https://exemple.fr/"/>
      </messagerie>
    </inventaire>
    """

  static let corpus = """
    <?xml version="1.0" encoding="UTF-8"?>
    <corpus xmlns="urn:arobase:corpus:1">
      <presentation>Une action d’une commune.</presentation>
      <commune id="exemple" nom="Exemple" type="village" code-insee="13063">
        <action id="espace-public-numerique" statut="en-cours" porteur="direct">
          <titre>Espace public numérique</titre>
          <resume>Des postes et de l’aide, tous les jours.</resume>
          <classement grille="criteres-2021" principal="mediation" confiance="sure"/>
          <publics>habitants</publics>
          <source type="page" href="https://exemple.fr/epn" titre="Le lieu" date="2019"/>
        </action>
      </commune>
      <exemple id="atelier">
        <titre>Atelier pour débuter</titre>
        <resume>Deux heures par semaine.</resume>
        <classement grille="criteres-2021" principal="mediation"/>
        <publics>seniors</publics>
      </exemple>
    </corpus>
    """

  static let mapping = """
    <?xml version="1.0" encoding="UTF-8"?>
    <correspondance xmlns="urn:arobase:correspondance:1" titre="Suivi des projets">
      <presentation>Le tableau d’un service.</presentation>
      <source type="page" href="https://exemple.fr/suivi" titre="Le tableau" date="2023"/>
      <feuille nom="Projets" cle="N°">
        <colonne titre="Intitulé" champ="titre"/>
        <colonne titre="État" champ="statut" nom="État">
          <valeur lue="Réalisé" ecrite="terminée"/>
          <valeur lue="???"/>
        </colonne>
        <colonne titre="Thème" champ="criteres" grille="criteres-2021" apres=". "/>
        <colonne titre="Matériel" champ="description" prefixe="Matériel : "/>
        <constante champ="porteur" valeur="direct"/>
        <constante champ="critere-principal" grille="criteres-2021" valeur="mediation"/>
        <jointure feuille="Liens" par="N°" vers="Lieux" cle="Code lieu">
          <colonne titre="Nom" champ="lieu"/>
        </jointure>
      </feuille>
    </correspondance>
    """

  static let register = """
    <?xml version="1.0" encoding="UTF-8"?>
    <registre xmlns="urn:arobase:registre:1" collectivite="exemple" edition="2023">
      <action id="espace-public-numerique" statut="en-cours" porteur="direct" debut="2019-09" fin="2030-01-31" a-confirmer="2023">
        <titre>Espace public numérique</titre>
        <resume>Des postes et de l’aide, tous les jours.</resume>
        <description>
          <p>Ouvert à <strong>tous</strong>, <em>sans rendez-vous</em>.<br/>Voir <a href="https://exemple.fr/epn">la page</a>.</p>
          <ul><li>postes</li><li>aide</li></ul>
          <ol><li>venir</li></ol>
        </description>
        <classement grille="criteres-2021" principal="mediation" secondaires="dematerialisation democratie" confiance="sure" origine="propose"/>
        <classement grille="villes-internet-2017"/>
        <publics>habitants seniors</publics>
        <partenaire>La Poste</partenaire>
        <partenaire>CAF</partenaire>
        <lieu latitude="43.58" longitude="5.00" adresse="1 place de la Mairie">Médiathèque</lieu>
        <contact fonction="responsable de l’espace" service="Numérique"/>
        <indicateur libelle="visites" valeur="5538" unite="personnes" annee="2022" precision="plus de"/>
        <preuve type="lien" href="https://exemple.fr/bilan" titre="Bilan"/>
        <preuve type="fichier" chemin="preuves/bilan.txt" titre="Bilan"/>
        <preuve type="photo" chemin="preuves/salle.jpg" alternative="La salle" credit="Ville" legende="En mars"/>
        <mention ref="mediation-numerique"/>
        <precedent edition="2021" action="epn"/>
        <reserve code="volet-mince">à voir</reserve>
        <champ nom="Numéro">12</champ>
        <source type="page" href="https://exemple.fr/" titre="Accueil" date="2023-02" editions="2021 2023"/>
        <source type="document" nom="bilan.pdf" href="https://exemple.fr/bilan.pdf"/>
      </action>
      <action id="portail" statut="termine" porteur="delegataire">
        <titre>Portail des démarches</titre>
        <classement grille="criteres-2021" principal="dematerialisation"/>
        <source type="document" nom="bilan.pdf"/>
      </action>
    </registre>
    """

  static let referential = """
    <?xml version="1.0" encoding="UTF-8"?>
    <referentiel xmlns="urn:arobase:referentiel:1" id="services" titre="Nos services" depuis="2020" jusqu-a="2024" niveaux="domaine service">
      <presentation>Ce que nous comptons.</presentation>
      <fait id="services-comptes" libelle="services comptés" valeur="2">
        <source type="document" nom="liste.pdf"/>
      </fait>
      <source type="page" href="https://exemple.fr/services" titre="Services" date="2020"/>
      <noeud id="demarches" niveau="domaine" titre="Démarches" officiel="non" publie="oui" collectivites="ville village" coeur="oui">
        <definition>Tout ce qui se fait en ligne.</definition>
        <alias>Téléservices</alias>
        <lexique force="forte">démarche en ligne ; téléservice</lexique>
        <lexique>guichet</lexique>
        <lien referentiel="criteres-2021" noeud="dematerialisation" motif="Même objet."/>
        <source type="document" nom="liste.pdf"/>
        <noeud id="etat-civil" niveau="service" titre="État civil" officiel="oui" publie="non"/>
      </noeud>
    </referentiel>
    """

  static let crosswalk = """
    <?xml version="1.0" encoding="UTF-8"?>
    <passage xmlns="urn:arobase:passage:1" de="atlaas-2014" vers="villes-internet-2017" auteur="Nous" date="2026-11" etat="propose">
      <presentation>Un essai.</presentation>
      <source type="document" nom="notes.txt"/>
      <lien de="axe-1" vers="mediation" relation="recoupe" confiance="faible">
        <motif>Les titres se recoupent.</motif>
      </lien>
      <sans-correspondance cote="vers" noeud="enjeu-16">
        <motif>Son nom n’est pas publié.</motif>
      </sans-correspondance>
    </passage>
    """

  static let dossier = """
    <?xml version="1.0" encoding="UTF-8"?>
    <dossier xmlns="urn:arobase:dossier:1" collectivite="exemple" edition="2023">
      <collectivite nom="Exemple" code-insee="13063" type="ville" departement="Bouches-du-Rhône" fictif="non">
        <population valeur="26433" precision="environ" annee="2020">
          <source type="page" href="https://exemple.fr/insee"/>
        </population>
      </collectivite>
      <label nom="Territoires, Villes et Villages Internet" ceremonie="2023-02-02" lieu="Albi">
        <source type="document" nom="palmares.pdf"/>
        <note>Le jour varie selon les sources.</note>
      </label>
      <registre href="registre.xml"/>
      <grille ref="criteres-2021" role="chapitres"/>
      <grille ref="villes-internet-2017" role="mosaique"/>
      <date-de-reference valeur="2022-11-15">
        <note>Par convention.</note>
      </date-de-reference>
      <declaration valeur="230" precision="plus de" nature="recensees" annee="2023">
        « plus de 230 actions »
        <source type="page" href="https://exemple.fr/label"/>
      </declaration>
      <resultat edition="2021" arobases="4" date="2021-02-04">
        <mention ref="numerique-responsable">Numérique responsable</mention>
        <source type="document" nom="palmares.pdf"/>
      </resultat>
      <introduction repris-de="2021">
        <p>Une ville.</p>
      </introduction>
      <introduction-verte>
        <p>Un plan.</p>
      </introduction-verte>
      <avertissement>
        <p>Un exemple.</p>
      </avertissement>
      <mot auteur="La maire" fonction="Maire" repris-de="2021">
        <p>Bienvenue.</p>
      </mot>
      <photo chemin="mairie.jpg" alternative="La mairie" credit="Ville" legende="Au printemps"/>
    </dossier>
    """
}
