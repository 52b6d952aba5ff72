package import LabelModel

/// A footprint in French: numbers, intervals, refusals, always in the same words.
///
/// Numbers are rounded here and nowhere else, to three significant digits.
package enum FootprintWords {
  /// How many significant digits are shown.
  package static let digits = 3

  /// What every page that shows such numbers says of them.
  package static let roundingNote =
    "Nombres arrondis à trois chiffres significatifs, à l’affichage seulement : les sommes sont "
    + "exactes et peuvent différer de celle des nombres affichés."

  /// « 1 230 kg CO2e ».
  package static func kilograms(_ quantity: Quantity<KgCO2e>) -> String {
    number(quantity.value) + French.hardSpace + KgCO2e.symbol
  }

  /// « 1 230 kg CO2e », or that nothing is computed: never a zero that nobody computed.
  package static func total(_ estimate: Estimate) -> String {
    estimate.isEmpty ? "rien n’est calculé" : kilograms(estimate.value)
  }

  /// What a fact that the inventory does not give would settle.
  package static func stake(_ stake: MissingFact.Stake) -> String {
    switch stake {
    case .blocks(let perPiece?):
      "rien n’est calculable sans cela ; \(number(perPiece.value))\(French.hardSpace)kg CO2e par an et "
        + "par appareil"
    case .blocks(nil): "une part n’est pas calculable sans cela"
    case .refines(let weight): "\(kilograms(weight)) par an en dépendent"
    }
  }

  /// A number to three significant digits: « 1 230 », « 0,0461 ».
  package static func number(_ value: Exact) -> String { signed(value.rounded(to: digits)) }

  /// A number with a sign even when it grows: « +1 230 », « −4,5 ».
  package static func difference(_ value: Exact) -> String {
    (value.isNegative || value.isZero ? "" : "+") + number(value)
  }

  /// A number as a file gives it, not rounded when it has few decimals.
  package static func given(_ value: Exact) -> String { signed(value.plain) }

  /// « de 900 à 1 100 kg CO2e », « intervalle inconnu : … ».
  package static func interval(_ estimate: Estimate) -> String {
    guard let bounds = estimate.bounds else {
      return "intervalle inconnu (aucune incertitude donnée pour "
        + French.list(estimate.unsure.map { "« \($0) »" }) + ")"
    }
    return "de \(number(bounds.lowerBound.value)) à \(kilograms(bounds.upperBound))"
  }

  /// A share in hundredths: « 82,5 % »; « sans objet » of nothing.
  package static func share(_ share: FootprintCoverage.Share) -> String {
    guard let ratio = share.ratio else { return "sans objet" }
    return number(ratio * Exact(100)) + French.hardSpace + "%"
  }

  /// Why a number is missing, as a sentence without its end.
  package static func refusal(_ refusal: Refusal) -> String {
    switch refusal {
    case .noType: "la sorte d’appareil n’est pas dite"
    case .unknownType(let id): "l’édition ne connaît pas « \(id) »"
    case .noNumber: "le nombre d’appareils n’est pas dit"
    case .noQuantity: "la quantité n’est pas dite"
    case .noLifetime: "aucune durée d’usage n’est connue"
    case .noEnergy: "ni mesure, ni puissance, ni profil d’usage sourcé"
    case .noFactor(let id, let stage): "aucun facteur « \(id)/\(stage.rawValue) » dans l’édition"
    case .unusable(let factor): unusable(factor)
    }
  }

  private static func unusable(_ factor: EmissionFactor) -> String {
    let reason = factor.reason.isEmpty ? "" : " : " + factor.reason.withoutFullStop
    return "facteur « \(factor.name) » \(factor.status.label)\(reason)"
  }

  /// What a scenario does: « garder 8 ans : ordinateur-portable ».
  package static func scenario(_ scenario: Scenario) -> String {
    let device = scenario.device?.rawValue ?? "tous les appareils"
    return switch scenario.measure {
    case .extend(let years): "garder \(given(years.value)) ans : \(device)"
    case .reuse(let percent): "acheter \(given(percent)) % en réemploi : \(device)"
    case .reduce(let percent): "se passer de \(given(percent)) % : \(device)"
    }
  }

  private static func signed(_ text: String) -> String {
    guard let rest = text.droppingPrefix("-") else { return French.decimal(text) }
    return "−" + French.decimal(rest)
  }
}

extension String {
  /// The text without the full stop that ends it.
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
