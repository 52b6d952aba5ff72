import Categorization
import Diagnostics
import LabelModel
import LabelXML

/// The figures of an evaluation, ready to be shown.
struct EvaluationReading {
  /// The figures.
  let evaluation: Evaluation
  /// What the town's own past decisions bring; `nil` without a register, or without a past.
  let gain: LearningGain?
  /// The grille.
  let referential: Referential
  /// The town that was tried; `nil` when every town was in turn.
  let town: String?
  /// Whether the places in other grilles could help.
  let usesOtherGrilles: Bool

  /// Measures every town in turn, or the town of a register; `nil` when there is nothing to try.
  init?(
    _ referential: Referential, _ register: Register?, _ workspace: Workspace,
    usesOtherGrilles: Bool
  ) {
    let evaluator = Evaluator(referential, usesOtherGrilles: usesOtherGrilles)
    let learning = LearningSet(workspace, for: register)
    // The figures are those of a town that the program does not know: nothing is its own.
    let examples = learning.examples.map { example in
      var example = example
      example.isOwn = false
      return example
    }
    let tried =
      register.map { register in
        let ids = Set(register.actions.map(\.id))
        return examples.filter {
          $0.town != register.collectivity || ids.contains($0.action.id)
        }
      } ?? examples
    guard
      let evaluation = evaluator.evaluate(
        tried, plan: register.map { .town($0.collectivity) } ?? .everyTown(folds: 9))
    else { return nil }
    self.evaluation = evaluation
    self.referential = referential
    self.usesOtherGrilles = usesOtherGrilles
    town = register?.collectivity.rawValue
    gain = register.flatMap { register in
      let past = workspace.registersToLearnFrom().filter {
        $0.collectivity == register.collectivity && $0.edition < register.edition
      }
      let old = Set(past.flatMap { $0.actions.map(\.id) })
      let own = learning.examples.filter { $0.town == register.collectivity }
      return evaluator.gain(
        new: own.filter { !old.contains($0.action.id) },
        past: own.filter { old.contains($0.action.id) },
        others: examples.filter { $0.town != register.collectivity })
    }
  }

  /// The title of a node, for reading.
  func title(_ id: NodeID) -> String { referential.node(id)?.title ?? id.rawValue }
}

extension EvaluationReading {
  /// The figures for another program.
  var json: JSONValue {
    [
      "format": "arobase-categorize-evaluation/1", "grille": .string(referential.id.rawValue),
      "commune": JSONValue(town), "actions": .int(evaluation.count),
      "communes": .int(evaluation.townCount), "plis": .int(evaluation.foldCount),
      "autres-grilles": .bool(usesOtherGrilles), "resultat": json(evaluation.score),
      "methodes": .array(evaluation.methods.map(json)),
      "abstention": [
        "couverture": .number(evaluation.abstention.coverage.threeDecimals),
        "precision": .number(evaluation.abstention.precision.threeDecimals),
        "acceptables": .number(evaluation.abstention.acceptance.threeDecimals),
        "couverture-a-90": .number(evaluation.coverageAtPrecision.threeDecimals),
      ],
      "calibration": [
        "ecart-moyen": .number(evaluation.calibrationError.threeDecimals),
        "tranches": .array(
          evaluation.reliability.map { bin in
            [
              "de": .number(bin.lower.twoDecimals), "a": .number(bin.upper.twoDecimals),
              "actions": .int(bin.count), "confiance": .number(bin.confidence.threeDecimals),
              "justesse": .number(bin.accuracy.threeDecimals),
            ]
          }),
      ],
      "confusion": [
        "noeuds": .array(evaluation.nodes.map { .string($0.rawValue) }),
        "lignes": .array(evaluation.confusion.map { .array($0.map { .int($0) }) }),
      ],
      "par-commune": .array(
        evaluation.towns.map { town in
          [
            "commune": .string(town.name), "actions": .int(town.count),
            "justes": .int(town.right), "justes-a-trois": .int(town.rightAtThree),
          ]
        }),
      "gain": gain.map { gain in
        [
          "actions-nouvelles": .int(gain.count), "decisions-passees": .int(gain.pastCount),
          "sans": json(gain.without), "avec": json(gain.with),
        ]
      } ?? .null,
    ]
  }

  private func json(_ score: Evaluation.Score) -> JSONValue {
    [
      "methode": .string(score.name), "premier": .number(score.atOne.threeDecimals),
      "trois": .number(score.atThree.threeDecimals), "f1": .number(score.macroF1.threeDecimals),
      "demi-credit": .number(score.halfCredit.threeDecimals),
    ]
  }

  /// One row per method.
  var csv: String {
    var table = CSVTable(columns: ["methode", "premier", "trois", "f1", "demi_credit"])
    for score in evaluation.methods + [evaluation.score] {
      table.add([
        score.name, score.atOne.threeDecimals, score.atThree.threeDecimals,
        score.macroF1.threeDecimals, score.halfCredit.threeDecimals,
      ])
    }
    return table.text
  }
}
