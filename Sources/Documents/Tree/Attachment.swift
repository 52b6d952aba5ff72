/// A file that a document carries within itself, such as the register that it was made from.
public struct Attachment: Sendable, Equatable {
  /// What the file is to the document, in the words of PDF/A-3.
  public enum Relationship: String, Sendable, Equatable, CaseIterable {
    /// What the document was made from.
    case source
    /// Data that the document shows.
    case data
    /// More than the document says.
    case supplement
  }

  /// What scripts find it by, such as `arobase-registre`: letters, digits and hyphens.
  public var id: String
  /// Name of the file, such as `registre.xml`.
  public var fileName: String
  /// Its format, such as `application/xml`.
  public var mediaType: String
  /// What it is, in a few French words.
  public var description: String
  /// What it is to the document.
  public var relationship: Relationship
  /// Its contents.
  public var bytes: [UInt8]

  /// Makes an attachment.
  public init(
    id: String, fileName: String, mediaType: String, description: String,
    relationship: Relationship, bytes: [UInt8]
  ) {
    self.id = id
    self.fileName = fileName
    self.mediaType = mediaType
    self.description = description
    self.relationship = relationship
    self.bytes = bytes
  }
}
