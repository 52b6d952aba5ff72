import Categorization
import LabelModel

extension EvaluationReading {
  /// The figures for a person.
  var text: String {
    [
      heading, scores, sureness, calibration, confusion, towns, gainText,
    ].joined(separator: "\n")
  }

  /// What was tried, in two sentences.
  var heading: String {
    let who =
      town.map { "la commune « \($0) », toutes les autres étant connues" }
      ?? "\(evaluation.townCount) communes, en \(evaluation.foldCount) lots tour à tour cachés"
    return "Justesse des propositions dans « \(referential.title) » [\(referential.id)]\n"
      + "\(evaluation.count) actions classées : \(who).\n"
      + "Ni une commune ni une source n’est jamais des deux côtés. "
      + (usesOtherGrilles
        ? "Le classement dans les autres grilles aide.\n"
        : "Seul le texte est lu, non les autres grilles.\n")
  }

  private var scores: String {
    var table = TextTable(
      [["Méthode", "1er choix", "parmi 3", "F1 moyen", "demi-crédit"]],
      alignments: [.left, .right, .right, .right, .right])
    for score in evaluation.methods { table.add(cells(score)) }
    table.addRule()
    table.add(cells(evaluation.score))
    return table.text
      + "Seul le nœud principal est juste ; le demi-crédit compte un nœud secondaire pour moitié.\n"
  }

  private func cells(_ score: Evaluation.Score) -> [String] {
    [score.name] + [score.atOne, score.atThree, score.macroF1, score.halfCredit].map(decimal)
  }

  /// A share with a comma, as French reads it.
  func decimal(_ value: Double) -> String {
    value.threeDecimals.replacing(".", with: ",")
  }

  /// What the program says when it may abstain, in two sentences.
  var sureness: String {
    "Avec le seuil appris sans voir ces communes, et son plancher fixe, le programme parle sur "
      + "\(evaluation.abstention.coverage.percent) des actions, et a raison sur "
      + "\(evaluation.abstention.precision.percent) de celles-là ; son premier choix est le nœud "
      + "principal ou un nœud secondaire sur \(evaluation.abstention.acceptance.percent).\n"
      + "Le meilleur seuil, connu après coup, donne 90 % de réponses justes sur "
      + "\(evaluation.coverageAtPrecision.percent) des actions.\n"
  }

  private var calibration: String {
    var table = TextTable(
      [["Confiance annoncée", "actions", "confiance", "justesse"]],
      alignments: [.left, .right, .right, .right])
    for bin in evaluation.reliability {
      table.add([
        "de \(bin.lower.percent) à \(bin.upper.percent)", String(bin.count),
        bin.confidence.percent, bin.accuracy.percent,
      ])
    }
    return table.text
      + "Écart moyen entre confiance et justesse : \(evaluation.calibrationError.percent).\n"
  }

  private var confusion: String {
    let used = usedNodes
    var table = TextTable(
      [["Confusions (en ligne le vrai, en colonne le dit)"] + used.map { String($0 + 1) }],
      alignments: [.left] + used.map { _ in .right })
    for row in used {
      table.add(
        ["\(row + 1) \(evaluation.nodes[row])"]
          + used.map { column in
            let count = evaluation.confusion[row][column]
            return count == 0 ? "·" : String(count)
          })
    }
    return table.text
  }

  /// The nodes that some action has, or that were guessed for one, by their positions.
  var usedNodes: [Int] {
    evaluation.nodes.indices.filter { index in
      evaluation.confusion[index].contains { $0 > 0 }
        || evaluation.confusion.contains { $0[index] > 0 }
    }
  }

  private var towns: String {
    var table = TextTable(
      [["Commune", "actions", "1er choix", "parmi 3"]],
      alignments: [.left, .right, .right, .right])
    for town in evaluation.towns {
      table.add([
        town.name, String(town.count), String(town.right), String(town.rightAtThree),
      ])
    }
    return table.text
  }

  /// What the town’s own past brings; empty when there is none.
  var gainText: String {
    guard let gain else { return "" }
    return "Ce que rapportent les \(gain.pastCount) décisions des années passées, sur "
      + "\(gain.count) actions nouvelles :\n"
      + "  sans elles : \(decimal(gain.without.atOne)) au 1er choix, "
      + "\(decimal(gain.without.atThree)) parmi 3\n"
      + "  avec elles : \(decimal(gain.with.atOne)) au 1er choix, "
      + "\(decimal(gain.with.atThree)) parmi 3\n"
  }
}
