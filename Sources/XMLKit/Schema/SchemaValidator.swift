/// What validates a document; a seam, since libxml2 may drop RELAX NG one day.
protocol SchemaValidator {
  /// All that is wrong, in document order; throws when memory runs out.
  func issues(in document: XMLDocument) throws(XMLFailure) -> [SchemaIssue]
}
