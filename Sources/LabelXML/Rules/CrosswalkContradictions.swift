internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// Links of a crosswalk that cannot all be true.
enum CrosswalkContradictions {
  /// Says every link that contradicts another.
  static func check(_ root: XMLElement, in workspace: Workspace, _ findings: inout Findings) {
    checkEqualities(root, &findings)
    if let id = root.value("de"),
      let referential = workspace.referential(ReferentialID(rawValue: id))
    {
      checkDescendants(root, referential, &findings)
    }
  }

  /// What to say of a pair of nodes that two links join.
  static func repeated(_ first: XMLElement, _ second: XMLElement) -> String {
    let (from, to) = (first.value("de") ?? "", first.value("vers") ?? "")
    let relations = [first, second].compactMap { $0.value("relation") }
    if Set(relations).count < 2 { return "le lien de « \(from) » à « \(to) » est déjà donné" }
    return "« \(from) » et « \(to) » ont deux relations qui se contredisent : "
      + relations.map { "« \($0) »" }.joined(separator: " et ")
  }

  /// `PAS045`: a node is the same as one other at most.
  private static func checkEqualities(_ root: XMLElement, _ findings: inout Findings) {
    let same = root.elements(named: "lien").filter { link in
      switch link.word("relation", as: Crosswalk.Relation.self) {
      case .equal, .equivalent: true
      case .subset, .superset, .intersects, .unrelated, nil: false
      }
    }
    for (own, other) in [("de", "vers"), ("vers", "de")] {
      var first: [String: XMLElement] = [:]
      for link in same {
        guard let node = link.value(own), let partner = link.value(other) else { continue }
        guard let earlier = first[node] else {
          first[node] = link
          continue
        }
        guard let known = earlier.value(other), known != partner else { continue }
        findings.report(
          45, .error, "« \(node) » ne peut pas être à la fois « \(known) » et « \(partner) »",
          at: findings.valueRange(other, of: link),
          notes: [
            findings.note("l’autre est ici", at: findings.valueRange(other, of: earlier))
          ])
      }
    }
  }

  /// `PAS046`: a node that lies wholly inside another takes those below it along.
  private static func checkDescendants(
    _ root: XMLElement, _ referential: Referential, _ findings: inout Findings
  ) {
    let links = root.elements(named: "lien")
    for link in links {
      guard link.word("relation", as: Crosswalk.Relation.self)?.isCertain == true,
        let from = link.value("de"), let to = link.value("vers"),
        let node = referential.node(NodeID(rawValue: from))
      else { continue }
      let below = Set(node.selfAndDescendants.dropFirst().map(\.id.rawValue))
      let gaps = root.elements(named: "sans-correspondance").filter {
        $0.value("cote") == "de" && below.contains($0.value("noeud") ?? "")
      }
      let denials = links.filter {
        below.contains($0.value("de") ?? "") && $0.value("vers") == to
          && $0.value("relation") == Crosswalk.Relation.unrelated.rawValue
      }
      for (element, attribute) in gaps.map({ ($0, "noeud") }) + denials.map({ ($0, "de") }) {
        findings.report(
          46, .error,
          "« \(element.value(attribute) ?? "") » est sous « \(from) », qui est tout entier dans "
            + "« \(to) » : il y est aussi",
          at: findings.valueRange(attribute, of: element),
          notes: [
            findings.note("le lien est ici", at: findings.valueRange("relation", of: link))
          ])
      }
    }
  }
}
