import Diagnostics

/// Writes in each start tag of a template where it stands, so that what is found wrong in the
/// rendered document is reported at the line of the template.
///
///     <p class="chapeau">   →   <p data-origine="2-318" class="chapeau">
enum OriginMarker {
  /// The template with its marks; `index` says which template it is.
  static func marked(_ source: SourceText, index: Int, tags: [MustacheTag]) -> String {
    let bytes = source.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var written = 0
    var scanner = StartTagScanner(bytes: bytes, skipping: tags.map(\.range))
    while let tag = scanner.next() {
      result += bytes[written..<tag.nameEnd]
      result += Array(" \(Vocabulary.originAttribute)=\"\(index)-\(tag.start)\"".utf8)
      written = tag.nameEnd
    }
    result += bytes[written...]
    return String(decoding: result, as: UTF8.self)
  }
}

/// Finds the start tags of a well-formed XHTML text.
private struct StartTagScanner {
  let bytes: [UInt8]
  private let holes: [Range<Int>]
  private var position = 0

  init(bytes: [UInt8], skipping holes: [Range<Int>]) {
    self.bytes = bytes
    self.holes = holes
  }

  mutating func next() -> (start: Int, nameEnd: Int)? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if holes.contains(where: { $0.contains(start) }) { continue }
      if skip(from: "<!--", to: "-->", at: start) || skip(from: "<![CDATA[", to: "]]>", at: start)
        || skip(from: "<?", to: "?>", at: start)
      {
        continue
      }
      let nameEnd = bytes[position...].firstIndex { !isNamePart($0) } ?? bytes.count
      if nameEnd > position {
        position = nameEnd
        return (start, nameEnd)
      }
    }
    return nil
  }

  private mutating func skip(from opening: String, to closing: String, at start: Int) -> Bool {
    guard bytes[start...].starts(with: opening.utf8) else { return false }
    let end = Array(closing.utf8)
    position = start + opening.utf8.count
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    position = min(position + end.count, bytes.count)
    return true
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
