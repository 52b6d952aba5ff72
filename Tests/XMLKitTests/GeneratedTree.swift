import XMLKit

/// Random value trees, and a way to write them that no writer would choose.
struct GeneratedTree {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let names = ["action", "titre", "é-lément", "a", "_b", "c.d-1"]
  private static let pieces = [
    "texte", " ", "\n  ", "é", "€", "𝄞", "&", "<", ">", "\"", "'", "]]>", "\t", "\r", "--", "&amp;",
    "\u{A0}", "\u{FFFD}", "e\u{301}",
  ]

  /// An element with attributes and contents, at most five levels deep; two texts never touch.
  mutating func element(level: Int = 0) -> XMLElement {
    var element = XMLElement(pick(Self.names))
    for name in Self.names.shuffled(using: &generator).prefix(count(3)) {
      element.attributes.append(XMLAttribute(name, value: text()))
    }
    for _ in 0..<(level < 5 ? count(4) : 0) {
      var lastIsText = false
      if case .text = element.children.last { lastIsText = true }
      if Bool.random(using: &generator), !lastIsText {
        let text = text()
        if !text.isEmpty { element.children.append(.text(text, 0..<0)) }
      } else {
        element.children.append(.element(self.element(level: level + 1)))
      }
    }
    return element
  }

  /// The same element with random quotes, blanks, order, references, sections and comments.
  mutating func untidyText(of element: XMLElement) -> String {
    var text = "<\(element.name)"
    for attribute in element.attributes.shuffled(using: &generator) {
      let quote = pick(["\"", "'"])
      text += pick([" ", "\n\t"]) + attribute.name + pick(["=", " = "]) + quote
      text += attribute.value.unicodeScalars.map { reference(to: $0, inAttribute: true) }.joined()
      text += quote
    }
    if element.children.isEmpty, Bool.random(using: &generator) {
      return text + pick(["/>", " />"])
    }
    text += pick([">", "\n>"])
    for child in element.children {
      switch child {
      case .element(let child): text += untidyText(of: child)
      case .text(let child, _): text += untidyText(child)
      case .comment: break
      }
      text += pick(["", "<!-- x -->"])
    }
    return text + "</\(element.name)" + pick([">", " >"])
  }

  private mutating func untidyText(_ text: String) -> String {
    if count(3) == 0, !text.contains("]]>"), !text.contains("\r") {
      return "<![CDATA[\(text)]]>"
    }
    return text.unicodeScalars.map { reference(to: $0, inAttribute: false) }.joined()
  }

  private mutating func reference(to scalar: Unicode.Scalar, inAttribute: Bool) -> String {
    let mustRefer: Bool =
      switch scalar {
      case "&", "<", ">", "\r": true
      case "\"", "'", "\t", "\n": inAttribute
      default: false
      }
    if !mustRefer, count(5) > 0 { return String(scalar) }
    return count(2) == 0
      ? "&#\(scalar.value);" : "&#x\(String(scalar.value, radix: 16, uppercase: true));"
  }

  private mutating func text() -> String {
    (0..<count(5)).map { _ in pick(Self.pieces) }.joined()
  }

  private mutating func count(_ most: Int) -> Int { Int.random(in: 0...most, using: &generator) }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}

extension XMLElement {
  /// The same without places, comments and the order of attributes: what a document says.
  var saying: XMLElement {
    XMLElement(
      name, namespace: namespace, attributes: attributes.sorted { $0.name < $1.name },
      children: children.compactMap { child in
        switch child {
        case .element(let element): .element(element.saying)
        case .text(let text, _): .text(text, 0..<0)
        case .comment: nil
        }
      }.joiningTexts())
  }

  /// Writes the element with the writer.
  func write(to writer: inout XMLWriter) {
    writer.start(name)
    for attribute in attributes { writer.attribute(attribute.name, attribute.value) }
    for child in children {
      switch child {
      case .element(let element): element.write(to: &writer)
      case .text(let text, _): writer.text(text)
      case .comment(let text, _): writer.comment(text)
      }
    }
    writer.end()
  }
}

extension [XMLContent] {
  fileprivate func joiningTexts() -> [XMLContent] {
    reduce(into: []) { contents, content in
      if case .text(let last, _) = contents.last, case .text(let text, _) = content {
        contents[contents.count - 1] = .text(last + text, 0..<0)
      } else {
        contents.append(content)
      }
    }
  }
}
