internal import LabelModel
internal import XMLKit

extension Manifest {
  /// Reads a `gel` element; `nil` without what every other part depends on.
  init?(_ element: XMLElement) {
    guard let edition = element.integer("edition"), let revision = element.integer("revision"),
      let moment = element.value("date").flatMap({ Moment($0) }),
      let referenceDate = element.value("date-de-reference").flatMap({ CalendarDate($0) })
    else { return nil }
    let collectivity = CollectivityID(rawValue: element.value("collectivite") ?? "")
    self.init(
      collectivity: collectivity, edition: edition, revision: revision, moment: moment,
      programVersion: element.value("version") ?? "", referenceDate: referenceDate,
      previous: element.first("precedent").flatMap { Previous($0) },
      files: element.first("fichiers")?.elements(named: "fichier").compactMap { FrozenFile($0) }
        ?? [],
      log: element.first("verdicts").flatMap { Log($0) },
      actions: element.first("actions")?.elements(named: "action").map { FrozenAction($0) } ?? [],
      tally: Tally(
        element.first("decompte"), collectivity: collectivity, edition: edition,
        referenceDate: referenceDate))
  }
}

extension Manifest.Previous {
  fileprivate init?(_ element: XMLElement) {
    guard let revision = element.integer("revision"), let file = element.value("fichier"),
      let digest = element.value("empreinte")
    else { return nil }
    self.init(revision: revision, file: file, digest: digest)
  }
}

extension Manifest.Log {
  fileprivate init?(_ element: XMLElement) {
    guard let nature: VerdictLog.Nature = element.word("nature"),
      let count = element.integer("nombre")
    else { return nil }
    self.init(nature: nature, count: count, head: element.value("empreinte") ?? "")
  }
}

extension FrozenFile {
  fileprivate init?(_ element: XMLElement) {
    guard let role: Role = element.word("role"), let path = element.value("chemin") else {
      return nil
    }
    self.init(
      role: role, path: path, isShipped: element.value("origine") == "programme",
      isCanonical: element.value("forme") == "xml", digest: element.value("empreinte"))
  }
}

extension FrozenAction {
  fileprivate init(_ element: XMLElement) {
    var fields: [ActionField: String] = [:]
    for attribute in element.first("champs")?.attributes ?? [] {
      if let field = ActionField(rawValue: attribute.name) { fields[field] = attribute.value }
    }
    self.init(
      digest: element.value("empreinte") ?? "", facts: Action(element),
      decision: element.word("verdict"), fields: fields)
  }
}

extension Tally {
  fileprivate init(
    _ element: XMLElement?, collectivity: CollectivityID, edition: Int,
    referenceDate: CalendarDate
  ) {
    self.init(
      collectivity: collectivity, edition: edition, referenceDate: referenceDate,
      totals: Counts(element?.first("totaux")),
      toConfirm: element?.integer("a-confirmer") ?? 0,
      grilles: element?.elements(named: "grille").map { Grille($0) } ?? [],
      facets: element?.elements(named: "facette").compactMap { Facet($0) } ?? [])
  }
}

extension Tally.Grille {
  fileprivate init(_ element: XMLElement) {
    self.init(
      id: ReferentialID(rawValue: element.value("ref") ?? ""), title: element.value("titre") ?? "",
      proposed: element.integer("proposes") ?? 0,
      lines: element.elements(named: "noeud").map { node in
        Tally.Line(
          id: NodeID(rawValue: node.value("id") ?? ""), title: node.value("titre") ?? "",
          depth: node.integer("profondeur") ?? 0, isPublished: node.flag("publie") ?? true,
          principal: Counts(node.first("principal")), any: Counts(node.first("tous")))
      })
  }
}

extension Tally.Facet {
  fileprivate init?(_ element: XMLElement) {
    guard let kind: Tally.FacetKind = element.word("nom") else { return nil }
    self.init(
      kind: kind,
      lines: element.elements(named: "valeur").map { value in
        Line(
          id: value.value("id") ?? "", title: value.value("titre") ?? "", counts: Counts(value))
      })
  }
}

extension Counts {
  fileprivate init(_ element: XMLElement?) {
    self.init()
    recorded = element?.integer("recensees") ?? 0
    eligible = element?.integer("eligibles") ?? 0
    toCheck = element?.integer("a-verifier") ?? 0
    ineligible = element?.integer("ineligibles") ?? 0
    retained = element?.integer("retenues")
  }
}
