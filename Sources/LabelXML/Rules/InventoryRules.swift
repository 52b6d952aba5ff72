internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// What an inventory must satisfy and that a schema cannot say.
enum InventoryRules {
  /// Says everything in an inventory that does not satisfy a rule.
  static func check(_ document: XMLDocument, in workspace: Workspace) -> Findings {
    var findings = Findings(document, kind: .inventory)
    let root = document.root
    guard root.name == FileKind.inventory.rootName else { return findings }
    let editions = workspace.loadFactorEditions().value ?? []
    checkEdition(of: root, editions, &findings)
    DuplicateCheck.check(root.elements, "id", what: "l’identifiant de ligne", &findings)
    let measuresRoom = root.elements(named: "salle-serveurs").contains {
      $0[attribute: "consommation"] != nil
    }
    for line in root.elements(named: "equipement") {
      checkType(of: line, editions, &findings)
      checkPurchases(of: line, year: root.integer("annee"), &findings)
      checkEnergy(of: line, measuresRoom: measuresRoom, &findings)
    }
    checkPlace(of: document, &findings)
    PersonalDataCheck.check(root, &findings)
    return findings
  }

  /// `INV011`: the edition of the factors that is asked for exists.
  private static func checkEdition(
    of root: XMLElement, _ editions: [FactorEdition], _ findings: inout Findings
  ) {
    guard let word = findings.identifier("facteurs", in: root),
      !editions.contains(where: { $0.id.rawValue == word.word })
    else { return }
    let guess = Spelling.nearest(to: word.word, among: editions.map(\.id.rawValue))
    findings.report(
      11, .error, "édition de facteurs « \(word.word) » inconnue", at: word.range,
      fixIts: .guess(guess, for: word.word, at: word.range))
  }

  /// `INV081`: some edition knows the kind of device, or nothing can be computed.
  private static func checkType(
    of line: XMLElement, _ editions: [FactorEdition], _ findings: inout Findings
  ) {
    guard let word = findings.identifier("type", in: line) else { return }
    let known = Set(editions.flatMap(\.subjects).map(\.id.rawValue))
    guard !known.contains(word.word) else { return }
    let guess = Spelling.nearest(to: word.word, among: known.sorted())
    findings.report(
      81, .warning,
      "aucune édition des facteurs ne connaît « \(word.word) » : la ligne ne sera pas calculée",
      at: word.range, fixIts: .guess(guess, for: word.word, at: word.range))
  }

  /// `INV083`: nothing is bought after the year; `INV084`: no more is bought than there is.
  private static func checkPurchases(
    of line: XMLElement, year: Int?, _ findings: inout Findings
  ) {
    let purchases = line.elements(named: "achat")
    for purchase in purchases {
      guard let year, let bought = purchase.integer("annee"), bought > year else { continue }
      findings.report(
        83, .error, "achat de \(bought), après l’année de l’inventaire (\(year))",
        at: findings.valueRange("annee", of: purchase))
    }
    let total = purchases.compactMap { $0.integer("nombre") }.reduce(0, +)
    guard let number = line.integer("nombre"), total > number else { return }
    findings.report(
      84, .error, "les achats font \(total) appareils, le nombre en dit \(number)",
      at: findings.valueRange("nombre", of: line))
  }

  /// `INV085`: electricity is said once; `INV086`: it is not counted twice.
  private static func checkEnergy(
    of line: XMLElement, measuresRoom: Bool, _ findings: inout Findings
  ) {
    let isMeasured = line[attribute: "consommation"] != nil
    let isElsewhere = line[attribute: "energie-comptee"] != nil
    let said = [isMeasured, isElsewhere, line.first("profil") != nil].count { $0 }
    if said > 1 {
      findings.report(
        85, .error,
        "l’électricité de la ligne est dite \(said) fois : « consommation », « profil » ou "
          + "« energie-comptee », un seul des trois",
        at: line.tagRange)
    }
    guard measuresRoom, !isElsewhere, line.value("type") == "serveur", said > 0 else { return }
    findings.report(
      86, .warning,
      "l’électricité de ces serveurs est comptée ici et, sans doute, dans la salle de serveurs ; "
        + "si c’est la même : energie-comptee=\"salle-serveurs\"",
      at: line.tagRange)
  }

  /// `INV038`: an inventory says the same collectivity and edition as its path,
  /// `dossiers/<collectivité>/<édition>/inventaire.xml`.
  private static func checkPlace(of document: XMLDocument, _ findings: inout Findings) {
    let parts = FilePath.normalize(document.source.path).split(separator: "/").suffix(4)
      .map(String.init)
    guard parts.count == 4, parts[0] == "dossiers" else { return }
    PlaceCheck.check("collectivite", of: document.root, is: parts[1], &findings)
    PlaceCheck.check("edition", of: document.root, is: parts[2], &findings)
  }
}
