import Documents
import LabelModel

/// What to find out first: what the inventory does not say, or where to begin without one.
struct CollectView {
  /// What the report is made from.
  var input: ReportInput

  /// How many facts are listed.
  static let limit = 12

  /// The names of the section; nothing when the inventory lacks nothing.
  var view: TemplateValue {
    let facts = input.footprint?.missingFacts ?? []
    let isEmpty = input.footprint?.total.isEmpty ?? true
    guard isEmpty || !facts.isEmpty else { return .absent }
    let edition = input.footprint?.edition ?? input.factorEditions.first
    return .object([
      "rien": .flag(isEmpty),
      "sans_inventaire": .flag(input.footprint == nil),
      "parc": .optional(input.footprint?.inventory.presentation),
      "lignes_connues": .some(isEmpty ? known : []),
      "faits": .some(facts.prefix(Self.limit).map(fact)),
      "suite": .optional(rest(facts.count)),
      "poids": isEmpty ? weights(edition) : .absent,
    ])
  }

  /// The facts that are missing, for the programme.
  var facts: [TemplateValue] {
    (input.footprint?.missingFacts ?? []).prefix(5).map(fact)
  }

  private func fact(_ fact: MissingFact) -> TemplateValue {
    .object([
      "ligne": .text(input.footprint?[fact.line]?.line.name ?? fact.line.rawValue),
      "champ": .text(French.capitalized(fact.field.label)),
      "enjeu": .text(French.capitalized(FootprintWords.stake(fact.stake))),
    ])
  }

  private func rest(_ count: Int) -> String? {
    guard count > Self.limit else { return nil }
    let rest = count - Self.limit
    return "\(French.count(rest, "autre donnée", "autres données")) "
      + "\(French.agree(rest, "affinerait", "affineraient")) le calcul : "
      + "« arobase footprint » les donne toutes."
  }

  /// What the sources say of the equipment, with no number to compute from.
  private var known: [TemplateValue] {
    (input.footprint?.lines ?? []).map { line in
      .object([
        "nom": .text(line.line.name),
        "note": .text(line.line.note.isEmpty ? "Rien de plus n’est dit." : line.line.note),
        "sources": SourceView.sources(line.line.sources),
      ])
    }
  }

  private func weights(_ edition: FactorEdition?) -> TemplateValue {
    guard let edition else { return .absent }
    let (computed, refused) = edition.deviceWeights.reduce(
      into: ([DeviceWeight](), [DeviceWeight]())
    ) { $1.embodied == nil ? $0.1.append($1) : $0.0.append($1) }
    guard !computed.isEmpty else { return .absent }
    func cell(_ quantity: Quantity<KgCO2e>?) -> TemplateValue {
      .text(quantity.map { FootprintWords.number($0.value) } ?? "non calculé")
    }
    return .object([
      "facteurs": .text(edition.title),
      "unite": .text(KgCO2e.symbol),
      "lignes": .list(
        computed.map { weight in
          .object([
            "nom": .text(weight.subject.name), "hors_usage": cell(weight.embodied),
            "usage": cell(weight.use), "ensemble": cell(weight.total),
            "duree": .text(
              weight.subject.lifetime.map { FootprintWords.given($0.value.value) } ?? "—"),
          ])
        }),
      "sans_facteur": .optional(
        refused.isEmpty
          ? nil : refused.map { "« \($0.subject.name) »" }.joined(separator: ", ")),
    ])
  }
}
