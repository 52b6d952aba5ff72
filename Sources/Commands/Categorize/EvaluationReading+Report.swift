import Categorization
import Diagnostics
import Documents
import LabelModel
import LabelXML

extension EvaluationReading {
  /// Writes the report as one page; throws when a template of the workspace has an error.
  func writeReport(to path: String, _ workspace: Workspace) throws {
    let templates = WorkspaceTemplates(workspace)
    let made = templates.compiler.compile(
      "categorisation", model: model, resources: DocumentResources(charts: ["calibration": chart]))
    if !made.diagnostics.isEmpty { Terminal.writeError(TextRenderer().render(made.diagnostics)) }
    guard let document = made.value else {
      throw CommandFailure(
        exit: .findings, message: "des erreurs dans le modèle empêchent de compiler le rapport")
    }
    let page = HTMLWriter(theme: templates.theme).write(document)
    try Disk.write(Array(page.utf8), to: path)
  }

  /// Right and wrong guesses, by announced confidence.
  private var chart: Chart {
    .bars(
      BarChart(
        title: "Premiers choix justes et faux, par confiance annoncée",
        caption: "Quand la confiance est bien réglée, la part de justes croît avec elle.",
        labelHeader: "Confiance",
        series: [.init("justes", fill: .solid), .init("faux", fill: .outlined)],
        bars: evaluation.reliability.map { bin in
          let right = Int((bin.accuracy * Double(bin.count)).rounded())
          return .init(name(of: bin), [right, bin.count - right])
        }))
  }

  private var model: TemplateValue {
    let lines = heading.split(separator: "\n").dropFirst().map(String.init)
    return [
      "grille": .text(referential.id.rawValue), "titre": .text(referential.title),
      "version": .text(Arobase.version),
      "entete": .list(lines.map { ["phrase": .text($0)] }),
      "premier": .text(evaluation.score.atOne.percent),
      "trois": .text(evaluation.score.atThree.percent),
      "couverture": .text(evaluation.abstention.coverage.percent),
      "precision": .text(evaluation.abstention.precision.percent),
      "ecart": .text(evaluation.calibrationError.percent),
      "sans_doute": .text(sureness.split(separator: "\n").joined(separator: " ")),
      "methodes": .list(
        (evaluation.methods + [evaluation.score]).map { score in
          row(
            score.name,
            [score.atOne, score.atThree, score.macroF1, score.halfCredit].map(decimal))
        }),
      "tranches": .list(
        evaluation.reliability.map { bin in
          row(name(of: bin), [String(bin.count), bin.confidence.percent, bin.accuracy.percent])
        }),
      "colonnes": .list(usedNodes.map { ["nom": .text(String($0 + 1))] }),
      "confusion": .list(
        usedNodes.map { node in
          [
            "nom": .text("\(node + 1). \(title(evaluation.nodes[node]))"),
            "cellules": .list(
              usedNodes.map { guess in
                [
                  "texte": .text(String(evaluation.confusion[node][guess])),
                  "juste": .flag(guess == node),
                ]
              }),
          ]
        }),
      "communes": .list(
        evaluation.towns.map { town in
          row(town.name, [town.count, town.right, town.rightAtThree].map { String($0) })
        }),
      "gain": gain == nil ? .absent : ["phrase": .text(gainText)],
    ]
  }

  private func row(_ name: String, _ cells: [String]) -> TemplateValue {
    ["nom": .text(name), "cellules": .list(cells.map { ["texte": .text($0)] })]
  }

  private func name(of bin: Evaluation.Bin) -> String {
    "de \(bin.lower.percent) à \(bin.upper.percent)"
  }
}
