/// A replacement of some bytes of a source file, so that comments and order survive.
public struct TextEdit: Hashable, Sendable {
  /// Bytes to replace; empty to insert.
  public var range: Range<Int>
  /// What takes their place; empty to delete.
  public var replacement: String

  /// Makes an edit of the given bytes.
  public init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension Sequence<TextEdit> {
  /// The bytes after all the edits, which may come in any order.
  ///
  /// Of two edits that overlap, the one that starts first is made and the other is left out.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= position && edit.range.upperBound <= bytes.count {
      result += bytes[position..<edit.range.lowerBound]
      result += Array(edit.replacement.utf8)
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
