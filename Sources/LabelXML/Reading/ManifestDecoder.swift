public import Diagnostics
public import LabelModel
public import XMLKit

/// Makes a manifest of a document, and says everything that is wrong with its form.
public enum ManifestDecoder {
  /// Reads a whole manifest; no value when it does not say of which dossier and when.
  public static func decode(_ document: XMLDocument) -> Checked<Manifest> {
    let faults = Decoding.faults(of: document, kind: .manifest)
    guard document.root.name == FileKind.manifest.rootName else { return Checked(nil, faults) }
    return Checked(Manifest(document.root), faults)
  }
}

/// Makes a log of verdicts of a document, and says everything that is wrong with its form.
public enum VerdictLogDecoder {
  /// Reads a whole log; no value when it does not say of which dossier.
  public static func decode(_ document: XMLDocument) -> Checked<VerdictLog> {
    let faults = Decoding.faults(of: document, kind: .audit)
    guard document.root.name == FileKind.audit.rootName else { return Checked(nil, faults) }
    return Checked(VerdictLog(document.root), faults)
  }
}
