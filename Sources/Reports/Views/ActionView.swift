import Documents
import LabelModel

/// The card of an action.
struct ActionView {
  /// What the report is made from.
  var input: ReportInput
  /// Whether the card says in which axis of the green plan the action stands.
  var namesAxis = true

  /// The card, for the template `fiche`.
  func card(_ action: Action) -> TemplateValue {
    let eligibility = input.eligibility(of: action)
    let sentences = ActionSentences(
      action: action, eligibility: eligibility, town: Town(input.dossier.collectivity))
    return reference(to: action).adding([
      "eligibilite": .text(French.capitalized(eligibility.outcome.label)),
      "est_eligible": .flag(eligibility.outcome == .eligible),
      "classe": .text("fiche-\(eligibility.outcome.rawValue)"),
      "resume": .optional(action.summary),
      "description": RichTextView.markup(action.description),
      "faits": .text(sentences.facts),
      "mesures": .optional(measures(of: action)),
      "contributions": .optional(contributions(of: action)),
      "obstacle": .optional(sentences.obstacle),
      "contact": contact(of: action),
      "preuves": .some(action.evidence.map(evidence)),
      "sources": SourceView.sources(action.sources),
    ])
  }

  /// Its title and what links aim at, for lists.
  func reference(to action: Action) -> TemplateValue {
    .object(["titre": .text(action.title), "ancre": .text(action.id.anchor)])
  }

  private func measures(of action: Action) -> String? {
    guard !action.indicators.isEmpty else { return nil }
    return French.capitalized(
      action.indicators.map(French.measure).joined(separator: " ; ") + ".")
  }

  /// « Contribue aussi au champ « Médiation numérique » et à l’enjeu « Emploi ». »
  private func contributions(of action: Action) -> String? {
    var parts: [String] = []
    for grille in [input.grille(.chapters), input.grille(.mosaic)] {
      guard let referential = grille?.referential,
        let secondary = action.classification(in: referential.id)?.secondary, !secondary.isEmpty
      else { continue }
      let names = secondary.map { "« \(referential.shortTitle(of: $0)) »" }
      let noun = referential.noun
      let start =
        secondary.count > 1 ? "aux \(noun.plural)" : French.toThe(noun.singular)
      parts.append("\(start) \(French.list(names))")
    }
    if namesAxis, let green = input.grille(.green)?.referential,
      let axis = action.classification(in: green.id)?.principal
    {
      parts.append("au plan « @ verte » (\(green.shortTitle(of: axis)))")
    }
    if !action.mentions.isEmpty {
      let names = action.mentions.map { "« \(input.mentionTitle($0)) »" }
      parts.append("\(names.count > 1 ? "aux mentions" : "à la mention") \(French.list(names))")
    }
    return parts.isEmpty ? nil : "Contribue aussi \(French.list(parts))."
  }

  private func contact(of action: Action) -> TemplateValue {
    guard !input.isPublicEdition, let contact = action.contact else { return .absent }
    return .text([contact.function, contact.service].compactMap { $0 }.joined(separator: ", "))
  }

  private func evidence(_ evidence: Evidence) -> TemplateValue {
    switch evidence {
    case .link(let address, let title):
      SourceView.source(Source(kind: .page, address: address, title: title))
    case .file(let path, _, let title):
      SourceView.source(Source(kind: .document, title: title ?? path))
    case .photo(let photo):
      SourceView.source(
        Source(
          kind: .document,
          title: "Photo : \(photo.caption ?? photo.alternative)"
            + (photo.credit.map { " (\($0))" } ?? "")))
    }
  }
}
