internal import LabelModel
internal import XMLKit

extension Dossier {
  /// Reads a `dossier` element; `nil` without a reference date or an edition, since every number
  /// of a dossier depends on them.
  init?(_ element: XMLElement) {
    guard let edition = element.integer("edition"),
      let dateElement = element.first("date-de-reference"),
      let referenceDate = dateElement.value("valeur").flatMap({ CalendarDate($0) })
    else { return nil }
    let id = CollectivityID(rawValue: element.value("collectivite") ?? "")
    self.init(
      collectivity: Collectivity(id: id, element.first("collectivite")),
      edition: edition, label: LabelEdition(element.first("label")),
      registerPath: element.first("registre")?.value("href") ?? "",
      grilles: element.elements(named: "grille").compactMap { grille in
        grille.value("ref").map {
          Grille(referential: ReferentialID(rawValue: $0), role: grille.word("role"))
        }
      }, referenceDate: referenceDate)
    referenceDateNote = dateElement.line(of: "note") ?? ""
    claims = element.elements(named: "declaration").compactMap { Claim($0) }
    results = element.elements(named: "resultat").compactMap { LabelResult($0) }
    introduction = element.first("introduction")?.blocks ?? []
    greenIntroduction = element.first("introduction-verte")?.blocks ?? []
    notice = element.first("avertissement")?.blocks ?? []
    foreword = element.first("mot").map { Foreword($0) }
    photos = element.elements(named: "photo").map { Photo($0) }
    for text in Text.allCases {
      carriedTexts[text] = element.first(text.rawValue)?.integer("repris-de")
    }
  }
}

extension Collectivity {
  fileprivate init(id: CollectivityID, _ element: XMLElement?) {
    self.init(
      id: id, name: element?.value("nom") ?? id.rawValue,
      inseeCode: element?.value("code-insee") ?? "", kind: element?.word("type") ?? .town,
      department: element?.value("departement"),
      population: element?.first("population").flatMap { Population($0) },
      isFictional: element?.flag("fictif") ?? false)
  }
}

extension Population {
  fileprivate init?(_ element: XMLElement) {
    guard let count = element.integer("valeur") else { return nil }
    self.init(
      count: count, precision: element.value("precision"), year: element.integer("annee"),
      source: element.first("source").flatMap { Source($0) })
  }
}

extension LabelEdition {
  fileprivate init(_ element: XMLElement?) {
    self.init(
      name: element?.value("nom") ?? "", ceremony: element?.date("ceremonie"),
      place: element?.value("lieu"),
      sources: element?.elements(named: "source").compactMap { Source($0) } ?? [],
      note: element?.line(of: "note") ?? "")
  }
}

extension Claim {
  fileprivate init?(_ element: XMLElement) {
    guard let value = element.integer("valeur"), let nature: Nature = element.word("nature"),
      let year = element.integer("annee")
    else { return nil }
    self.init(
      value: value, precision: element.value("precision"), nature: nature, year: year,
      wording: element.line, source: element.first("source").flatMap { Source($0) })
  }
}

extension LabelResult {
  fileprivate init?(_ element: XMLElement) {
    guard let edition = element.integer("edition") else { return nil }
    self.init(
      edition: edition, arobases: element.integer("arobases"), date: element.date("date"),
      mentions: element.elements(named: "mention").compactMap { mention in
        mention.value("ref").map { Mention(id: $0, title: mention.line) }
      }, sources: element.elements(named: "source").compactMap { Source($0) })
  }
}

extension Foreword {
  fileprivate init(_ element: XMLElement) {
    self.init(
      author: element.value("auteur") ?? "", function: element.value("fonction") ?? "",
      blocks: element.blocks)
  }
}
