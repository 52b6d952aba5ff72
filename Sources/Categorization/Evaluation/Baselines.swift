internal import Glibc

/// Simpler methods, tried on the same texts as the program's own to show what it is worth.
struct Baselines {
  /// Their names, in French, the regression of the program alone being the last.
  static let names = [
    "lexique seul", "voisins (BM25)", "Bayes complémentaire", "régression logistique",
  ]

  private let stems: RareFeatures
  private let bayes: ComplementBayes

  /// Trains them on the examples that a model was trained on.
  init(_ examples: [PreparedExample], _ categorizer: Categorizer, _ model: TrainedModel) {
    let terms = categorizer.lexicon.terms
    let termStems = terms.map { Occurrence.tally(title: [], body: $0.stems) }
    stems = RareFeatures(
      examples.map(\.prepared.stems), terms: termStems, total: categorizer.table.stemCount)
    var features = FeatureRows(columnCount: stems.count)
    features.rows = (examples.map(\.prepared.stems) + termStems).map { [stems] in stems.row($0) }
    bayes = ComplementBayes(
      features, classes: examples.map(\.target) + terms.map(\.node),
      rowWeights: examples.map { categorizer.recipe.weight(of: $0.example) }
        + terms.map { categorizer.recipe.termWeight * $0.weight },
      classCount: categorizer.nodes.count)
  }

  /// What each method says of an action, in the order of the names.
  func scores(of action: PreparedAction, _ parts: TrainedModel.Parts) -> [[Double]] {
    [
      action.lexiconScores, parts.neighbours, bayes.scores(stems.row(action.stems)),
      parts.regression,
    ]
  }
}
