public import Diagnostics

/// A document that was read, as values: nothing in it belongs to C.
public struct XMLDocument: Sendable {
  /// What was read.
  public let source: SourceText
  /// The root element.
  public let root: XMLElement

  /// Reads a document; a fault gives one diagnostic `XML0xx`, and no document.
  ///
  /// A document type declaration is a fault, as is anything beyond the limits.
  public static func parse(
    _ source: SourceText, limits: XMLLimits = XMLLimits()
  ) -> Checked<XMLDocument> {
    switch DocumentBuilder.build(source.bytes, limits: limits) {
    case .success(let root): Checked(XMLDocument(source: source, root: root))
    case .failure(let fault): Checked(nil, [fault.diagnostic(in: source)])
    }
  }

  /// The bytes of an attribute's name and of its value, without the quotes.
  ///
  /// The name is as it is written, with its prefix if it has one; `nil` when the start tag does
  /// not have it. The tag is read again at each call.
  public func attributeRanges(
    _ name: String, of element: XMLElement
  ) -> (name: Range<Int>, value: Range<Int>)? {
    let wanted = Array(name.utf8)
    var lexer = TagLexer(source.bytes, tag: element.tagRange)
    while let attribute = lexer.nextAttribute() {
      if source.bytes[attribute.name].elementsEqual(wanted) {
        return (attribute.name, attribute.value)
      }
    }
    return nil
  }

  /// SHA-256 of the exclusive canonical form without comments, as `sha256:` and hexadecimal.
  ///
  /// Spaces inside tags, quotes, the order of attributes and comments do not change it. The same
  /// number comes from `xmllint --exc-c14n`, once the comments are taken out.
  public func digest() throws(XMLFailure) -> String {
    try NativeTree(source.bytes).digest()
  }

  /// SHA-256 of each element of that name directly inside the root, in their order, each in the
  /// exclusive canonical form without comments that it would have as a document of its own.
  public func digests(ofChildren name: String) throws(XMLFailure) -> [String] {
    try NativeTree(source.bytes).digests(ofChildren: name)
  }
}
