import LabelModel

/// A scenario as it is written on the command line.
enum ScenarioArgument {
  /// Reads `prolonger:ordinateur-portable:8`; throws a wrong use for anything else.
  static func read(_ text: String) throws -> Scenario {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let value = Exact(parts[2].filter { $0 != "%" }), value > .zero else {
      throw refusal(text)
    }
    let measure: Scenario.Measure
    switch parts[0] {
    case "prolonger": measure = .extend(to: Quantity(value))
    case "reemploi": measure = .reuse(percent: try percent(value, text))
    case "reduire": measure = .reduce(percent: try percent(value, text))
    default: throw refusal(text)
    }
    return Scenario(measure, on: parts[1] == "tous" ? nil : DeviceID(rawValue: parts[1]))
  }

  private static func percent(_ value: Exact, _ text: String) throws -> Exact {
    guard value <= Exact(100) else { throw refusal(text) }
    return value
  }

  private static func refusal(_ text: String) -> CommandFailure {
    .usage(
      "scénario « \(text) » mal écrit ; attendu : prolonger:SORTE:ANS, reemploi:SORTE:POURCENT ou "
        + "reduire:SORTE:POURCENT, de plus de 0, et d’au plus 100 pour cent")
  }
}
