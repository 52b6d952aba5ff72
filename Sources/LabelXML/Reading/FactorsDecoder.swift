public import Diagnostics
public import LabelModel
public import XMLKit

/// Makes an edition of the factors of a document, and says everything that is wrong with its form.
public enum FactorsDecoder {
  /// Reads a whole edition; a factor with a fault in it may not serve.
  public static func decode(_ document: XMLDocument) -> Checked<FactorEdition> {
    let faults = Decoding.faults(of: document, kind: .factors)
    guard document.root.name == FileKind.factors.rootName else { return Checked(nil, faults) }
    return Checked(FactorEdition(document.root), faults)
  }
}

/// Makes an inventory of a document, and says everything that is wrong with its form.
public enum InventoryDecoder {
  /// Reads a whole inventory; no value when it does not say which year it accounts for.
  public static func decode(_ document: XMLDocument) -> Checked<Inventory> {
    let faults = Decoding.faults(of: document, kind: .inventory)
    guard document.root.name == FileKind.inventory.rootName else { return Checked(nil, faults) }
    return Checked(Inventory(document.root), faults)
  }
}
