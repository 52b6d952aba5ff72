import Documents
import LabelModel

/// The annexes: the full list, every count, the sources.
struct AnnexView {
  /// What the report is made from.
  var input: ReportInput

  /// The names of the annexes.
  var view: TemplateValue {
    .object([
      "actions": .some(input.register.actions.map(row)),
      "a_mosaique": .flag(input.grille(.mosaic) != nil),
      "enjeu": .text(French.capitalized(input.grille(.mosaic)?.referential.noun.singular ?? "")),
      "champ": .text(French.capitalized(input.grille(.chapters)?.referential.noun.singular ?? "")),
      "grilles": .list(input.grilles.map(grille)),
      "facettes": .list(input.tally.facets.filter(saysSomething).map(facet)),
      "sources": .some(SourceIndex(input.register.actions).entries.map(source)),
      "phrase_sources": .text(sourcesSentence),
      "sources_dossier": SourceView.sources(dossierSources),
      "referentiels": .list(input.grilles.map { referential($0.referential) }),
    ])
  }

  private func row(_ action: Action) -> TemplateValue {
    let outcome = input.eligibility(of: action).outcome
    return ActionView(input: input).reference(to: action).adding([
      "id": .text(action.id.rawValue),
      "champ": .text(principal(of: action, in: .chapters)),
      "enjeu": .text(principal(of: action, in: .mosaic)),
      "statut": .text(action.status == .unknown ? "—" : action.status.label),
      "eligibilite": .text(outcome.label),
    ])
  }

  private func principal(of action: Action, in role: Dossier.GrilleRole) -> String {
    guard let referential = input.grille(role)?.referential,
      let node = action.classification(in: referential.id)?.principal
    else { return "—" }
    return referential.shortTitle(of: node)
  }

  private func grille(_ grille: CountedGrille) -> TemplateValue {
    .object([
      "titre": .text(grille.referential.title),
      "nom": .text(French.capitalized(grille.referential.noun.singular)),
      "lignes": .list(
        grille.tally.lines.map { line in
          CountView.line(line, in: grille.referential.id)
            .adding(["titre": .text(title(of: line, in: grille.referential))])
        }),
      "total": CountView.counts(input.tally.totals, at: "totaux"),
    ])
  }

  private func title(of line: Tally.Line, in referential: Referential) -> String {
    let name = referential.node(line.id)?.shortTitle ?? line.title
    let indent = String(repeating: "– ", count: line.depth)
    return indent + name
  }

  /// Whether something is known of at least one action.
  private func saysSomething(_ facet: Tally.Facet) -> Bool {
    facet.lines.contains { $0.counts.recorded > 0 && !$0.id.hasPrefix("sans-") }
  }

  private func facet(_ facet: Tally.Facet) -> TemplateValue {
    .object([
      "titre": .text(facet.kind.label),
      "recouvre": .flag(facet.kind.overlaps),
      "lignes": .list(
        facet.lines.filter { $0.counts.recorded > 0 }.map { line in
          .object([
            "titre": .text(name(of: line, in: facet)),
            "recensees": .text(French.number(line.counts.recorded)),
            "eligibles": .text(French.number(line.counts.eligible)),
            "a_verifier": .text(French.number(line.counts.toCheck)),
            "ineligibles": .text(French.number(line.counts.ineligible)),
            "nombre_retenues": .optional(line.counts.retained.map(French.number)),
          ])
        }),
    ])
  }

  private func name(of line: Tally.Facet.Line, in facet: Tally.Facet) -> String {
    let isMention = facet.kind == .mentions && !line.id.hasPrefix("sans-")
    return French.capitalized(isMention ? input.mentionTitle(line.id) : line.title)
  }

  private var sourcesSentence: String {
    let count = SourceIndex(input.register.actions).entries.count
    return count == 1
      ? "Toutes les actions reposent sur une seule source."
      : "Les actions reposent sur \(French.number(count)) sources distinctes, "
        + "de la plus citée à la moins citée."
  }

  private func source(_ entry: SourceIndex.Entry) -> TemplateValue {
    SourceView.source(entry.source)
      .adding(["nombre": .text(French.count(entry.actionCount, "action"))])
  }

  private func referential(_ referential: Referential) -> TemplateValue {
    .object([
      "titre": .text(referential.title),
      "presentation": .optional(referential.presentation),
      "sources": SourceView.sources(referential.sources),
    ])
  }

  /// What the dossier itself rests on, each once: population, ceremony, claims, results.
  private var dossierSources: [Source] {
    let dossier = input.dossier
    let all =
      [dossier.collectivity.population?.source].compactMap { $0 } + dossier.label.sources
      + dossier.claims.compactMap(\.source) + dossier.results.flatMap(\.sources)
    var seen: Set<Source> = []
    return all.filter { seen.insert($0).inserted }
  }
}
