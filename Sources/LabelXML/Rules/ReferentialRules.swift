internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// What a referential must satisfy and that a schema cannot say.
enum ReferentialRules {
  /// Says everything in a referential that does not satisfy a rule.
  static func check(_ file: ReferentialFile, in workspace: Workspace) -> Findings {
    var findings = Findings(file.document, kind: .referential)
    var context = RuleContext(workspace: workspace, path: file.document.source.path)
    let root = file.document.root
    let nodes = root.nodeElements
    checkDuplicates(nodes, what: "nœud", &findings)
    checkDuplicates(root.elements(named: "fait"), what: "fait", &findings)
    for node in nodes {
      checkLevel(of: node, levels: file.referential.levels, &findings)
      for tie in node.elements(named: "lien") { checkTie(tie, file, &context, &findings) }
    }
    checkYears(file, &findings)
    checkName(file, context.path, &findings)
    PersonalDataCheck.check(root, &findings)
    return findings
  }

  /// `REF010`: an id names one node, or one fact.
  private static func checkDuplicates(
    _ elements: [XMLElement], what: String, _ findings: inout Findings
  ) {
    var first: [String: XMLElement] = [:]
    for element in elements {
      guard let id = element.value("id") else { continue }
      guard let earlier = first[id] else {
        first[id] = element
        continue
      }
      findings.report(
        10, .error, "l’identifiant de \(what) « \(id) » est déjà pris",
        at: findings.valueRange("id", of: element),
        notes: [findings.note("il l’est ici", at: findings.valueRange("id", of: earlier))])
    }
  }

  /// `REF040`: the level of a node is one of those of the referential.
  private static func checkLevel(
    of node: XMLElement, levels: [String], _ findings: inout Findings
  ) {
    guard let level = node.value("niveau"), level.isIdentifier, !levels.isEmpty,
      !levels.contains(level)
    else { return }
    let range = findings.valueRange("niveau", of: node)
    let guess = Spelling.nearest(to: level, among: levels)
    findings.report(
      40, .error,
      "niveau « \(level) » absent de « niveaux » : \(levels.joined(separator: ", "))", at: range,
      fixIts: .guess(guess, for: level, at: range))
  }

  /// `REF011` and `REF012`: a tie leads to a node that exists.
  private static func checkTie(
    _ tie: XMLElement, _ file: ReferentialFile, _ context: inout RuleContext,
    _ findings: inout Findings
  ) {
    guard let id = tie.value("referentiel") else { return }
    let isOwn = ReferentialID(rawValue: id) == file.referential.id
    if !isOwn { GrilleRule.check("referentiel", of: tie, context, &findings) }
    let index =
      isOwn ? NodeIndex(file.referential) : context.nodes(of: ReferentialID(rawValue: id))
    guard let index, let word = findings.identifier("noeud", in: tie),
      index.nodes[NodeID(rawValue: word.word)] == nil
    else { return }
    NodeRule.reportUnknown(word, index, id, &findings)
  }

  /// `REF019`: a referential does not end before it starts.
  private static func checkYears(_ file: ReferentialFile, _ findings: inout Findings) {
    guard let since = file.referential.since, let until = file.referential.until, until < since
    else { return }
    let root = file.document.root
    findings.report(
      19, .error, "la fin (\(until)) précède le début (\(since))",
      at: findings.valueRange("jusqu-a", of: root),
      notes: [findings.note("le début est ici", at: findings.valueRange("depuis", of: root))])
  }

  /// `REF041`: a referential is found by the name of its file, which is its id.
  private static func checkName(
    _ file: ReferentialFile, _ path: String, _ findings: inout Findings
  ) {
    let parts = FilePath.normalize(path).split(separator: "/").suffix(2).map(String.init)
    guard parts.count == 2, parts[0] == "referentiels", parts[1].hasSuffix(".xml"),
      let id = file.document.root.value("id"), parts[1] != id + ".xml"
    else { return }
    findings.report(
      41, .error,
      "le fichier s’appelle « \(parts[1]) » : un référentiel « \(id) » n’y serait pas trouvé",
      at: findings.valueRange("id", of: file.document.root))
  }
}

extension XMLElement {
  /// Every `noeud` below, parents before children.
  fileprivate var nodeElements: [XMLElement] {
    elements(named: "noeud").flatMap { [$0] + $0.nodeElements }
  }
}
