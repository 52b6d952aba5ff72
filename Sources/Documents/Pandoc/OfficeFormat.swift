/// A format of the word processors, which pandoc writes.
public enum OfficeFormat: String, Sendable, Equatable, CaseIterable {
  /// OpenDocument, as LibreOffice writes it.
  case odt
  /// Office Open XML, as Word writes it.
  case docx

  /// Path of the document that the styles come from, among the templates.
  public var referencePath: String { "templates/\(referenceName)" }

  /// Its name, which a workspace's own has too.
  public var referenceName: String { "reference.\(rawValue)" }

  /// What pandoc calls pieces that go into the file as they are.
  var rawName: String {
    switch self {
    case .odt: "opendocument"
    case .docx: "openxml"
    }
  }
}
