public import Diagnostics
public import LabelModel
public import XMLKit

/// Makes a referential of a document, and says everything that is wrong with its form.
public enum ReferentialDecoder {
  /// Reads a whole referential; what is wrong inside is left unknown.
  public static func decode(_ document: XMLDocument) -> Checked<Referential> {
    let file = file(document)
    return Checked(file.value?.referential, file.diagnostics)
  }

  /// Reads a whole referential and keeps what it was read from.
  package static func file(_ document: XMLDocument) -> Checked<ReferentialFile> {
    let faults = Decoding.faults(of: document, kind: .referential)
    guard document.root.name == FileKind.referential.rootName else { return Checked(nil, faults) }
    return Checked(
      ReferentialFile(referential: Referential(document.root), document: document), faults)
  }
}

/// A referential with what it was read from.
package struct ReferentialFile: Sendable {
  /// The referential.
  package var referential: Referential
  /// What it was read from.
  package var document: XMLDocument

  /// Pairs a referential with what it was read from.
  package init(referential: Referential, document: XMLDocument) {
    self.referential = referential
    self.document = document
  }
}
