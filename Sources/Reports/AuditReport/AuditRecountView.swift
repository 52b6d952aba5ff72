import Documents
import LabelModel

/// The counts, each with the expression that counts it again.
struct AuditRecountView {
  /// What is told.
  var report: AuditReport

  /// The names of the part.
  var view: TemplateValue {
    let paths = CountXPath(report.input.tally)
    let expressions = Dictionary(
      paths.expressions.map { ($0.path, $0.xpath) }, uniquingKeysWith: { first, _ in first })
    return .object([
      "xpath_total": .text(expressions["totaux/recensees"] ?? ""),
      "xpath_eligibilite": .some(
        Eligibility.Outcome.allCases.compactMap { outcome in
          paths.predicate(outcome).map {
            .object([
              "titre": .text(French.capitalized(outcome.label)), "xpath": .text($0),
            ])
          }
        }),
      "xpath_grilles": .some(report.input.grilles.map { grille($0, expressions) }),
    ])
  }

  private func grille(
    _ grille: CountedGrille, _ expressions: [String: String]
  ) -> TemplateValue {
    let id = grille.tally.id
    func rows(
      _ way: String, _ counts: KeyPath<Tally.Line, Counts>
    ) -> [TemplateValue] {
      grille.tally.lines.map { line in
        let path = "\(id)/\(line.id)/\(way)"
        return .object([
          "titre": .text(line.title),
          "comptes": CountView.counts(line[keyPath: counts], at: path),
          "xpath": .text(expressions[path + "/recensees"] ?? ""),
        ])
      }
    }
    return .object([
      "titre": .text(grille.referential.title),
      "nom": .text(French.capitalized(grille.referential.noun.singular)),
      "principal": .list(rows("principal", \.principal)),
      "tous": .list(rows("tous", \.any)),
    ])
  }
}
