/// One page being written: what is numbered along the way.
struct HTMLPage {
  let document: Document
  let tokens: ThemeTokens
  /// How many tables have been written.
  var tables = 0
  /// How many figures have been written.
  var figures = 0
  /// How many notes have been written.
  var callouts = 0

  /// What stands in `body`.
  mutating func body(attachments: [Attachment]) -> [HTMLNode] {
    var rest = document.blocks[...]
    var nodes: [HTMLNode] = [
      .newline,
      .element(
        "a", [.class("evitement"), .named("href", "#contenu")], [.text("Aller au contenu")]),
    ]
    if case .cover(let cover)? = rest.first {
      nodes += [.newline, self.cover(cover)]
      rest.removeFirst()
    }
    // The contents are a landmark of their own, before the main one.
    let index = rest.firstIndex { block in
      if case .tableOfContents = block { true } else { false }
    }
    var before = rest
    var inner: [HTMLNode] = []
    if let index, case .tableOfContents(let contents) = rest[index] {
      inner += [.newline, self.contents(contents)]
      before.remove(at: index)
    }
    inner += [
      .newline,
      .element(
        "main", [.id("contenu"), .named("tabindex", "-1")], blocks(Array(before)) + [.newline]),
    ]
    let layout = index == nil ? "page" : "page page-avec-sommaire"
    nodes += [.newline, .element("div", [.class(layout)], inner + [.newline])]
    nodes += [.newline, footer(attachments)]
    nodes += attachments.flatMap { [.newline, EmbeddedData.node($0)] }
    return nodes + [.newline]
  }

  private func footer(_ attachments: [Attachment]) -> HTMLNode {
    var nodes: [HTMLNode] = [.element("p", [.text(document.title)])]
    if let author = document.metadata.author { nodes.append(.element("p", [.text(author)])) }
    if !attachments.isEmpty {
      nodes.append(
        .element("p", [.text("Ce fichier contient ses données, lisibles par un programme :")]))
      let items = attachments.map { attachment -> HTMLNode in
        .element(
          "li",
          [
            .text("\(attachment.description) ("),
            .element("code", [.text(attachment.fileName)]),
            .text(", élément "), .element("code", [.text("#\(attachment.id)")]), .text(")"),
          ])
      }
      nodes.append(.element("ul", items))
    }
    return .element("footer", [.class("pied")], nodes)
  }

  private mutating func cover(_ cover: Cover) -> HTMLNode {
    var words: [HTMLNode] = []
    if !cover.overline.isEmpty {
      words.append(.element("p", [.class("surtitre")], inlines(cover.overline)))
    }
    words.append(heading(cover.title))
    if !cover.subtitle.isEmpty {
      words.append(.element("p", [.class("sous-titre")], inlines(cover.subtitle)))
    }
    if !cover.facts.isEmpty { words.append(definitions(cover.facts, "faits")) }
    words += blocks(cover.blocks)
    var nodes: [HTMLNode] = [.element("div", [.class("couverture-texte")], words)]
    if let picture = cover.picture { nodes.append(image(picture, [.class("couverture-image")])) }
    return .element("header", [.class("couverture")], nodes)
  }

  /// The list of the headings, nested as they are.
  private func contents(_ contents: TableOfContents) -> HTMLNode {
    let headings = document.headings.filter { (2...max(2, contents.depth)).contains($0.level) }
    var rest = headings[...]
    let title = contents.title.isEmpty ? [HTMLNode.text("Sommaire")] : inlines(contents.title)
    return .element(
      "nav", [.class("sommaire"), .named("aria-labelledby", "sommaire-titre")],
      [
        .element("h2", [.id("sommaire-titre")], title),
        list(of: &rest, level: 2),
      ])
  }

  private func list(of headings: inout ArraySlice<Heading>, level: Int) -> HTMLNode {
    var items: [HTMLNode] = []
    while let heading = headings.first, heading.level >= level {
      headings.removeFirst()
      var inner: [HTMLNode] = [
        .element(
          "a", [.named("href", "#\(heading.id ?? "")")],
          number(heading) + inlines(heading.content.withoutLinks))
      ]
      if let next = headings.first, next.level > heading.level {
        inner.append(list(of: &headings, level: next.level))
      }
      items += [.newline, .element("li", inner)]
    }
    return .element("ol", items)
  }

  /// The number of a chapter, in an element of its own.
  func number(_ heading: Heading) -> [HTMLNode] {
    guard let number = heading.number else { return [] }
    return [.element("span", [.class("numero")], [.text("\(number).")]), .text(" ")]
  }
}

extension [Inline] {
  /// The same words without their links, for a place that is a link itself.
  var withoutLinks: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .text, .code, .abbreviation, .count, .lineBreak: [inline]
      case .strong(let inner): [.strong(inner.withoutLinks)]
      case .emphasis(let inner): [.emphasis(inner.withoutLinks)]
      case .superscript(let inner): [.superscript(inner.withoutLinks)]
      case .span(let inner, let style): [.span(inner.withoutLinks, style: style)]
      case .foreign(let inner, let language): [.foreign(inner.withoutLinks, language: language)]
      case .link(let link): link.label.withoutLinks
      }
    }
  }
}
