/// XHTML that is known to be right, since it is written from a tree and not from a text.
public struct Markup: Sendable, Equatable {
  /// The XHTML, without a namespace declaration.
  public let xhtml: String

  /// Writes runs of words.
  public init(_ inlines: [Inline]) {
    var text = ""
    for inline in inlines { Self.append(inline, to: &text) }
    xhtml = text
  }

  /// Writes paragraphs and lists; the other kinds of blocks belong to templates.
  public init(_ blocks: [TextBlock]) {
    var text = ""
    for block in blocks {
      switch block {
      case .paragraph(let inlines): text += "<p>\(Markup(inlines).xhtml)</p>\n"
      case .list(let kind, let items):
        let name = kind == .ordered ? "ol" : "ul"
        let lines = items.map { "<li>\(Markup($0).xhtml)</li>" }
        text += "<\(name)>\(lines.joined())</\(name)>\n"
      }
    }
    xhtml = text
  }

  /// A block of a text that a person wrote in a data file.
  public enum TextBlock: Sendable, Equatable {
    /// A paragraph.
    case paragraph([Inline])
    /// A list, each item one run of words.
    case list(ItemList.Kind, [[Inline]])
  }

  private static func append(_ inline: Inline, to text: inout String) {
    func wrap(_ name: String, _ inner: [Inline], _ attribute: String = "") {
      text += "<\(name)\(attribute)>"
      for inline in inner { append(inline, to: &text) }
      text += "</\(name)>"
    }
    switch inline {
    case .text(let words): text += Escaping.text(words)
    case .strong(let inner): wrap("strong", inner)
    case .emphasis(let inner): wrap("em", inner)
    case .code(let words): wrap("code", [.text(words)])
    case .count(let words, let name):
      wrap("span", [.text(words)], " data-compte=\"\(Escaping.attribute(name))\"")
    case .superscript(let inner): wrap("sup", inner)
    case .lineBreak: text += "<br/>"
    case .abbreviation(let words, let expansion):
      wrap("abbr", [.text(words)], " title=\"\(Escaping.attribute(expansion))\"")
    case .span(let inner, let style):
      wrap("span", inner, " class=\"\(Escaping.attribute(style.rawValue))\"")
    case .foreign(let inner, let language):
      wrap("span", inner, " lang=\"\(Escaping.attribute(language))\"")
    case .link(let link):
      let address =
        switch link.target {
        case .address(let address): address
        case .id(let id): "#" + id
        }
      wrap("a", link.label, " href=\"\(Escaping.attribute(address))\"")
    }
  }
}
