import Diagnostics
import LabelModel
import LabelXML

/// Reads inventories and computes them.
struct FootprintReader {
  /// The edition that the command line asks for; `nil` when it asks for none.
  let factors: FactorEditionID?
  /// The footprints, in the order read.
  private(set) var footprints: [Footprint] = []
  /// The editions that the last workspace knows, the one to use first.
  private(set) var editions: [FactorEdition] = []
  /// What there is to say of the files.
  private(set) var diagnostics: [Diagnostic] = []

  /// Prepares to read.
  init(factors: FactorEditionID?) { self.factors = factors }

  /// Reads the inventory of a dossier, and computes it.
  mutating func read(_ path: String) throws {
    let workspace = Workspace(around: path, files: Disk.files)
    let loaded = try workspace.loadInventory(path)
    let known = workspace.loadFactorEditions()
    // Warnings are for « arobase check »: this command only says what makes a number doubtful.
    for diagnostic in loaded.diagnostics + known.diagnostics
    where diagnostic.severity == .error && !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
    guard let inventory = loaded.value?.inventory else {
      guard loaded.diagnostics.isEmpty else { return }
      throw CommandFailure.missing(
        "« \(path) » n’a pas d’inventaire : écrivez \(Workspace.inventoryName) à côté de "
          + "\(Workspace.dossierName) (Documentation/empreinte.md dit par quoi commencer)")
    }
    editions = known.value ?? []
    footprints.append(Footprint(inventory, with: try edition(for: inventory)))
  }

  private func edition(for inventory: Inventory) throws -> FactorEdition {
    let asked = factors ?? inventory.factors
    if let edition = editions.edition(asked) { return edition }
    throw CommandFailure.usage(
      "édition de facteurs « \(asked?.rawValue ?? "") » inconnue ; possibles : "
        + editions.map(\.id.rawValue).joined(separator: ", "))
  }
}
