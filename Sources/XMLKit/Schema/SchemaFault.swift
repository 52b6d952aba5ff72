/// How a document does not follow its schema.
enum SchemaFault: Equatable {
  /// Another root element than those expected.
  case wrongRoot(expected: [String])
  /// The right name, in another namespace than the one expected.
  case wrongNamespace(expected: String, isRoot: Bool)
  /// An element that has no place in its parent, or none there; known when the schema has it.
  case unexpectedElement(in: String, expected: [String], isKnown: Bool)
  /// A name that nothing has, very like one that is expected.
  case misspelledElement(String)
  /// These should have come first in the parent, each under one of its names.
  case missingBefore([[String]], in: String)
  /// The element ends without these, each under one of its names.
  case missingElements([[String]])
  /// Text where only elements may be, or nothing.
  case unexpectedText
  /// A text that is not what it should be; empty when it is missing.
  case textValue(String, Expectation)
  /// An attribute that has no place on the element; those that have are given.
  case unexpectedAttribute(String, allowed: [String])
  /// A name that no attribute has, very like one that may be there.
  case misspelledAttribute(String, meant: String)
  /// An attribute whose value is not what it should be.
  case attributeValue(String, String, Expectation)
  /// Attributes without which the element means nothing.
  case missingAttributes([String])
  /// What libxml2 reports and we cannot explain.
  case unexplained(code: Int, message: String)
  /// The validation could not be made, for want of memory.
  case notValidated
}
