/// A compiled RELAX NG schema.
///
/// Not `Sendable`: make one for each task, which costs well under a millisecond.
public final class XMLSchema {
  private let validator: any SchemaValidator

  /// Compiles a schema in XML syntax, all in one file: nothing that it includes is fetched.
  ///
  /// Throws an `XMLFailure` that says what is wrong with the schema.
  public init(_ bytes: [UInt8], path: String) throws {
    validator = try RelaxNGValidator(bytes, path: path)
  }

  /// What is wrong with a document, in document order; empty when it follows the schema.
  ///
  /// When memory runs out, the only issue says so.
  public func validate(_ document: XMLDocument) -> [SchemaIssue] {
    do throws(XMLFailure) {
      return try validator.issues(in: document)
    } catch {
      let root = document.root
      return [
        SchemaIssue(
          tagRange: root.tagRange, element: root.name, range: root.tagRange, fault: .notValidated)
      ]
    }
  }
}
