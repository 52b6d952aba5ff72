internal import Diagnostics

/// A place where a document does not follow its schema.
public struct SchemaIssue: Sendable, Equatable {
  /// Bytes of the start tag of the faulty element.
  public var tagRange: Range<Int>
  /// Name of the faulty element.
  public var element: String
  /// Bytes of what is wrong: the value or the name of an attribute, a text, or the start tag.
  public var range: Range<Int>
  /// What is wrong.
  let fault: SchemaFault
  /// What would mend it; empty when only a person can tell.
  var edits: [TextEdit] = []
}
