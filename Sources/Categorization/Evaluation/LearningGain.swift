internal import LabelModel

/// What a town's decisions of earlier years bring to the suggestions for its new actions.
package struct LearningGain: Sendable {
  /// How many new actions were tried.
  package var count: Int
  /// How many decisions of earlier years there are.
  package var pastCount: Int
  /// The figures with the decisions of other towns only.
  package var without: Evaluation.Score
  /// The figures with the town's own earlier decisions as well.
  package var with: Evaluation.Score
}

extension Evaluator {
  /// Measures the gain of earlier years on the actions that are new in a register.
  ///
  /// Unlike the evaluation by town, an earlier action may share its source with a new one: it is
  /// what happens when a town carries its register over. `nil` when nothing is new, or nothing old.
  package func gain(new: [Example], past: [Example], others: [Example]) -> LearningGain? {
    let others = others.map(blind)
    let own = past.map(blind).map { example in
      var example = example
      example.isOwn = true
      return example
    }
    let tried = new.map(blind)
    let known = Categorizer(
      referential, examples: own + others, recipe: recipe, isCalibrated: false)
    let unknown = Categorizer(
      referential, examples: others, recipe: recipe, isCalibrated: false)
    let pastCount = known.prepared.count { $0.example.isOwn }
    guard let with = score("avec", known, tried), let without = score("sans", unknown, tried),
      pastCount > 0
    else { return nil }
    return LearningGain(
      count: with.count, pastCount: pastCount, without: without.score, with: with.score)
  }

  private func score(
    _ name: String, _ categorizer: Categorizer, _ examples: [Example]
  ) -> (score: Evaluation.Score, count: Int)? {
    let nodes = categorizer.nodes.map(\.id)
    let trials = examples.compactMap { example -> Evaluation.Trial? in
      guard let place = example.action.classification(in: referential.id),
        place.origin == .human,
        let target = place.principal.flatMap({ nodes.firstIndex(of: $0) })
      else { return nil }
      let model = categorizer.model
      return Evaluation.Trial(
        confidences: model.combined(model.parts(categorizer.prepare(example.action))),
        target: target, secondary: place.secondary.compactMap { nodes.firstIndex(of: $0) },
        threshold: nil)
    }
    guard !trials.isEmpty else { return nil }
    return (Evaluation.Score(name, trials, classCount: nodes.count), trials.count)
  }
}
