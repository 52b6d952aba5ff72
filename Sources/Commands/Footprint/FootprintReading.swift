import LabelModel
import Reports

/// A footprint with what the reader must know to read it.
struct FootprintReading {
  /// The footprint.
  let footprint: Footprint
  /// Scenarios that were asked for, tried.
  let outcomes: [ScenarioOutcome]
  /// The same inventory under the other editions.
  let others: [Footprint]

  /// « Fictiville », by its short name, with what must be said of it.
  static func title(_ inventory: Inventory) -> String {
    "\(inventory.collectivity), année \(inventory.year) (édition \(inventory.edition))"
      + (inventory.isFictional ? " — VILLE FICTIVE : nombres inventés pour l’exemple" : "")
  }

  /// « ademe-2026, « ADEME 2026 », 19 août 2026 ».
  static func name(_ edition: FactorEdition) -> String {
    "\(edition.id), « \(edition.title) », "
      + (edition.date.map(\.inFrench) ?? "sans date dans les sources")
  }
}

extension String {
  /// The text with plain spaces, as a terminal shows it.
  var plainSpaces: String {
    replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
