internal import LabelModel
internal import XMLKit

extension Crosswalk {
  /// Reads a `passage` element; what is absent or wrong is left out.
  ///
  /// A link of which a node or the relation is not known says nothing, and a crosswalk that does
  /// not say otherwise is a proposal.
  init?(_ element: XMLElement) {
    guard let from = element.value("de"), let to = element.value("vers") else { return nil }
    self.init(
      from: ReferentialID(rawValue: from), to: ReferentialID(rawValue: to),
      author: element.value("auteur") ?? "", date: element.date("date"),
      state: element.word("etat") ?? .proposed,
      presentation: element.line(of: "presentation") ?? "",
      sources: element.elements(named: "source").compactMap { Source($0) },
      links: element.elements(named: "lien").compactMap { Link($0) },
      gaps: element.elements(named: "sans-correspondance").compactMap { Gap($0) })
  }
}

extension Crosswalk.Link {
  init?(_ element: XMLElement) {
    guard let from = element.value("de"), let to = element.value("vers"),
      let relation = element.word("relation", as: Crosswalk.Relation.self)
    else { return nil }
    self.init(
      from: NodeID(rawValue: from), to: NodeID(rawValue: to), relation: relation,
      confidence: element.word("confiance") ?? .low, rationale: element.line(of: "motif") ?? "")
  }
}

extension Crosswalk.Gap {
  init?(_ element: XMLElement) {
    guard let side = element.word("cote", as: Crosswalk.Side.self),
      let node = element.value("noeud")
    else { return nil }
    self.init(
      side: side, node: NodeID(rawValue: node), reason: element.line(of: "motif") ?? "")
  }
}
