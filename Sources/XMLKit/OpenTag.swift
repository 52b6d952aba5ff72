/// An element that is open where a fault is, for the message to name it.
struct OpenTag {
  /// Name as it is written, with its prefix; empty when the tag is out of sight.
  var name: String
  /// Bytes of the start tag.
  var range: Range<Int>

  /// Makes one from its parts.
  init(name: String, range: Range<Int>) {
    self.name = name
    self.range = range
  }

  /// Finds again the tag that ends before byte `end`; `bytes` start at byte `base` of the file.
  ///
  /// A start tag has no `<` but its own, so the nearest one before its end is the right one.
  init(_ bytes: [UInt8], base: Int, endingAt end: Int) {
    let limit = min(max(end - base, 0), bytes.count)
    guard let start = bytes[..<limit].lastIndex(of: UInt8(ascii: "<")) else {
      self.init(name: "", range: end..<end)
      return
    }
    let name = bytes[(start + 1)..<limit].prefix { byte in
      !byte.isXMLBlank && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    self.init(name: String(decoding: name, as: UTF8.self), range: (base + start)..<end)
  }
}
