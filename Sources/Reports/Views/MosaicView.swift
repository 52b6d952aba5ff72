import Documents
import LabelModel

/// The mosaic of coverage: which nodes have actions, and which have none.
struct MosaicView {
  /// The grille of the mosaic with its counts.
  var grille: CountedGrille

  /// The sentences and lists beside the chart.
  var view: TemplateValue {
    let coverage = grille.coverage
    let noun = grille.referential.noun
    return .object([
      "noms": .text(noun.plural),
      "phrase": .text(coverage.sentence(noun)),
      "a_nommer": .optional(unpublishedSentence(coverage)),
      "sans_eligible": .optional(withoutEligibleSentence(coverage)),
      "presentation": .optional(grille.referential.presentation),
      "referentiel": .text(grille.referential.title),
    ])
  }

  /// The chart: actions tied in any way, node by node.
  var chart: Chart {
    let noun = grille.referential.noun
    return .mosaic(
      MosaicChart(
        title: "Actions recensées par \(noun.singular), tous liens compris",
        caption: "Une action liée à plusieurs \(noun.plural) compte dans chacun : "
          + "les cases ne s’additionnent pas.",
        labelHeader: French.capitalized(noun.singular),
        tiles: tiles))
  }

  private var tiles: [MosaicChart.Tile] {
    grille.referential.allNodes.filter(\.children.isEmpty).compactMap { node in
      grille.tally[node.id].map { line in
        MosaicChart.Tile(
          node.shortTitle, count: line.any.recorded, isPublished: node.isPublished)
      }
    }
  }

  private func unpublishedSentence(_ coverage: Coverage) -> String? {
    let noun = grille.referential.noun
    switch coverage.unpublished.count {
    case 0: return nil
    case 1:
      return "Un \(noun.singular) de plus est annoncé par le label sans que son nom soit publié : "
        + "aucune action ne peut lui être rattachée."
    case let count:
      return
        "\(French.count(count, noun.singular, noun.plural)) de plus sont annoncés par le label "
        + "sans que leur nom soit publié : aucune action ne peut leur être rattachée."
    }
  }

  private func withoutEligibleSentence(_ coverage: Coverage) -> String? {
    let names = coverage.withoutEligible.map { "« \($0.title) »" }
    guard !names.isEmpty else { return nil }
    let noun = grille.referential.noun
    return names.count == 1
      ? "\(French.capitalized(French.the(noun.singular))) \(names[0]) n’a pas encore d’action éligible."
      : "Les \(noun.plural) \(French.list(names)) n’ont pas encore d’action éligible."
  }
}

extension Coverage {
  /// « Les 15 enjeux publiés ont chacun au moins une action. »
  func sentence(_ noun: (singular: String, plural: String)) -> String {
    let all =
      French.count(published.count, noun.singular, noun.plural)
      + (unpublished.isEmpty ? "" : " publiés")
    switch covered.count {
    case published.count: return "Les \(all) ont chacun au moins une action."
    case 0: return "Aucun des \(all) n’a encore d’action."
    case 1: return "Un seul des \(all) a une action."
    case let count: return "\(French.number(count)) des \(all) ont au moins une action."
    }
  }
}
