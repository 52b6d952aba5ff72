import Documents
import LabelModel

/// What one device weighs in a year, what keeping it longer spares, and what a town could do.
struct FootprintDevices {
  /// The footprint.
  var footprint: Footprint

  /// How many more years the table tries.
  static let moreYears = 3
  /// The shares that the scenarios try, in hundredths.
  private static let (reused, reduced) = (Exact(50), Exact(10))

  /// One row for each line of devices of which all that is not use is computed.
  var rows: [TemplateValue] {
    footprint.lines.compactMap { line in
      guard let lifetime = line.lifetime, let now = line.embodiedPerPieceYear else { return nil }
      let longer = Quantity<Years>(lifetime.value + Exact(Self.moreYears))
      guard let then = line.embodied(perPieceKeptFor: longer) else { return nil }
      let path = "empreinte/lignes/\(line.line.id)/par-appareil-et-par-an"
      return .object([
        "nom": .text(line.line.name),
        "duree": .text(years(lifetime)),
        "hors_usage": FootprintNumbers.kilograms(now, at: path + "/hors-usage"),
        "usage": line.usePerPieceYear.map { FootprintNumbers.kilograms($0, at: path + "/usage") }
          ?? FootprintNumbers.cell("non calculé"),
        "prolongee": .text(years(longer)),
        "alors": .text(FootprintWords.number(then.value)),
        "gain": .text(FootprintWords.number((now - then).value)),
      ])
    }
  }

  /// Three measures on the kind of device that weighs most, tried on the inventory itself.
  var scenarios: [TemplateValue] {
    guard let heaviest else { return [] }
    let (device, name, lifetime) = heaviest
    let longer = Quantity<Years>(lifetime.value + Exact(Self.moreYears))
    let measures: [(String, Scenario.Measure)] = [
      ("les garder \(years(longer))", .extend(to: longer)),
      (
        "en acheter \(FootprintWords.given(Self.reused)) % en réemploi",
        .reuse(percent: Self.reused)
      ),
      ("se passer de \(FootprintWords.given(Self.reduced)) %", .reduce(percent: Self.reduced)),
    ]
    return measures.map { words, measure in
      let outcome = ScenarioOutcome(Scenario(measure, on: device), on: footprint)
      return .object([
        "nom": .text("\(name) : \(words)"),
        "avant": .text(FootprintWords.number(outcome.before.value.value)),
        "apres": .text(FootprintWords.number(outcome.after.value.value)),
        "gain": .text(
          (outcome.isAtMost ? "au plus " : "") + FootprintWords.number(outcome.gain.value.value)),
        "intervalle": .text(FootprintNumbers.interval(outcome.gain)),
      ])
    }
  }

  /// The kind of device whose lines weigh most without use, its name, and the longest time that one
  /// of its lines is kept for; `nil` when none is computed.
  private var heaviest: (DeviceID, String, Quantity<Years>)? {
    var weights: [DeviceID: Quantity<KgCO2e>] = [:]
    for line in footprint.lines where line.lifetime != nil {
      guard let id = line.subject?.id, let emissions = line.embodied.emissions else { continue }
      weights[id, default: .zero] += emissions
    }
    guard
      let device = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
      let name = footprint.edition[device]?.name,
      let lifetime = footprint.lines.filter({ $0.subject?.id == device }).compactMap(\.lifetime)
        .max()
    else { return nil }
    return (device, name, lifetime)
  }

  private func years(_ quantity: Quantity<Years>) -> String {
    FootprintWords.given(quantity.value) + French.hardSpace
      + (quantity.value < Exact(2) ? "an" : "ans")
  }
}
