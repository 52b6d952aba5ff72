import LabelModel

extension Node {
  /// A title short enough for a chart or a list: its own, or else its first short other name.
  var shortTitle: String {
    let limit = 30
    let isShort = { (text: String) in text.count <= limit }
    return French.typeset(isShort(title) ? title : aliases.first(where: isShort) ?? title)
  }

  /// What links aim at.
  func anchor(in grille: ReferentialID) -> String { "\(grille)-\(id)" }
}

extension Referential {
  /// What its nodes of the lowest level are called: « champ », « enjeu », « axe ».
  var noun: (singular: String, plural: String) { noun(at: max(0, levels.count - 1)) }

  /// What its nodes of a level are called, 0 at the top.
  func noun(at depth: Int) -> (singular: String, plural: String) {
    switch levels.indices.contains(depth) ? levels[depth] : nil {
    case "theme": ("champ", "champs")
    case "enjeu": ("enjeu", "enjeux")
    case "critere": ("critère", "critères")
    case "sous-critere": ("sous-critère", "sous-critères")
    case "categorie": ("catégorie", "catégories")
    case let level?: (level, level + "s")
    case nil: ("critère", "critères")
    }
  }

  /// The short title of a node; its id where the referential lacks it.
  func shortTitle(of id: NodeID) -> String { node(id)?.shortTitle ?? id.rawValue }
}

extension ActionID {
  /// What links to the card of the action aim at.
  var anchor: String { "action-\(rawValue)" }
}
