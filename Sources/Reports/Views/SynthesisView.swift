import Documents
import LabelModel

/// What the one-page summary says: the same numbers, in the fewest words.
struct SynthesisView {
  /// What the report is made from.
  var input: ReportInput

  /// The names of the summary.
  var view: TemplateValue {
    .object([
      "forces": .some(strengths.prefix(3).map { .object(["texte": .text($0)]) }),
      "a_faire": .some(tasks.prefix(3).map { .object(["texte": .text($0)]) }),
      "champs": .some(chapters),
      "proposes": ProposedView(input: input).view([.chapters, .mosaic]),
      "champ": .text(noun.singular),
      "Champ": .text(French.capitalized(noun.singular)),
      "mosaique": input.grille(.mosaic).map { MosaicView(grille: $0).view } ?? .absent,
    ])
  }

  private var noun: (singular: String, plural: String) {
    input.grille(.chapters)?.referential.noun ?? ("champ", "champs")
  }

  private var chapters: [TemplateValue] {
    guard let grille = input.grille(.chapters) else { return [] }
    return grille.tally.lines
      .filter { $0.depth == 0 && ($0.id != .unclassified || $0.principal.recorded > 0) }
      .map { line in
        CountView.line(line, in: grille.referential.id)
          .adding(["titre": .text(grille.referential.node(line.id)?.shortTitle ?? line.title)])
      }
  }

  private var strengths: [String] {
    [largestChapter, coverage, eligible, sources].compactMap { $0 }
  }

  private var largestChapter: String? {
    guard let grille = input.grille(.chapters),
      let line = grille.tally.lines.filter({ $0.depth == 0 && $0.id != .unclassified })
        .max(by: { $0.principal.recorded < $1.principal.recorded }),
      line.principal.recorded > 0
    else { return nil }
    let title = grille.referential.shortTitle(of: line.id)
    let count = French.count(line.principal.recorded, "action recensée", "actions recensées")
    return "« \(title) » est \(French.the(noun.singular)) le plus fourni : \(count)."
  }

  private var coverage: String? {
    guard let grille = input.grille(.mosaic),
      grille.coverage.covered.count * 2 > grille.coverage.published.count
    else { return nil }
    return grille.coverage.sentence(grille.referential.noun)
  }

  private var eligible: String? {
    let counts = input.tally.totals
    guard counts.eligible > 0 else { return nil }
    let subject = French.count(counts.eligible, "action est éligible", "actions sont éligibles")
    return "\(subject) sans rien de plus à prouver, d’après les règles publiques du label."
  }

  private var sources: String? {
    let index = SourceIndex(input.register.actions)
    guard !index.entries.isEmpty, input.register.actions.allSatisfy({ !$0.sources.isEmpty })
    else { return nil }
    guard index.entries.count > 1 else { return "Chaque action cite sa source." }
    return "Chaque action cite sa source, parmi \(French.number(index.entries.count))."
  }

  private var tasks: [String] {
    let gaps = GapsView(input: input)
    let remedies = gaps.outstanding(.toCheck).remedies.map(task)
    return remedies.prefix(2) + uncovered + remedies.dropFirst(2)
  }

  private func task(_ remedy: Outstanding.Remedy) -> String {
    let concerned = French.count(remedy.concerned, "action concernée", "actions concernées")
    let text = French.capitalized(remedy.reason.remedy ?? remedy.reason.text)
    switch remedy.settledAlone {
    case 0: return "\(text) : \(concerned)."
    case remedy.concerned: return "\(text) : \(concerned), que cela suffit à régler."
    case let settled:
      return "\(text) : \(concerned), dont \(French.number(settled)) que cela suffit à régler."
    }
  }

  private var uncovered: [String] {
    guard let grille = input.grille(.mosaic) else { return [] }
    let coverage = grille.coverage
    let noun = grille.referential.noun
    func names(_ lines: [Tally.Line]) -> String {
      French.list(lines.map { "« \(grille.referential.shortTitle(of: $0.id)) »" })
    }
    if !coverage.uncovered.isEmpty {
      let subject =
        coverage.uncovered.count == 1 ? French.the(noun.singular) : "les \(noun.plural)"
      return ["Recenser au moins une action pour \(subject) \(names(coverage.uncovered))."]
    }
    if !coverage.withoutEligible.isEmpty {
      return ["Rendre éligible une action au moins pour \(names(coverage.withoutEligible))."]
    }
    return []
  }
}
