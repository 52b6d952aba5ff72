public import Diagnostics
public import LabelModel
public import XMLKit

/// Makes a dossier of a document, and says everything that is wrong with its form.
public enum DossierDecoder {
  /// Reads a whole dossier.
  ///
  /// The value is there as soon as the file gives an edition and a reference date; what is wrong
  /// elsewhere is left unknown.
  public static func decode(_ document: XMLDocument) -> Checked<Dossier> {
    let faults = Decoding.faults(of: document, kind: .dossier)
    guard document.root.name == FileKind.dossier.rootName else { return Checked(nil, faults) }
    return Checked(Dossier(document.root), faults)
  }
}
