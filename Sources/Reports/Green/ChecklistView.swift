import Documents
import LabelModel

/// A checklist with what the town does for each of its items.
struct ChecklistView {
  /// What the report is made from.
  var input: ReportInput
  /// The list.
  let checklist: Checklist
  /// Name of its chart.
  let chartName: String

  /// Looks for the actions of the register in a list, the `number`-th of the report.
  init(input: ReportInput, referential: Referential, number: Int) {
    self.input = input
    checklist = Checklist(
      referential, register: input.register, at: input.dossier.referenceDate)
    chartName = "liste-\(number)"
  }

  /// The names of the section.
  var view: TemplateValue {
    let referential = checklist.referential
    return .object([
      "titre": .text(referential.title),
      "nom": .text(French.capitalized(noun.singular)),
      // A list of which only the axes are tied is presented with their ties.
      "presentation": checklist.isUsed ? .optional(referential.presentation) : .absent,
      "sources": checklist.isUsed ? SourceView.sources(referential.sources) : .absent,
      "phrase": .text(sentence),
      "rattachees": .flag(checklist.isUsed),
      "graphique": chart == nil ? .absent : .text(chartName),
      "groupes": checklist.isUsed ? .list(groups) : .list([], sample: Self.sample),
      "proposees": .optional(proposed),
      "annoncees": .optional(announced),
    ])
  }

  /// How many items of each group are covered; `nil` when the list has one group, or no action.
  var chart: Chart? {
    guard checklist.isUsed, checklist.groups.count > 1 else { return nil }
    return .bars(
      BarChart(
        title: "Ce qui couvre les \(noun.plural), par "
          + "\(checklist.referential.noun(at: 0).singular)",
        caption: "Chaque élément nommé de la liste compte une fois.",
        unit: CountedNoun(singular: "élément", plural: "éléments"),
        labelHeader: French.capitalized(checklist.referential.noun(at: 0).singular),
        series: [
          BarChart.Series("action éligible", fill: .solid),
          BarChart.Series("recensée ou en projet", fill: .hatched),
          BarChart.Series("rien", fill: .outlined),
        ],
        bars: checklist.groups.map { group in
          func count(_ degrees: Checklist.Degree...) -> Int {
            group.items.count { degrees.contains($0.degree) }
          }
          return BarChart.Bar(
            group.node?.shortTitle ?? checklist.referential.title,
            [count(.eligible), count(.recorded, .projected), count(.nothing)])
        }))
  }

  /// The items of a degree with their numbers, group by group: « Sobriété : 1.6 Préférer… ».
  func names(of degree: Checklist.Degree) -> [(group: String?, items: String)] {
    numbered.compactMap { group, items in
      let names = items.filter { $0.item.degree == degree }.map(\.name)
      return names.isEmpty ? nil : (group?.title, names.joined(separator: " ; "))
    }
  }

  /// The numbered names of the items that only this project would cover.
  func names(coveredBy project: Action) -> [String] {
    numbered.flatMap(\.items)
      .filter { $0.item.degree == .projected && $0.item.actions.contains { $0.id == project.id } }
      .map(\.name)
  }

  /// What its items are called.
  var noun: (singular: String, plural: String) {
    let noun = checklist.referential.noun
    return noun.singular == "element" ? ("élément", "éléments") : noun
  }

  private typealias Named = (item: Checklist.Item, name: String)

  private var numbered: [(group: Node?, items: [Named])] {
    checklist.groups.enumerated().map { number, group in
      (
        group.node,
        group.items.enumerated().map { rank, item in
          let name = group.node == nil ? "\(rank + 1)." : "\(number + 1).\(rank + 1)"
          return (item, "\(name)\(French.hardSpace)\(item.node.title)")
        }
      )
    }
  }

  private var sentence: String {
    let all = checklist.publishedCount
    let published = French.count(all, noun.singular, noun.plural)
    guard checklist.isUsed else {
      return "Aucune action du registre n’est rattachée à cette liste (\(published))."
    }
    let parts = [
      (Checklist.Degree.eligible, "au moins une action éligible"),
      (.recorded, "des actions recensées dont aucune n’est éligible"),
      (.projected, "des projets seulement"), (.nothing, "rien"),
    ].compactMap { degree, words in
      let count = checklist.count(degree)
      return count == 0 ? nil : "\(words) pour \(French.number(count))"
    }
    return "\(published) : \(parts.joined(separator: " ; "))."
  }

  private var announced: String? {
    let count = checklist.count(.unpublished)
    guard count > 0 else { return nil }
    return "\(French.count(count, noun.singular, noun.plural)) de plus "
      + "\(French.agree(count, "est annoncé", "sont annoncés")) sans que nous en ayons l’intitulé."
  }

  private var proposed: String? {
    let count = Set(checklist.items.flatMap(\.proposed)).count
    guard count > 0 else { return nil }
    return "\(French.count(count, "action")) : rattachement proposé par le programme, que personne "
      + "n’a encore confirmé ; marqué « proposé » dans le tableau."
  }

  private var groups: [TemplateValue] {
    numbered.map { group, items in
      .object([
        "intitule": .optional(group?.title),
        "legende": .text(group?.title ?? checklist.referential.title),
        "lignes": .list(items.map(row)),
      ])
    }
  }

  private func row(_ named: Named) -> TemplateValue {
    .object([
      "element": .text(named.name),
      "etat": .text(Self.words(named.item.degree)),
      "actions": .some(
        named.item.actions.map { action in
          ActionView(input: input).reference(to: action).adding([
            "precision": .optional(precision(action, in: named.item)),
            "a_fiche": .flag(hasCard(action)),
          ])
        }),
    ])
  }

  private func precision(_ action: Action, in item: Checklist.Item) -> String? {
    let words = [
      action.status == .planned ? action.status.label : nil,
      item.proposed.contains(action.id) ? "proposé" : nil,
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// Whether the report has a card to which a link can lead.
  private func hasCard(_ action: Action) -> Bool { GreenView(input: input).shows(action) }

  private static func words(_ degree: Checklist.Degree) -> String {
    switch degree {
    case .eligible: "couvert (éligible)"
    case .recorded: "recensé, non éligible"
    case .projected: "en projet"
    case .nothing: "rien"
    case .unpublished: "non publié"
    }
  }

  private static let sample: TemplateValue = [
    "intitule": "", "legende": "", "lignes": .list([]),
  ]
}
