import Diagnostics
import LabelModel
import LabelXML

/// The footprint of a dossier, for the documents that show it.
struct DossierFootprint {
  /// Where inventories and factors are read.
  private let workspace: Workspace
  /// Every known edition of the factors, the one to use first.
  let editions: [FactorEdition]

  /// Reads the factors of a workspace.
  init(_ workspace: Workspace) {
    self.workspace = workspace
    editions = workspace.loadFactorEditions().value ?? []
  }

  /// Computes the inventory in the folder of a dossier; `nil` when it has none.
  ///
  /// Throws when the inventory has errors or asks for an edition of the factors that nobody knows,
  /// after saying them: a document never leaves out silently what it was given.
  func read(_ folder: String) throws -> Footprint? {
    let file = FilePath.join(folder, Workspace.inventoryName)
    guard workspace.files.kind(file) == .file else { return nil }
    let loaded = try workspace.loadInventory(file)
    guard !loaded.diagnostics.containsErrors, let inventory = loaded.value?.inventory else {
      Terminal.writeError(
        TextRenderer().render(loaded.diagnostics.filter { $0.severity == .error }))
      throw CommandFailure(
        exit: .findings, message: "des erreurs dans l’inventaire empêchent de compiler")
    }
    guard let edition = editions.edition(inventory.factors) else {
      throw CommandFailure.usage(
        "« \(file) » demande l’édition de facteurs « \(inventory.factors?.rawValue ?? "") », "
          + "inconnue ; possibles : " + editions.map(\.id.rawValue).joined(separator: ", "))
    }
    return Footprint(inventory, with: edition)
  }
}

extension [FactorEdition] {
  /// The edition of that id, or the first one when none is asked for; `nil` when there is none.
  func edition(_ asked: FactorEditionID?) -> FactorEdition? {
    first { asked == nil || $0.id == asked }
  }
}
