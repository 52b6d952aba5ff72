internal import XMLKit

extension ActionPart {
  /// The element, whose blocks are indented from the end of line and the indentation given.
  func markup(lineBreak: String) -> String {
    var writer = XMLWriter(declaration: false)
    writer.part(self)
    let text = String(decoding: writer.finish(), as: UTF8.self)
    switch content {
    case .text: return text
    case .blocks: return text.replacing("\n", with: lineBreak)
    }
  }

  /// What stands inside the element.
  func contentMarkup(lineBreak: String) -> String {
    let bare = ActionPart(name, content: content).markup(lineBreak: lineBreak)
    guard bare != "<\(name)/>" else { return "" }
    return String(bare.dropFirst(name.count + 2).dropLast(name.count + 3))
  }
}

extension String {
  /// The text as it is written between double quotes.
  var inAttribute: String {
    var writer = XMLWriter(declaration: false)
    writer.start("a")
    writer.attribute("b", self)
    writer.end()
    return String(String(decoding: writer.finish(), as: UTF8.self).dropFirst(6).dropLast(3))
  }
}

extension [UInt8] {
  /// The end of line and the indentation that stand before an element; nothing when it shares its
  /// line with what stands before it.
  func lineBreak(before element: Range<Int>) -> String {
    var start = element.lowerBound
    while start > 0, self[start - 1] == UInt8(ascii: " ") || self[start - 1] == UInt8(ascii: "\t") {
      start -= 1
    }
    guard start > 0, self[start - 1] == UInt8(ascii: "\n") else { return "" }
    start -= 1
    if start > 0, self[start - 1] == UInt8(ascii: "\r") { start -= 1 }
    return String(decoding: self[start..<element.lowerBound], as: UTF8.self)
  }

  /// An element with the end of line and the indentation before it, when it has its lines for
  /// itself; the element alone otherwise.
  func lineRange(of element: Range<Int>) -> Range<Int> {
    var end = element.upperBound
    while end < count, self[end] == UInt8(ascii: " ") || self[end] == UInt8(ascii: "\t") {
      end += 1
    }
    let isAlone =
      end == count || self[end] == UInt8(ascii: "\n") || self[end] == UInt8(ascii: "\r")
    let before = lineBreak(before: element).utf8.count
    return isAlone && before > 0 ? element.lowerBound - before..<end : element
  }

  /// Where the end tag of an element starts; its end when it has none.
  func endTag(of element: XMLElement) -> Int {
    var place = element.range.upperBound - 1
    while place > element.tagRange.upperBound, self[place] != UInt8(ascii: "<") { place -= 1 }
    return place
  }

  /// Where the contents of an element end, before the blanks that precede its end tag.
  func contentEnd(of element: XMLElement) -> Int {
    var place = endTag(of: element)
    while place > element.tagRange.upperBound, self[place - 1].isBlank { place -= 1 }
    return place
  }

  /// Where the `/>` of an element without contents starts, with the blanks before it.
  func slash(of element: XMLElement) -> Int {
    var place = element.range.upperBound - 2
    while self[place - 1].isBlank { place -= 1 }
    return place
  }
}
