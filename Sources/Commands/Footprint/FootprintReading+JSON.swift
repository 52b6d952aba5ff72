import Diagnostics
import LabelModel
import Reports

extension FootprintReading {
  /// The contract `arobase-footprint/1`; of one line only when asked.
  func json(only line: LineFootprint? = nil) -> JSONValue {
    let coverage = footprint.coverage
    return [
      "format": "arobase-footprint/1",
      "collectivite": .string(footprint.inventory.collectivity.rawValue),
      "edition": .int(footprint.inventory.edition),
      "annee": .int(footprint.inventory.year),
      "fictif": .bool(footprint.inventory.isFictional),
      "facteurs": Self.json(footprint.edition),
      "unite": "kgCO2e",
      "totaux": [
        "hors-usage": Self.json(footprint.embodied), "usage": Self.json(footprint.use),
        "ensemble": Self.json(footprint.total),
      ],
      "lignes": .array((line.map { [$0] } ?? footprint.lines).map(Self.json)),
      "couverture": [
        "lignes": .object(
          LineFootprint.Coverage.allCases.map {
            .init($0.rawValue, .int(coverage.lines[$0] ?? 0))
          }),
        "appareils": [
          "calcules": Self.exact(coverage.computedPieces.part.value),
          "calcules-hors-usage": Self.exact(coverage.embodiedPieces.part.value),
          "comptes": Self.exact(coverage.computedPieces.whole.value),
        ],
        "lignes-sans-nombre": .array(coverage.uncountedLines.map { .string($0.rawValue) }),
        "lignes-d-equipement": .int(coverage.equipmentLines),
        "champs": .object(
          coverage.fields.map { .init($0.field.rawValue, .int($0.lines)) }),
        "mesures": [
          "salle-serveurs": .bool(coverage.measures.serverRoom),
          "impressions": .bool(coverage.measures.prints),
          "messagerie": .bool(coverage.measures.mail),
        ],
      ],
      "a-recueillir": .array(
        footprint.missingFacts.map { fact in
          [
            "ligne": .string(fact.line.rawValue), "champ": .string(fact.field.rawValue),
            "enjeu": .string(FootprintWords.stake(fact.stake).plainSpaces),
          ]
        }),
      "scenarios": .array(outcomes.map(Self.json)),
      "autres-editions": .array(
        others.map { other in
          [
            "facteurs": .string(other.edition.id.rawValue),
            "hors-usage": Self.json(other.embodied), "usage": Self.json(other.use),
            "ensemble": Self.json(other.total),
            "appareils-calcules-hors-usage": Self.exact(
              other.coverage.embodiedPieces.part.value),
          ]
        }),
    ]
  }

  /// A number as it is read, and as it is exactly.
  static func exact(_ value: Exact) -> JSONValue {
    ["valeur": .number(value.decimal(places: 6)), "exact": .string(value.description)]
  }

  static func json(_ estimate: Estimate) -> JSONValue {
    guard !estimate.isEmpty else { return nil }
    let bounds: JSONValue =
      estimate.bounds.map {
        ["au-moins": exact($0.lowerBound.value), "au-plus": exact($0.upperBound.value)]
      } ?? nil
    return [
      "valeur": .number(estimate.value.value.decimal(places: 6)),
      "exact": .string(estimate.value.value.description),
      "intervalle": bounds,
      "sans-incertitude": .array(estimate.unsure.map { .string($0) }),
    ]
  }

  static func json(_ edition: FactorEdition) -> JSONValue {
    [
      "id": .string(edition.id.rawValue), "titre": .string(edition.title),
      "date": JSONValue(edition.date?.description),
    ]
  }

  private static func json(_ line: LineFootprint) -> JSONValue {
    [
      "id": .string(line.line.id.rawValue), "nom": .string(line.line.name),
      "sorte": JSONValue(line.subject?.id.rawValue),
      "nombre": JSONValue(line.number?.value.plain),
      "couverture": .string(line.coverage.rawValue),
      "hors-usage": json(line.embodied), "usage": json(line.use),
      "ensemble": json(line.estimate),
      "par-appareil-et-par-an": [
        "hors-usage": line.embodiedPerPieceYear.map { exact($0.value) } ?? nil,
        "usage": line.usePerPieceYear.map { exact($0.value) } ?? nil,
      ],
    ]
  }

  private static func json(_ component: LineComponent) -> JSONValue {
    switch component {
    case .notApplicable: ["etat": "sans-objet"]
    case .inServerRoom: ["etat": "salle-serveurs"]
    case .refused(let refusal):
      ["etat": "non-calcule", "raison": .string(FootprintWords.refusal(refusal).plainSpaces)]
    case .computed(let derivation):
      [
        "etat": "calcule", "emissions": json(Estimate(derivation.terms)),
        "termes": .array(
          derivation.terms.map { term in
            [
              "quantite": exact(term.amount.value), "unite": .string(term.amount.symbol),
              "facteur": .string(term.factor.name),
              "facteur-valeur": JSONValue(term.factor.usableRate?.value.plain),
              "facteur-unite": JSONValue(term.factor.usableRate?.unit.rawValue),
              "statut": .string(term.factor.status.rawValue),
              "emissions": exact(term.emissions.value),
            ]
          }),
      ]
    }
  }

  private static func json(_ outcome: ScenarioOutcome) -> JSONValue {
    [
      "scenario": .string(FootprintWords.scenario(outcome.scenario).plainSpaces),
      "avant": json(outcome.before), "apres": json(outcome.after), "gain": json(outcome.gain),
      "au-plus": .bool(outcome.isAtMost),
      "lignes": .array(
        outcome.lines.map { ["id": .string($0.line.rawValue), "gain": json($0.gain)] }),
      "lignes-non-calculees": .array(outcome.uncovered.map { .string($0.rawValue) }),
    ]
  }
}
