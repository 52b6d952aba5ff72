import Documents
import LabelModel

/// Numbers of a footprint on their way to a page, each under its name.
///
/// The name is the path of the number in `arobase footprint --format json`, after `empreinte/`, such
/// as `empreinte/lignes/portables-agents/hors-usage`.
enum FootprintNumbers {
  /// A cell that holds a number: `chiffre` with its name, and no `texte`.
  static func cell(_ text: String, at path: String) -> TemplateValue {
    .object(["chiffre": .object(["nombre": .text(text), "compte": .text(path)]), "texte": ""])
  }

  /// A cell of words.
  static func cell(_ text: String) -> TemplateValue {
    .object(["chiffre": .absent, "texte": .text(text)])
  }

  /// Kilograms in a cell, to three significant digits.
  static func kilograms(_ quantity: Quantity<KgCO2e>, at path: String) -> TemplateValue {
    cell(FootprintWords.number(quantity.value), at: path)
  }

  /// One of the two parts of a line.
  static func cell(_ component: LineComponent, at path: String) -> TemplateValue {
    switch component {
    case .computed(let derivation): kilograms(derivation.emissions, at: path)
    case .refused: cell("non calculé")
    case .notApplicable: cell("—")
    case .inServerRoom: cell("dans la salle")
    }
  }

  /// A number for a drawing: whole, and never more precise than what is printed.
  static func whole(_ quantity: Quantity<KgCO2e>) -> Int {
    let rounded = Exact(quantity.value.rounded(to: FootprintWords.digits)) ?? quantity.value
    return Int(rounded.decimal(places: 0)) ?? 0
  }

  /// The interval, or that the sources give no uncertainty.
  static func interval(_ estimate: Estimate) -> String {
    if estimate.isEmpty { return "sans objet" }
    return estimate.bounds == nil
      ? "inconnu : incertitude non donnée par la source" : FootprintWords.interval(estimate)
  }

  /// Kilograms as the unit of a chart.
  static let unit = CountedNoun(singular: KgCO2e.symbol, plural: KgCO2e.symbol)
}
