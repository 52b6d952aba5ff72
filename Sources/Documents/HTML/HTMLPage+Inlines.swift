extension HTMLPage {
  /// Words with their marks.
  func inlines(_ inlines: [Inline]) -> [HTMLNode] { inlines.map { inline($0) } }

  private func inline(_ inline: Inline) -> HTMLNode {
    switch inline {
    case .text(let words): .text(words)
    case .strong(let inner): .element("strong", inlines(inner))
    case .emphasis(let inner): .element("em", inlines(inner))
    case .code(let words): .element("code", [.text(words)])
    case .count(let words, let name):
      .element("span", [.named("data-compte", name)], [.text(words)])
    case .superscript(let inner): .element("sup", inlines(inner))
    case .lineBreak: .void("br", [])
    case .abbreviation(let words, let expansion):
      .element("abbr", [.named("title", expansion)], [.text(words)])
    case .span(let inner, let style):
      .element("span", style.rawValue.isEmpty ? [] : [.class(style.rawValue)], inlines(inner))
    case .foreign(let inner, let language):
      .element("span", [.named("lang", language)], inlines(inner))
    case .link(let link): self.link(link)
    }
  }

  private func link(_ link: Link) -> HTMLNode {
    switch link.target {
    case .id(let id):
      return .element("a", [.named("href", "#\(id)")], inlines(link.label))
    case .address(let address):
      guard Link.isSafe(address) else { return .element("span", inlines(link.label)) }
      return .element("a", [.named("href", address)], inlines(link.label))
    }
  }
}
