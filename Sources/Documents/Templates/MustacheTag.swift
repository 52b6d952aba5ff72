/// A tag of a template, with its bytes: swift-mustache keeps its own to itself.
struct MustacheTag: Equatable {
  /// What a tag asks for.
  enum Kind: Equatable {
    /// `{{nom}}`: the text, escaped.
    case variable
    /// `{{{nom}}}` or `{{&nom}}`: the markup.
    case raw
    /// `{{#nom}}`.
    case section
    /// `{{^nom}}`.
    case inverted
    /// `{{/nom}}`.
    case close
    /// `{{>nom}}`.
    case partial
    /// `{{! … }}`.
    case comment
    /// What Mustache knows and our templates do without.
    case unsupported
  }

  /// What it asks for.
  var kind: Kind
  /// Its name, without spaces around it.
  var name: String
  /// Bytes from `{{` to `}}`.
  var range: Range<Int>

  /// The bytes written as they are in the template.
  var lead: String {
    switch kind {
    case .variable, .comment, .unsupported, .raw: ""
    case .section: "#"
    case .inverted: "^"
    case .close: "/"
    case .partial: ">"
    }
  }

  /// All the tags of a template in order, and the offsets of those that are never closed.
  static func lex(_ bytes: [UInt8]) -> (tags: [MustacheTag], unclosed: [Int]) {
    var tags: [MustacheTag] = []
    var position = 0
    while let start = find("{{", in: bytes, from: position) {
      let isTriple = bytes.indices.contains(start + 2) && bytes[start + 2] == UInt8(ascii: "{")
      guard let end = find(isTriple ? "}}}" : "}}", in: bytes, from: start + 2) else {
        return (tags, [start])
      }
      let close = end + (isTriple ? 3 : 2)
      let inside = bytes[(start + (isTriple ? 3 : 2))..<end]
      tags.append(make(inside, isTriple: isTriple, range: start..<close))
      position = close
    }
    return (tags, [])
  }

  private static func make(
    _ inside: ArraySlice<UInt8>, isTriple: Bool, range: Range<Int>
  ) -> MustacheTag {
    func tag(_ kind: Kind, _ name: ArraySlice<UInt8>) -> MustacheTag {
      MustacheTag(kind: kind, name: trimmed(name), range: range)
    }
    if isTriple { return tag(.raw, inside) }
    switch inside.first {
    case UInt8(ascii: "#"): return tag(.section, inside.dropFirst())
    case UInt8(ascii: "^"): return tag(.inverted, inside.dropFirst())
    case UInt8(ascii: "/"): return tag(.close, inside.dropFirst())
    case UInt8(ascii: ">"):
      let name = tag(.partial, inside.dropFirst())
      return name.name.hasPrefix("*") ? tag(.unsupported, inside) : name
    case UInt8(ascii: "&"): return tag(.raw, inside.dropFirst())
    case UInt8(ascii: "!"): return tag(.comment, inside.dropFirst())
    case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"):
      return tag(.unsupported, inside)
    default: return tag(.variable, inside)
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = bytes.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }
    return String(decoding: end.map { start[...$0] } ?? [], as: UTF8.self)
  }

  private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.description.utf8)
    guard start <= bytes.count - wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first { offset in
      bytes[offset] == wanted[0] && bytes[offset..<(offset + wanted.count)].elementsEqual(wanted)
    }
  }
}
