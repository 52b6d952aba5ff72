internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// What a crosswalk must satisfy and that a schema cannot say.
enum CrosswalkRules {
  /// Says everything in a crosswalk that does not satisfy a rule.
  static func check(_ document: XMLDocument, in workspace: Workspace) -> Findings {
    var findings = Findings(document, kind: .crosswalk)
    var context = RuleContext(workspace: workspace, path: document.source.path)
    let root = document.root
    for name in ["de", "vers"] { GrilleRule.check(name, of: root, context, &findings) }
    checkName(document, &findings)
    let from = root.value("de").flatMap { context.nodes(of: ReferentialID(rawValue: $0)) }
    let to = root.value("vers").flatMap { context.nodes(of: ReferentialID(rawValue: $0)) }
    checkNodes(of: root, "de", from, &findings)
    checkNodes(of: root, "vers", to, &findings)
    checkPairs(root, &findings)
    if let from { checkCoverage(of: root, "de", from, &findings) }
    if let to { checkCoverage(of: root, "vers", to, &findings) }
    CrosswalkContradictions.check(root, in: workspace, &findings)
    return findings
  }

  /// `PAS012` and `PAS015`: the nodes of a side exist, and the linked ones are published.
  private static func checkNodes(
    of root: XMLElement, _ side: String, _ index: NodeIndex?, _ findings: inout Findings
  ) {
    guard let index, let referential = root.value(side) else { return }
    for link in root.elements(named: "lien") {
      if let word = findings.identifier(side, in: link) {
        let node = index.nodes[NodeID(rawValue: word.word)]
        if node == nil {
          NodeRule.reportUnknown(word, index, referential, &findings)
        } else if node?.isPublished == false, link.value("relation") != "aucun" {
          findings.report(
            15, .error,
            "« \(word.word) » est annoncé dans « \(referential) » mais n’est pas publié : "
              + "personne ne peut dire ce qui y mène",
            at: word.range)
        }
      }
    }
    for gap in root.elements(named: "sans-correspondance") where gap.value("cote") == side {
      if let word = findings.identifier("noeud", in: gap),
        index.nodes[NodeID(rawValue: word.word)] == nil
      {
        NodeRule.reportUnknown(word, index, referential, &findings)
      }
    }
  }

  /// `PAS013`: two nodes are linked once, and a node is listed once as without correspondence.
  private static func checkPairs(_ root: XMLElement, _ findings: inout Findings) {
    var first: [[String]: XMLElement] = [:]
    for element in root.elements {
      let key = ["de", "vers", "cote", "noeud"].map { element.value($0) ?? "" }
      guard ["lien", "sans-correspondance"].contains(element.name) else { continue }
      guard let earlier = first[key] else {
        first[key] = element
        continue
      }
      findings.report(
        13, .error,
        element.name == "lien"
          ? CrosswalkContradictions.repeated(earlier, element)
          : "« \(key[3]) » est déjà dit sans correspondance",
        at: element.tagRange,
        notes: [findings.note("il l’est ici", at: earlier.tagRange)])
    }
  }

  /// `PAS043` and `PAS044`: each node of a side is either linked or said to be without
  /// correspondence.
  private static func checkCoverage(
    of root: XMLElement, _ side: String, _ index: NodeIndex, _ findings: inout Findings
  ) {
    let links = root.elements(named: "lien").filter { $0.value("relation") != "aucun" }
    let gaps = root.elements(named: "sans-correspondance").filter { $0.value("cote") == side }
    for gap in gaps {
      guard let node = gap.value("noeud"), let link = links.first(where: { $0.value(side) == node })
      else { continue }
      findings.report(
        43, .error, "« \(node) » est dit sans correspondance, mais un lien lui en donne une",
        at: findings.valueRange("noeud", of: gap),
        notes: [findings.note("le lien est ici", at: link.tagRange)])
    }
    let said = Set(
      root.elements(named: "lien").compactMap { $0.value(side) }
        + gaps.compactMap { $0.value("noeud") })
    let forgotten = index.nodes.keys.map(\.rawValue).filter { !said.contains($0) }.sorted()
    guard !forgotten.isEmpty else { return }
    let names = forgotten.prefix(5).map { "« \($0) »" }.joined(separator: ", ")
    let rest = forgotten.count > 5 ? " et \(forgotten.count - 5) autres" : ""
    findings.report(
      44, .warning, "le passage ne dit rien de \(names)\(rest)",
      at: findings.valueRange(side, of: root))
  }

  /// `PAS041`: a crosswalk is found by the name of its file, `<de>--<vers>.xml`.
  private static func checkName(_ document: XMLDocument, _ findings: inout Findings) {
    let parts = FilePath.normalize(document.source.path).split(separator: "/").map(String.init)
    guard parts.count >= 2, parts[parts.count - 2] == "passages", let name = parts.last,
      let from = document.root.value("de"), let to = document.root.value("vers"),
      name != "\(from)--\(to).xml"
    else { return }
    findings.report(
      41, .warning, "le fichier s’appelle « \(name) » ; attendu : « \(from)--\(to).xml »",
      at: findings.valueRange("de", of: document.root))
  }
}
