import Diagnostics
import LabelModel
import Reports

extension CompareReading {
  /// The contract `arobase-compare/1`, on which other programs rely: the first edition against the
  /// last, then, from three editions on, the series and each step.
  var json: JSONValue {
    var members: [JSONValue.Member] = [.init("format", "arobase-compare/1")]
    members += Self.members(series.overall, first, last)
    if series.steps.count > 1 {
      members.append(.init("serie", serie))
      members.append(
        .init(
          "etapes", .array(steps.map { .object(Self.members($0.comparison, $0.before, $0.after)) }))
      )
    }
    return .object(members)
  }

  private static func members(
    _ comparison: Comparison, _ before: ComparedEdition, _ after: ComparedEdition
  ) -> [JSONValue.Member] {
    [
      .init(
        "nature", comparison.isOneCollectivity ? "deux-editions" : "deux-collectivites"),
      .init("avant", edition(before, comparison.totals, \.before)),
      .init("apres", edition(after, comparison.totals, \.after)),
      .init(
        "totaux",
        .object(
          comparison.measures.map { measure in
            .init(measure.rawValue, .object(members(comparison.totals[measure] ?? .init())))
          })),
      .init("actions", actions(comparison)),
      .init("passages", passages(comparison)),
      .init("grilles", grilles(comparison, .recorded)),
      .init("eligibles", grilles(comparison, .eligible)),
    ]
      + (comparison.measures.contains(.retained)
        ? [.init("retenues", grilles(comparison, .retained))] : [])
  }

  private static func edition(
    _ edition: ComparedEdition, _ totals: [Comparison.Measure: Comparison.Change],
    _ count: KeyPath<Comparison.Change, Int>
  ) -> JSONValue {
    let recorded = totals[.recorded]?[keyPath: count] ?? 0
    return [
      "collectivite": .string(edition.side.register.collectivity.rawValue),
      "edition": .int(edition.edition),
      "date-de-reference": .string(edition.side.referenceDate.description),
      "recensees": .int(recorded),
      "eligibles": .int(totals[.eligible]?[keyPath: count] ?? 0),
      "population": JSONValue(edition.population?.count),
      "recensees-pour-1000-habitants": JSONValue(
        edition.tenthsPerThousand(recorded).map { "\($0 / 10).\($0 % 10)" }),
      "audit": JSONValue(edition.audit?.rawValue),
      "resultats": .array(edition.results.map(result)),
    ]
  }

  private static func result(_ result: LabelResult) -> JSONValue {
    [
      "edition": .int(result.edition), "arobases": JSONValue(result.arobases),
      "mentions": .array(result.mentions.map { .string($0.id) }),
    ]
  }

  private static func grilles(_ comparison: Comparison, _ measure: Comparison.Measure) -> JSONValue
  {
    .object(
      comparison.grilles.map { grille in
        .init(
          grille.id.rawValue,
          .array(
            grille.lines.map { line in
              .object(
                [.init("id", .string(line.id.rawValue)), .init("titre", .string(line.title))]
                  + members(line.changes[measure] ?? .init()))
            }))
      })
  }

  private static func members(_ change: Comparison.Change) -> [JSONValue.Member] {
    [
      .init("avant", .int(change.before)), .init("apres", .int(change.after)),
      .init(
        "parts",
        [
          "referentiel": .int(change.parts.referential), "nouvelles": .int(change.parts.new),
          "disparues": .int(change.parts.gone), "reclassees": .int(change.parts.reclassified),
          "eligibilite": .int(change.parts.eligibility),
        ]),
    ]
  }

  /// How each grille was reached where a side is not classified in it.
  private static func passages(_ comparison: Comparison) -> JSONValue {
    func basis(_ basis: GrilleComparison.Basis) -> JSONValue {
      switch basis {
      case .direct: "classement"
      case .absent: nil
      case .crosswalk(let crosswalk): .string("\(crosswalk.from)--\(crosswalk.to)")
      }
    }
    return .object(
      comparison.grilles.filter { $0.before != .direct || $0.after != .direct }.map { grille in
        .init(
          grille.id.rawValue, ["avant": basis(grille.before), "apres": basis(grille.after)])
      })
  }

  private var serie: JSONValue {
    [
      "editions": .array(
        editions.map { edition in
          [
            "collectivite": .string(edition.side.register.collectivity.rawValue),
            "edition": .int(edition.edition),
            "resultats": .array(edition.results.map(Self.result)),
          ]
        }),
      "grilles": serie(.recorded), "eligibles": serie(.eligible),
    ]
  }

  private func serie(_ measure: Comparison.Measure) -> JSONValue {
    .object(
      series.grilles.map { grille in
        .init(
          grille.id.rawValue,
          .array(
            grille.lines.map { line in
              [
                "id": .string(line.id.rawValue), "titre": .string(line.title),
                "comptes": .array((line.counts[measure] ?? []).map { .int($0) }),
              ]
            }))
      })
  }
}

extension Comparison {
  /// What both sides have been counted by, in order.
  var measures: [Measure] { Measure.allCases.filter { totals[$0] != nil } }
}
