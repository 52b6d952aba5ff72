internal import LabelModel
internal import XMLKit

extension XMLElement {
  /// The blocks of a text of the small XHTML subset; what does not belong to it is left out.
  var blocks: [RichBlock] {
    elements.compactMap { element in
      switch element.name {
      case "p": .paragraph(element.inlines)
      case "ul": .bulletedList(element.elements(named: "li").map(\.inlines))
      case "ol": .numberedList(element.elements(named: "li").map(\.inlines))
      default: nil
      }
    }
  }

  /// The runs of a text: blanks are one space, and none stand at the ends.
  var inlines: [RichInline] { rawInlines.trimmed }

  private var rawInlines: [RichInline] {
    children.compactMap { content in
      switch content {
      case .text(let text, _): .text(text.withSingleSpaces)
      case .comment: nil
      case .element(let element):
        switch element.name {
        case "strong": .strong(element.rawInlines)
        case "em": .emphasis(element.rawInlines)
        case "a": .link(address: element.value("href") ?? "", element.rawInlines)
        case "br": .lineBreak
        default: nil
        }
      }
    }
  }
}

extension [RichInline] {
  fileprivate var trimmed: [RichInline] {
    var result = self
    if case .text(let text)? = result.first {
      result[0] = .text(String(text.drop { $0 == " " }))
    }
    if let last = result.indices.last, case .text(var text) = result[last] {
      while text.last == " " { text.removeLast() }
      result[last] = .text(text)
    }
    return result.filter { $0 != .text("") }
  }
}

extension String {
  /// The text with each run of blanks made one space, also at the ends.
  fileprivate var withSingleSpaces: String {
    let inside = collapsed
    if inside.isEmpty { return isEmpty ? "" : " " }
    return (utf8.first?.isBlank == true ? " " : "") + inside
      + (utf8.last?.isBlank == true ? " " : "")
  }
}
