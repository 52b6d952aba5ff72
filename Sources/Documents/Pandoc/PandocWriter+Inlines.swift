import Diagnostics

extension PandocWriter {
  /// A run of words.
  func inlines(_ inlines: [Inline]) -> [JSONValue] { inlines.flatMap { inline($0) } }

  private func inline(_ inline: Inline) -> [JSONValue] {
    switch inline {
    case .text(let text), .count(let text, _), .abbreviation(let text, _):
      text.isEmpty ? [] : [PandocNode.text(text)]
    case .strong(let inner): [PandocNode.node("Strong", .array(inlines(inner)))]
    case .emphasis(let inner): [PandocNode.node("Emph", .array(inlines(inner)))]
    case .code(let text):
      [PandocNode.node("Code", [PandocNode.attributes(), .string(Escaping.allowed(text))])]
    case .superscript(let inner): [PandocNode.node("Superscript", .array(inlines(inner)))]
    case .link(let link): self.link(link)
    case .lineBreak: [["t": "LineBreak"]]
    case .span(let inner, let style):
      switch style {
      case "discret": marked(inlines(inner), .quietWords)
      case Self.digits: marked(inlines(inner), .digits)
      default: inlines(inner)
      }
    case .foreign(let inner, let language):
      [PandocNode.span(inlines(inner), PandocNode.attributes(nil, [("lang", language)]))]
    }
  }

  private func link(_ link: Link) -> [JSONValue] {
    let label = inlines(link.label)
    switch link.target {
    case .address(let address):
      guard Link.isSafe(address) else { return label }
      return [linked(label, to: address)]
    case .id(let id): return [linked(label, to: "#" + id)]
    }
  }

  /// Words that lead somewhere.
  func linked(_ label: [JSONValue], to target: String) -> JSONValue {
    PandocNode.node("Link", [PandocNode.attributes(), .array(label), [.string(target), ""]])
  }

  /// Words in a style of characters.
  func marked(_ words: [JSONValue], _ style: OfficeStyle) -> [JSONValue] {
    let name = OfficeStyle.name(style.rawValue, in: format)
    switch format {
    case .docx:
      return [PandocNode.span(words, PandocNode.attributes(nil, [("custom-style", name)]))]
    case .odt:
      // pandoc knows no styles of characters in OpenDocument.
      return [PandocNode.rawInline("<text:span text:style-name=\"\(name)\">", format)] + words
        + [PandocNode.rawInline("</text:span>", format)]
    }
  }

  /// A tabulation.
  var tabulation: JSONValue {
    switch format {
    case .docx: PandocNode.rawInline("<w:r><w:tab/></w:r>", format)
    case .odt: PandocNode.rawInline("<text:tab/>", format)
    }
  }
}
