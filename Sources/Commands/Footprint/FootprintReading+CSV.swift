import LabelModel
import Reports

extension FootprintReading {
  /// One row per line and part, in kg CO2e.
  func csv(only line: LineFootprint? = nil) -> String {
    var table = CSVTable(columns: [
      "collectivite", "edition", "annee", "fictif", "facteurs", "ligne", "nom", "part", "etat",
      "kgco2e", "kgco2e_exact", "au_moins", "au_plus", "raison",
    ])
    for line in line.map({ [$0] }) ?? footprint.lines {
      for (part, component) in [("hors-usage", line.embodied), ("usage", line.use)] {
        let estimate = component.derivation.map { Estimate($0.terms) }
        let (state, reason) = Self.state(component)
        table.add([
          footprint.inventory.collectivity.rawValue, String(footprint.inventory.edition),
          String(footprint.inventory.year), footprint.inventory.isFictional ? "oui" : "non",
          footprint.edition.id.rawValue, line.line.id.rawValue, line.line.name, part, state,
          estimate?.value.value.decimal(places: 6), estimate?.value.value.description,
          estimate?.bounds?.lowerBound.value.decimal(places: 6),
          estimate?.bounds?.upperBound.value.decimal(places: 6), reason,
        ])
      }
    }
    return table.text
  }

  private static func state(_ component: LineComponent) -> (String, String?) {
    switch component {
    case .computed: ("calcule", nil)
    case .notApplicable: ("sans-objet", nil)
    case .inServerRoom: ("salle-serveurs", nil)
    case .refused(let refusal): ("non-calcule", FootprintWords.refusal(refusal).plainSpaces)
    }
  }
}
