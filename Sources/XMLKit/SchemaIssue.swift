/// A place where a document does not follow its schema.
public struct SchemaIssue: Sendable, Equatable {
  /// Bytes of the start tag of the faulty element; empty at 0 when it is about no element.
  public var tagRange: Range<Int>
  /// Name of the faulty element as it is written; empty when it is about no element.
  public var element: String
  /// Depth of the faulty element: 1 for the root, 0 when it is about no element.
  public var depth: Int
  /// The validator's own code, `xmlRelaxNGValidErr` for libxml2.
  public var code: Int
  /// The validator's own sentence, in English.
  public var rawMessage: String
  /// What the sentence names: an element, an attribute, a type, a value.
  public var arguments: [String]

  /// The code of an issue that says that the validation could not be made.
  public static let notValidated = -1

  /// Makes an issue.
  public init(
    tagRange: Range<Int>, element: String, depth: Int, code: Int, rawMessage: String,
    arguments: [String]
  ) {
    self.tagRange = tagRange
    self.element = element
    self.depth = depth
    self.code = code
    self.rawMessage = rawMessage
    self.arguments = arguments
  }
}
