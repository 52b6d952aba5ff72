import Diagnostics
import LabelModel

extension TallyReading {
  /// The contract `arobase-tally/1`, on which other programs rely.
  var json: JSONValue {
    .object([.init("format", "arobase-tally/1")] + members)
  }

  /// Several registers: each one, then all together.
  static func json(_ readings: [TallyReading], sum: TallyReading) -> JSONValue {
    [
      "format": "arobase-tally/1",
      "registres": .array(readings.map { .object($0.members) }),
      "ensemble": .object(sum.members),
    ]
  }

  private var members: [JSONValue.Member] {
    [
      .init("collectivite", JSONValue(tally.collectivity?.rawValue)),
      .init("edition", JSONValue(tally.edition)),
      .init("date-de-reference", JSONValue(tally.referenceDate?.description)),
      .init("date-de-reference-origine", JSONValue(dateOrigin?.rawValue)),
      .init("totaux", .object([.init("declarees", declared)] + tally.totals.members)),
      .init(
        "grilles",
        .object(tally.grilles.map { .init($0.id.rawValue, .array($0.lines.map(json))) })),
      .init(
        "facettes",
        .object(tally.facets.map { .init($0.kind.rawValue, .array($0.lines.map(json))) })),
      .init(
        "proposes",
        .object(tally.grilles.map { .init($0.id.rawValue, .int($0.proposed)) })),
      .init("a-confirmer", .int(tally.toConfirm)),
      .init("audit", JSONValue(audit?.rawValue)),
      .init("empreinte", ["registre": JSONValue(digest)]),
    ]
  }

  private var declared: JSONValue {
    guard let claim else { return nil }
    return [
      "valeur": .int(claim.value), "precision": JSONValue(claim.precision),
      "nature": .string(claim.nature.rawValue), "edition": .int(claim.year),
      "source": JSONValue(claim.source?.title ?? claim.source?.address ?? claim.source?.name),
      "adresse": JSONValue(claim.source?.address),
    ]
  }

  private func json(_ line: Tally.Line) -> JSONValue {
    [
      "id": .string(line.id.rawValue), "titre": .string(line.title),
      "principal": .object(line.principal.members), "tous": .object(line.any.members),
    ]
  }

  private func json(_ line: Tally.Facet.Line) -> JSONValue {
    .object(
      [.init("id", .string(line.id)), .init("titre", .string(line.title))]
        + line.counts.members)
  }
}

extension Counts {
  /// The four numbers, never mixed.
  fileprivate var members: [JSONValue.Member] {
    [
      .init("recensees", .int(recorded)), .init("eligibles", .int(eligible)),
      .init("a-verifier", .int(toCheck)), .init("ineligibles", .int(ineligible)),
      .init("retenues", JSONValue(retained)),
    ]
  }
}
