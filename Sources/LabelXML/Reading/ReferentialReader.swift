internal import LabelModel
internal import XMLKit

extension Referential {
  /// Reads a `referentiel` element; what is absent or wrong is left unknown.
  init(_ element: XMLElement) {
    self.init(
      id: ReferentialID(rawValue: element.value("id") ?? ""),
      title: element.value("titre") ?? "", since: element.integer("depuis"),
      until: element.integer("jusqu-a"), levels: (element.value("niveaux") ?? "").words,
      presentation: element.line(of: "presentation") ?? "",
      facts: element.elements(named: "fait").map { ReferentialFact($0) },
      sources: element.elements(named: "source").compactMap { Source($0) },
      nodes: element.elements(named: "noeud").map { Node($0) })
  }
}

extension Node {
  /// Reads a `noeud` element and those below it.
  ///
  /// A name is not official, and a criterion is published, unless the file says otherwise.
  init(_ element: XMLElement) {
    self.init(
      id: NodeID(rawValue: element.value("id") ?? ""), level: element.value("niveau") ?? "",
      title: element.value("titre") ?? "", isOfficial: element.flag("officiel") ?? false,
      isPublished: element.flag("publie") ?? true, isCore: element.flag("coeur") ?? false,
      kinds: (element.value("collectivites") ?? "").words.compactMap {
        CollectivityKind(rawValue: $0)
      },
      definition: element.line(of: "definition"),
      aliases: element.elements(named: "alias").map(\.line),
      terms: element.elements(named: "lexique").flatMap { lexicon in
        lexicon.line.split(separator: ";").map { String($0).collapsed }
          .filter { !$0.isEmpty }
          .map { LexiconTerm($0, isStrong: lexicon.value("force") == "forte") }
      },
      ties: element.elements(named: "lien").map { NodeTie($0) },
      sources: element.elements(named: "source").compactMap { Source($0) },
      children: element.elements(named: "noeud").map { Node($0) })
  }
}

extension NodeTie {
  fileprivate init(_ element: XMLElement) {
    self.init(
      referential: ReferentialID(rawValue: element.value("referentiel") ?? ""),
      node: NodeID(rawValue: element.value("noeud") ?? ""), reason: element.value("motif") ?? "")
  }
}

extension ReferentialFact {
  fileprivate init(_ element: XMLElement) {
    self.init(
      id: element.value("id") ?? "", label: element.value("libelle") ?? "",
      value: element.value("valeur") ?? "",
      sources: element.elements(named: "source").compactMap { Source($0) })
  }
}
