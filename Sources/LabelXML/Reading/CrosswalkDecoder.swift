public import Diagnostics
public import LabelModel
public import XMLKit

/// Makes a crosswalk of a document, and says everything that is wrong with its form.
public enum CrosswalkDecoder {
  /// Reads a whole crosswalk; no value when it does not say between which referentials it is.
  public static func decode(_ document: XMLDocument) -> Checked<Crosswalk> {
    let faults = Decoding.faults(of: document, kind: .crosswalk)
    guard document.root.name == FileKind.crosswalk.rootName else { return Checked(nil, faults) }
    return Checked(Crosswalk(document.root), faults)
  }
}
