import Documents
import LabelModel

/// How the axes of the green plan are tied to a charter or to the objectives of a decree.
struct TieView {
  /// The axes.
  var axes: Referential
  /// The other referential.
  var target: Referential

  /// Every referential to which a node of the axes is tied, in the order of the ties.
  static func targets(of axes: Referential, among known: [Referential]) -> [Referential] {
    var ids: [ReferentialID] = []
    for tie in axes.allNodes.flatMap(\.ties) where !ids.contains(tie.referential) {
      ids.append(tie.referential)
    }
    return ids.compactMap { id in known.first { $0.id == id } }
  }

  /// The names of the section.
  var view: TemplateValue {
    let table = TieTable(from: axes.allNodes, to: target)
    let noun = target.noun(at: 0)
    return .object([
      "titre": .text(target.title),
      "nom": .text(French.capitalized(noun.singular)),
      "presentation": .optional(target.presentation),
      "sources": SourceView.sources(target.sources),
      "phrase": .text(sentence(table, noun)),
      "lignes": .list(table.tied.flatMap(rows)),
      "sans_axe": .optional(
        table.untied.isEmpty
          ? nil : table.untied.map { title(of: $0.node) }.joined(separator: " ; ")),
      "tous_lies": .flag(table.untied.isEmpty),
    ])
  }

  private func rows(_ row: TieTable.Row) -> [TemplateValue] {
    row.ties.map { tie in
      .object([
        "cible": .text(title(of: row.node)),
        "axe": .text(tie.origin.shortTitle),
        "motif": .text(tie.reason),
      ])
    }
  }

  private func title(of node: Node) -> String {
    let number = (target.nodes.firstIndex { $0.id == node.id } ?? 0) + 1
    return "\(number). \(node.title)"
  }

  private func sentence(
    _ table: TieTable, _ noun: (singular: String, plural: String)
  ) -> String {
    let all = French.count(table.rows.count, noun.singular, noun.plural)
    switch table.tied.count {
    case table.rows.count: return "Les axes du plan touchent les \(all)."
    case 0: return "Aucun des \(all) n’est touché par un axe du plan."
    case let count:
      return "Les axes du plan touchent \(French.number(count)) des \(all)."
    }
  }
}
