package import LabelModel

/// Measures suggestions by hiding whole towns, and whole sources, from the training.
package struct Evaluator {
  /// What is hidden while it is tried.
  package enum Plan: Sendable {
    /// Every town in turn, dealt into that many folds.
    case everyTown(folds: Int)
    /// One town: all others are seen.
    case town(CollectivityID)
  }

  let referential: Referential
  let recipe: Recipe
  private let usesOtherGrilles: Bool

  /// Prepares to measure suggestions in a grille.
  ///
  /// The place of an action in another grille may help when asked. In a first application nobody
  /// has classified anything: without, the figures are the honest ones.
  package init(_ referential: Referential, usesOtherGrilles: Bool = false) {
    self.init(referential, usesOtherGrilles: usesOtherGrilles, recipe: Recipe())
  }

  /// Prepares with another recipe.
  init(_ referential: Referential, usesOtherGrilles: Bool = false, recipe: Recipe) {
    self.referential = referential
    self.usesOtherGrilles = usesOtherGrilles
    self.recipe = recipe
  }

  /// Tries examples; `nil` when there is none to try.
  package func evaluate(_ examples: [Example], plan: Plan) -> Evaluation? {
    let examples = examples.map(blind)
    // Every node that a town uses can be guessed, also by those who never saw it used.
    let base = Categorizer(referential, examples: examples, recipe: recipe, isCalibrated: false)
    let folds = folds(of: base.prepared, plan)
    var tried: [(example: PreparedExample, trial: Evaluation.Trial)] = []
    var baselines: [[[Double]]] = []
    for fold in Set(folds.compactMap(\.self)).sorted() {
      let seen = base.prepared.indices.filter { folds[$0] != fold }.map { base.prepared[$0] }
      let model = base.train(on: seen)
      let calibration = base.calibrate(on: seen)
      let compared = Baselines(seen, base, model)
      for index in base.prepared.indices where folds[index] == fold {
        let example = base.prepared[index]
        let parts = model.parts(example.prepared)
        baselines.append(compared.scores(of: example.prepared, parts))
        tried.append(
          (
            example,
            .init(
              confidences: softmax(model.combined(parts)),
              target: example.target, secondary: example.secondary,
              threshold: calibration.threshold)
          ))
      }
    }
    guard !tried.isEmpty else { return nil }
    let methods = Baselines.names.enumerated().map { index, name in
      Evaluation.Score(
        name,
        zip(tried, baselines).map {
          .init(
            confidences: $1[index], target: $0.trial.target,
            secondary: $0.trial.secondary, threshold: nil)
        }, classCount: base.nodes.count)
    }
    return report(
      base, tried, methods, foldCount: Set(folds.compactMap(\.self)).count)
  }

  private func report(
    _ base: Categorizer, _ tried: [(example: PreparedExample, trial: Evaluation.Trial)],
    _ methods: [Evaluation.Score], foldCount: Int
  ) -> Evaluation {
    let trials = tried.map(\.trial)
    let bins = Evaluation.bins(trials)
    var confusion = base.nodes.map { _ in base.nodes.map { _ in 0 } }
    for trial in trials { confusion[trial.target][trial.confidences.ranking[0]] += 1 }
    var towns: [String: Evaluation.TownScore] = [:]
    for (example, trial) in tried {
      let name = example.example.townName
      let ranking = trial.confidences.ranking
      var score =
        towns[name] ?? .init(name: name, count: 0, right: 0, rightAtThree: 0)
      score.count += 1
      if ranking[0] == trial.target { score.right += 1 }
      if ranking.prefix(3).contains(trial.target) { score.rightAtThree += 1 }
      towns[name] = score
    }
    return Evaluation(
      grille: base.grille, count: trials.count, townCount: towns.count, foldCount: foldCount,
      score: .init("ensemble (retenu)", trials, classCount: base.nodes.count), methods: methods,
      reliability: bins, calibrationError: Evaluation.error(bins),
      abstention: Evaluation.abstention(trials),
      coverageAtPrecision: Evaluation.coverage(trials, precision: recipe.precision),
      nodes: base.nodes.map(\.id), confusion: confusion,
      towns: towns.values.sorted { $0.name < $1.name })
  }

  /// The fold of each example; `nil` for one that is only learned from.
  private func folds(of examples: [PreparedExample], _ plan: Plan) -> [Int?] {
    switch plan {
    case .everyTown(let limit): return TownGroups.folds(of: examples, limit)
    case .town(let town):
      // Towns that share a source with it are hidden with it.
      let groups = TownGroups.folds(of: examples, .max)
      let hidden = Set(zip(examples, groups).filter { $0.0.example.town == town }.map(\.1))
      return groups.map { $0 != nil && hidden.contains($0) ? 0 : nil }
    }
  }

  /// The example without what people said of it in other grilles.
  func blind(_ example: Example) -> Example {
    guard !usesOtherGrilles else { return example }
    var example = example
    example.action.classifications.removeAll { $0.grille != referential.id }
    return example
  }
}
