import Documents
import LabelModel

/// What is missing: nodes without action, and actions that something keeps from being eligible.
struct GapsView {
  /// What the report is made from.
  var input: ReportInput

  /// The names of the section.
  var view: TemplateValue {
    let toCheck = outstanding(.toCheck)
    let ineligible = outstanding(.ineligible)
    return .object([
      "grilles": .some([input.grille(.chapters), input.grille(.mosaic)].compactMap(grille)),
      "a_verifier": toCheck.groups.isEmpty ? .absent : outstandingView(toCheck),
      "ineligibles": ineligible.groups.isEmpty ? .absent : outstandingView(ineligible),
      "reserves": .some(reserves),
    ])
  }

  /// The actions of an outcome that is not « éligible », grouped.
  func outstanding(_ outcome: Eligibility.Outcome) -> Outstanding {
    Outstanding(outcome, of: input.register, at: input.dossier.referenceDate)
  }

  private func grille(_ grille: CountedGrille?) -> TemplateValue? {
    guard let grille else { return nil }
    let coverage = grille.coverage
    let noun = grille.referential.noun
    return .object([
      "referentiel": .text(grille.referential.title),
      "nom": .text(French.capitalized(noun.plural)),
      "phrase": .text(coverage.sentence(noun)),
      "sans_action": .optional(names(coverage.uncovered, in: grille)),
      "sans_eligible": .optional(names(coverage.withoutEligible, in: grille)),
      "non_publies": .optional(names(coverage.unpublished, in: grille)),
    ])
  }

  private func names(_ lines: [Tally.Line], in grille: CountedGrille) -> String? {
    lines.isEmpty
      ? nil : lines.map { grille.referential.shortTitle(of: $0.id) }.joined(separator: " ; ")
  }

  private func outstandingView(_ outstanding: Outstanding) -> TemplateValue {
    .object([
      "nombre": .text(French.number(outstanding.count)),
      "remedes": .some(outstanding.remedies.map(remedy)),
      "groupes": .list(outstanding.groups.map(group)),
    ])
  }

  private func remedy(_ remedy: Outstanding.Remedy) -> TemplateValue {
    .object([
      "motif": .text(French.capitalized(remedy.reason.text)),
      "remede": .text(French.capitalized(remedy.reason.remedy ?? "")),
      "concernees": .text(French.number(remedy.concerned)),
      "seul": .text(French.number(remedy.settledAlone)),
    ])
  }

  private func group(_ group: Outstanding.Group) -> TemplateValue {
    .object([
      "motifs": .text(French.capitalized(group.reasons.map(\.text).joined(separator: " ; "))),
      "nombre": .text(French.count(group.actions.count, "action")),
      "actions": .sequence(group.actions.map(ActionView(input: input).reference)),
    ])
  }

  private var reserves: [TemplateValue] {
    input.register.reserves.map { reserve in
      .object([
        "motif": .text(French.capitalized(reserve.code.label)),
        "nombre": .text(French.count(reserve.actions.count, "action")),
        "actions": .sequence(reserve.actions.map(ActionView(input: input).reference)),
      ])
    }
  }
}
