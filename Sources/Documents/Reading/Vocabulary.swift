/// The XHTML that templates are written in: what each element may hold and carry.
///
/// `schemas/document.rng` says the same for any tool; this table gives the messages.
enum Vocabulary {
  /// What XHTML names its elements by.
  static let namespace = "http://www.w3.org/1999/xhtml"
  /// Where the compiler writes, in the rendered text, the place of the template.
  static let originAttribute = "data-origine"

  /// An element.
  struct Rule {
    /// Elements that it may hold.
    var children: Set<String>
    /// Whether it may hold words.
    var holdsText = false
    /// Attributes that it may carry.
    var attributes: Set<String> = []
    /// Attributes that it must carry.
    var required: Set<String> = []
  }

  private static let inline: Set<String> = [
    "a", "abbr", "br", "code", "em", "span", "strong", "sup",
  ]
  private static let text: Set<String> = ["p", "ul", "ol", "dl", "table", "figure", "graphique"]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  private static let flow: Set<String> = text.union(headings)
    .union(["section", "article", "aside", "nav", "hr"])
  private static let look: Set<String> = ["id", "class"]

  /// Each element under its name.
  static let rules: [String: Rule] = {
    var rules: [String: Rule] = [
      "html": Rule(children: ["head", "body"], attributes: ["lang", "class"]),
      "head": Rule(children: ["title", "meta"]),
      "title": Rule(children: [], holdsText: true),
      "meta": Rule(
        children: [], attributes: ["name", "content"], required: ["name", "content"]),
      "body": Rule(children: flow.union(["header"])),
      "header": Rule(children: ["h1", "p", "ul", "dl", "img"]),
      "section": Rule(children: flow, attributes: look),
      "article": Rule(
        children: flow.subtracting(["article", "section", "nav", "h1", "hr"]), attributes: look),
      "aside": Rule(children: text, attributes: ["class"]),
      "nav": Rule(children: ["h2"], attributes: ["class", "data-profondeur"]),
      "p": Rule(children: inline, holdsText: true, attributes: ["class"]),
      "ul": Rule(children: ["li"], attributes: ["class"]),
      "ol": Rule(children: ["li"], attributes: ["class"]),
      "li": Rule(children: inline.union(text), holdsText: true),
      "dl": Rule(children: ["dt", "dd", "div"], attributes: ["class"]),
      "div": Rule(children: ["dt", "dd"]),
      "dt": Rule(children: inline, holdsText: true),
      "dd": Rule(children: inline, holdsText: true, attributes: ["class"]),
      "table": Rule(
        children: ["caption", "colgroup", "thead", "tbody", "tfoot"], attributes: look),
      "caption": Rule(children: inline, holdsText: true),
      "colgroup": Rule(children: ["col"]),
      "col": Rule(children: [], attributes: ["class", "data-largeur"]),
      "thead": Rule(children: ["tr"]),
      "tbody": Rule(children: ["tr"]),
      "tfoot": Rule(children: ["tr"]),
      "tr": Rule(children: ["th", "td"]),
      "th": Rule(children: inline, holdsText: true, attributes: ["scope", "colspan"]),
      "td": Rule(children: inline, holdsText: true, attributes: ["colspan"]),
      "figure": Rule(children: ["img", "graphique", "figcaption"], attributes: look),
      "figcaption": Rule(children: inline, holdsText: true),
      "img": Rule(children: [], attributes: ["src", "alt"], required: ["src"]),
      "graphique": Rule(children: [], attributes: ["ref", "id"], required: ["ref"]),
      "hr": Rule(children: [], attributes: ["class"]),
      "a": Rule(children: inline.subtracting(["a"]), holdsText: true, attributes: ["href"]),
      "abbr": Rule(children: [], holdsText: true, attributes: ["title"], required: ["title"]),
      "br": Rule(children: []),
      "code": Rule(children: [], holdsText: true),
      "em": Rule(children: inline, holdsText: true),
      "strong": Rule(children: inline, holdsText: true),
      "sup": Rule(children: inline, holdsText: true),
      "span": Rule(
        children: inline, holdsText: true, attributes: ["class", "lang", "data-compte"]),
    ]
    for name in headings {
      rules[name] = Rule(children: inline, holdsText: true, attributes: look)
    }
    return rules
  }()

  /// The elements that may hold an element, in alphabetical order.
  static func parents(of name: String) -> [String] {
    rules.filter { $0.value.children.contains(name) }.map(\.key).sorted()
  }

  /// The properties that `meta` names.
  static let metaNames = ["auteur", "bandeau", "date", "mots-cles", "sujet"]
}
