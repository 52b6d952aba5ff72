package import LabelModel

/// Suggests where actions belong in a grille, from its lexicon and from what people decided.
///
/// Trained once, it is a handle for one thread of work: it remembers the words that it meets. The
/// same examples in the same order always give the same suggestions.
package final class Categorizer {
  /// The grille.
  package let grille: ReferentialID
  /// The nodes among which it chooses, in the order of the referential.
  package let nodes: [Node]
  /// How many examples it learned from, those made up apart.
  package var exampleCount: Int { model.examples.count { !$0.example.isSample } }

  let table = WordTable()
  let lexicon: Lexicon
  let prepared: [PreparedExample]
  let model: TrainedModel
  let calibration: Calibration
  let passages: Passages
  let wordUse: WordUse
  let recipe: Recipe

  /// Learns from examples: those that a person put at a node of the grille are kept.
  ///
  /// Crosswalks that lead to the grille help where an action has a place in theirs.
  package convenience init(
    _ referential: Referential, examples: [Example], crosswalks: [Crosswalk] = []
  ) {
    self.init(referential, examples: examples, crosswalks: crosswalks, recipe: Recipe())
  }

  /// Learns with another recipe; without calibration, no confidence can be trusted.
  init(
    _ referential: Referential, examples: [Example], crosswalks: [Crosswalk] = [],
    recipe: Recipe, isCalibrated: Bool = true
  ) {
    grille = referential.id
    self.recipe = recipe
    let used = Set(
      examples.compactMap { $0.action.classification(in: referential.id)?.principal })
    let nodes = referential.allNodes.filter { node in
      node.isPublished && (node.children.isEmpty || used.contains(node.id))
    }
    self.nodes = nodes
    lexicon = Lexicon(nodes, table)
    passages = Passages(crosswalks, to: referential.id, nodes)
    prepared = Self.prepare(examples, nodes, referential.id, lexicon, table)
    wordUse = WordUse(prepared, classCount: nodes.count)
    model = Self.train(prepared, lexicon, table, referential.id, nodes.count, recipe)
    calibration =
      isCalibrated
      ? Self.calibrate(prepared, lexicon, table, referential.id, nodes.count, recipe)
      : Calibration()
  }

  /// What it suggests for an action.
  package func suggest(_ action: Action) -> Suggestion {
    let prepared = prepare(action)
    let findings = model.findings(in: prepared)
    let confidences = softmax(model.combined(model.parts(prepared, findings, passages)))
    let best = confidences.ranking.prefix(3)
    let explainer = Explainer(self, prepared, findings)
    let isSure = best.first.map { confidences[$0] >= calibration.threshold ?? 2 } ?? false
    return Suggestion(
      action: action.id,
      candidates: best.map { index in
        .init(
          node: nodes[index].id, confidence: confidences[index],
          reasons: explainer.reasons(for: index))
      }, abstains: !isSure, isMeasured: calibration.isMeasured,
      existing: action.classification(in: grille))
  }

  func prepare(_ action: Action) -> PreparedAction {
    PreparedAction(
      action, grille: grille, classCount: nodes.count, lexicon: lexicon, table: table)
  }

  /// The models trained on some of its examples only.
  func train(on examples: [PreparedExample]) -> TrainedModel {
    Self.train(examples, lexicon, table, grille, nodes.count, recipe)
  }

  /// Confidences measured on some of its examples only.
  func calibrate(on examples: [PreparedExample]) -> Calibration {
    Self.calibrate(examples, lexicon, table, grille, nodes.count, recipe)
  }

  private static func prepare(
    _ examples: [Example], _ nodes: [Node], _ grille: ReferentialID, _ lexicon: Lexicon,
    _ table: WordTable
  ) -> [PreparedExample] {
    var positions: [NodeID: Int] = [:]
    for (index, node) in nodes.enumerated() { positions[node.id] = index }
    return examples.compactMap { example in
      guard let place = example.action.classification(in: grille), place.origin == .human,
        let target = place.principal.flatMap({ positions[$0] })
      else { return nil }
      return PreparedExample(
        prepared: PreparedAction(
          example.action, grille: grille, classCount: nodes.count, lexicon: lexicon, table: table),
        example: example, target: target,
        secondary: place.secondary.compactMap { positions[$0] })
    }
  }

  private static func train(
    _ examples: [PreparedExample], _ lexicon: Lexicon, _ table: WordTable,
    _ grille: ReferentialID, _ classCount: Int, _ recipe: Recipe
  ) -> TrainedModel {
    TrainedModel(
      examples, lexicon: lexicon, table: table, classCount: classCount,
      grille: CrossGrille(
        examples.filter { !$0.example.isSample }.map { ($0.example.action, $0.target) },
        grille: grille, classCount: classCount),
      recipe: recipe)
  }

  /// Measures the models on examples of towns and sources that they did not see.
  private static func calibrate(
    _ examples: [PreparedExample], _ lexicon: Lexicon, _ table: WordTable,
    _ grille: ReferentialID, _ classCount: Int, _ recipe: Recipe
  ) -> Calibration {
    let folds = TownGroups.folds(of: examples, 5)
    var trials: [Calibration.Trial] = []
    for fold in Set(folds.compactMap(\.self)).sorted() {
      let seen = examples.indices.filter { folds[$0] != fold }.map { examples[$0] }
      guard seen.contains(where: { !$0.example.isSample }) else { continue }
      let model = train(seen, lexicon, table, grille, classCount, recipe)
      for index in examples.indices where folds[index] == fold {
        let example = examples[index]
        trials.append(
          .init(
            scores: model.combined(model.parts(example.prepared)), target: example.target))
      }
    }
    return Calibration(trials, precision: recipe.precision, floor: recipe.floor)
  }
}
