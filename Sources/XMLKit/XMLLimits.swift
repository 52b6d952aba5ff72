/// The bounds that every parse keeps, whatever libxml2's own are.
public struct XMLLimits: Sendable {
  /// Largest document read into a tree, in bytes; the scanner has no such bound.
  public var treeBytes = 64 << 20
  /// Deepest nesting of elements; the root is at depth 1.
  public var depth = 64
  /// Longest tag, comment or instruction, in bytes.
  ///
  /// libxml2 2.9 compares the attributes of a tag two by two: 320 kB of them cost 0.7 s, 2.3 MB
  /// more than 20 s.
  public var pendingBytes = 128 << 10
  /// Most attributes and namespace declarations on one tag.
  public var attributes = 256

  /// Most different names of elements, attributes and namespaces in one document.
  ///
  /// libxml2 2.9 keeps them all in at most 16,384 lists, so that looking for one among millions is
  /// slow.
  public var names = 4096

  /// The usual bounds.
  public init() {}
}
