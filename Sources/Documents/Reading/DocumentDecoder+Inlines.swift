import XMLKit

extension DocumentDecoder {
  /// The words of an element, with spaces folded as a browser would.
  mutating func inlines(in element: XMLElement) -> [Inline] {
    inlines(element.children)
  }

  /// The words of some contents.
  mutating func inlines(_ contents: [XMLContent]) -> [Inline] {
    let outer = origin
    defer { origin = outer }
    return InlineSpacing.tidied(contents.compactMap { inline($0) })
  }

  private mutating func inline(_ content: XMLContent) -> Inline? {
    switch content {
    case .comment: return nil
    case .text(let text, _): return .text(Whitespace.folded(text))
    case .element(let element):
      let outer = origin
      defer { origin = outer }
      return inline(element, at: enter(element))
    }
  }

  private mutating func inline(_ element: XMLElement, at origin: Origin) -> Inline? {
    func plain() -> String { Whitespace.folded(element.text) }
    switch element.name {
    case "strong": return .strong(raw(element))
    case "em": return .emphasis(raw(element))
    case "sup": return .superscript(raw(element))
    case "code": return .code(plain())
    case "br": return .lineBreak
    case "abbr": return .abbreviation(plain(), expansion: element[attribute: "title"] ?? "")
    case "a":
      let address = element[attribute: "href"] ?? ""
      let target: Link.Target =
        address.hasPrefix("#") ? .id(String(address.dropFirst())) : .address(address)
      return .link(Link(to: target, raw(element), origin: origin))
    case "span":
      if let name = element[attribute: "data-compte"] { return .count(plain(), name: name) }
      let inner = raw(element)
      let styled = style(element).map { Inline.span(inner, style: $0) }
      guard let language = element[attribute: "lang"] else { return styled ?? .group(inner) }
      return .foreign(styled.map { [$0] } ?? inner, language: language)
    default: return nil
    }
  }

  /// Words whose spaces are tidied with those around them.
  private mutating func raw(_ element: XMLElement) -> [Inline] {
    element.children.compactMap { inline($0) }
  }
}

extension Inline {
  /// Words without a mark of their own.
  fileprivate static func group(_ inner: [Inline]) -> Inline {
    inner.count == 1 ? inner[0] : .span(inner, style: "")
  }
}

/// Folds the spaces of a run of words across its marks: `« a <em> b</em> »` has one space.
struct InlineSpacing {
  /// Whether what comes next stands after a space, or at the start of a line.
  private var isAfterSpace = true

  /// The same words without double spaces, nor spaces at the ends or around line breaks.
  static func tidied(_ inlines: [Inline]) -> [Inline] {
    var spacing = InlineSpacing()
    return withoutTrailingSpace(spacing.leading(inlines))
  }

  private mutating func leading(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      switch inline {
      case .text(let text):
        let kept = isAfterSpace && text.first == " " ? String(text.dropFirst()) : text
        guard !kept.isEmpty else { continue }
        isAfterSpace = kept.last == " "
        result.append(.text(kept))
      case .lineBreak:
        result = Self.withoutTrailingSpace(result) + [.lineBreak]
        isAfterSpace = true
      case .code, .abbreviation, .count:
        isAfterSpace = false
        result.append(inline)
      case .strong(let inner): result.append(.strong(leading(inner)))
      case .emphasis(let inner): result.append(.emphasis(leading(inner)))
      case .superscript(let inner): result.append(.superscript(leading(inner)))
      case .span(let inner, let style): result.append(.span(leading(inner), style: style))
      case .foreign(let inner, let language):
        result.append(.foreign(leading(inner), language: language))
      case .link(var link):
        link.label = leading(link.label)
        result.append(.link(link))
      }
    }
    return result
  }

  private static func withoutTrailingSpace(_ inlines: [Inline]) -> [Inline] {
    guard let last = inlines.last else { return [] }
    let before = Array(inlines.dropLast())
    switch last {
    case .text(let text):
      guard text.last == " " else { return inlines }
      let kept = String(text.dropLast())
      return kept.isEmpty ? withoutTrailingSpace(before) : before + [.text(kept)]
    case .strong(let inner): return before + [.strong(withoutTrailingSpace(inner))]
    case .emphasis(let inner): return before + [.emphasis(withoutTrailingSpace(inner))]
    case .superscript(let inner): return before + [.superscript(withoutTrailingSpace(inner))]
    case .span(let inner, let style):
      return before + [.span(withoutTrailingSpace(inner), style: style)]
    case .foreign(let inner, let language):
      return before + [.foreign(withoutTrailingSpace(inner), language: language)]
    case .link(var link):
      link.label = withoutTrailingSpace(link.label)
      return before + [.link(link)]
    case .code, .abbreviation, .count, .lineBreak: return inlines
    }
  }
}
