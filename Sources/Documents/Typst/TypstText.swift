/// Pieces of Typst source, put together so that no word of a document can be read as code.
enum TypstText {
  /// A Typst string: every word of a document goes through here.
  ///
  ///     string("a \"b\" #c") → "\"a \\\"b\\\" #c\""
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // No font draws the other control characters, and PDF/A refuses what cannot be drawn.
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": result += " "
      // Nor does a text font draw emoji, which decorate: the page keeps them, the PDF does not.
      case "\u{200D}", "\u{FE0F}": break
      case _ where scalar.properties.isEmojiPresentation: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A Typst array, with the comma that makes one of a single item.
  static func array(_ items: [String]) -> String {
    items.isEmpty ? "()" : "(" + items.joined(separator: ", ") + ",)"
  }

  /// A call, its contents in brackets: `#nom(a: 1)[…]`.
  static func call(_ name: String, _ arguments: [String] = [], body: String? = nil) -> String {
    let list = arguments.isEmpty && body != nil ? "" : "(\(arguments.joined(separator: ", ")))"
    return "#\(name)\(list)" + (body.map { "[\($0)]" } ?? "")
  }

  /// Contents in brackets, for an argument.
  static func content(_ inlines: [Inline]) -> String { "[\(inline(inlines))]" }

  /// A run of words, for inside brackets.
  static func inline(_ inlines: [Inline]) -> String {
    inlines.map { inline($0) }.joined()
  }

  private static func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .count(let text, _): text.isEmpty ? "" : "#" + string(text)
    case .strong(let inner): call("strong", body: self.inline(inner))
    case .emphasis(let inner): call("emph", body: self.inline(inner))
    case .code(let text): call("raw", [string(text)])
    case .superscript(let inner): call("super", body: self.inline(inner))
    case .link(let link): self.link(link)
    case .lineBreak: "#linebreak()"
    case .abbreviation(let text, let expansion):
      call("abreviation", [string(text), string(expansion)])
    case .span(let inner, let style):
      call("marque", [string(style.rawValue)], body: self.inline(inner))
    case .foreign(let inner, let language):
      call(
        "text", ["lang: " + string(String(language.prefix { $0 != "-" }))], body: self.inline(inner)
      )
    }
  }

  private static func link(_ link: Link) -> String {
    let label = inline(link.label)
    return switch link.target {
    case .address(let address):
      Link.isSafe(address) ? call("link", [string(address)], body: label) : label
    case .id(let id): call("link", ["label(\(string(id)))"], body: label)
    }
  }
}
