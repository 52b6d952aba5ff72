import Diagnostics
import LabelXML
import Testing
import XMLKit

/// Makes a whole workspace around the example of a page, which shows only what matters.
enum PageWorkspace {
  /// What there is to say about the file of the example.
  static func diagnostics(of example: String, code: String) throws -> [Diagnostic] {
    let (path, text) = try file(of: example, code: code)
    return try diagnostics(ofFile: text, at: path)
  }

  /// What there is to say about a file of the workspace.
  static func diagnostics(ofFile text: String, at path: String) throws -> [Diagnostic] {
    var files = others.mapValues { Array($0.utf8) }
    files[path] = Array(text.utf8)
    let found = try Workspace(root: ".", files: .inMemory(files)).check([path])
    return found.filter { $0.location == nil || $0.location?.path == path }
  }

  /// The file that an example stands for: itself, or its surroundings with it in its place.
  static func file(of example: String, code: String) throws -> (String, String) {
    let source = SourceText(path: "page", text: "<page>\(example)</page>")
    let page = try #require(XMLDocument.parse(source).value, "\(example)")
    let root = try #require(page.root.elements.first)
    switch code.prefix(3) {
    case "REG" where root.name == "action":
      return (registerPath, register("exemple", "2023", example))
    case "REG", "FIC": return (registerPath, example)
    case "REF" where root.name == "referentiel": return (referentialPath, example)
    case "REF": return (referentialPath, referential("services", "service", example))
    case "PAS" where root.name == "passage": return (crosswalkPath, example)
    case "PAS": return (crosswalkPath, crosswalk(example))
    case "AUD": return ("dossiers/exemple/2023/\(root.name).xml", example)
    case "FAC" where root.name == "facteurs": return (factorsPath, example)
    case "FAC": return (factorsPath, factors(example))
    case "INV" where root.name == "inventaire": return (inventoryPath, example)
    case "INV": return (inventoryPath, inventory(example))
    default: return (dossierPath, dossier(example, page.root))
    }
  }

  private static let registerPath = "actions/exemple/2023.xml"
  private static let referentialPath = "referentiels/services.xml"
  private static let crosswalkPath = "referentiels/passages/liste-2020--liste-2022.xml"
  private static let dossierPath = "dossiers/exemple/2023/dossier.xml"

  private static let factorsPath = "referentiels/facteurs/exemple.xml"
  private static let inventoryPath = "dossiers/exemple/2023/inventaire.xml"

  private static let action = """
    <action id="epn" statut="en-cours" porteur="direct"><titre>Espace public numérique</titre>
    <classement grille="criteres-2021" principal="mediation"/>
    <source type="document" nom="bilan.pdf"/></action>
    """

  private static let secondAction = """
    <action id="wifi" statut="en-cours" porteur="direct"><titre>Bornes de connexion</titre>
    <classement grille="criteres-2021" principal="mediation"/>
    <source type="document" nom="bilan.pdf"/></action>
    """

  private static let others = [
    registerPath: register("exemple", "2023", action + secondAction),
    "actions/exemple/2021.xml": register("exemple", "2021", action),
    "actions/autre/2023.xml": register("autre", "2023", action),
    dossierPath: dossier("", XMLElement("page")),
    "actions/exemple/preuves/bilan.txt": "Bilan 2022\n",
    "actions/exemple/preuves/salle.jpg": "photo",
    "dossiers/exemple/2023/photos/mairie.jpg": "photo",
    "referentiels/liste-2020.xml": referential(
      "liste-2020", "service",
      """
      <noeud id="accueil" niveau="service" titre="Accueil" officiel="non" publie="oui"/>
      <noeud id="demarches" niveau="service" titre="Démarches" officiel="non" publie="oui"/>
      """),
    "referentiels/liste-2022.xml": referential(
      "liste-2022", "service",
      """
      <noeud id="guichet" niveau="service" titre="Guichet" officiel="non" publie="oui"/>
      <noeud id="enligne" niveau="service" titre="En ligne" officiel="non" publie="non"/>
      """),
  ]

  private static func register(_ town: String, _ edition: String, _ actions: String) -> String {
    """
    <registre xmlns="urn:arobase:registre:1" collectivite="\(town)" edition="\(edition)">
    \(actions)
    </registre>
    """
  }

  private static func referential(_ id: String, _ level: String, _ nodes: String) -> String {
    """
    <referentiel xmlns="urn:arobase:referentiel:1" id="\(id)" titre="Liste" niveaux="\(level)">
    <presentation>Une liste.</presentation>
    \(nodes)
    </referentiel>
    """
  }

  private static func crosswalk(_ links: String) -> String {
    """
    <passage xmlns="urn:arobase:passage:1" de="liste-2020" vers="liste-2022" auteur="Nous" \
    date="2026" etat="propose">
    \(links)
    </passage>
    """
  }

  private static func factors(_ subjects: String) -> String {
    """
    <facteurs xmlns="urn:arobase:facteurs:1" id="exemple" titre="Exemple">
    <presentation>Un essai.</presentation>
    <source type="document" nom="essai.pdf"/>
    \(subjects)
    </facteurs>
    """
  }

  private static func inventory(_ lines: String) -> String {
    """
    <inventaire xmlns="urn:arobase:inventaire:1" collectivite="exemple" edition="2023" \
    annee="2022">
    \(lines)
    </inventaire>
    """
  }

  /// The parts of a dossier, in their order, each to be replaced by that of an example.
  private static let parts = [
    ("collectivite", "<collectivite nom=\"Exemple\" code-insee=\"13063\" type=\"ville\"/>"),
    ("label", "<label nom=\"Territoires, Villes et Villages Internet\"/>"),
    ("registre", "<registre href=\"../../../actions/exemple/2023.xml\"/>"),
    ("grille", "<grille ref=\"criteres-2021\" role=\"chapitres\"/>"),
    ("date-de-reference", "<date-de-reference valeur=\"2022-11-15\"/>"),
    ("declaration", ""), ("resultat", ""),
    ("introduction", "<introduction><p>x</p></introduction>"),
    ("avertissement", "<avertissement><p>x</p></avertissement>"), ("photo", ""),
  ]

  private static func dossier(_ example: String, _ page: XMLElement) -> String {
    if page.first("dossier") != nil { return example }
    let bytes = Array("<page>\(example)</page>".utf8)
    let body = parts.map { name, usual in
      let own = page.elements(named: name).map { element in
        String(decoding: bytes[element.range], as: UTF8.self)
      }
      return own.isEmpty ? usual : own.joined(separator: "\n")
    }
    return """
      <dossier xmlns="urn:arobase:dossier:1" collectivite="exemple" edition="2023">
      \(body.joined(separator: "\n"))
      </dossier>
      """
  }
}
