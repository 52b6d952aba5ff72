extension HTMLPage {
  /// Blocks, each on lines of its own.
  mutating func blocks(_ blocks: [Block]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for block in blocks { nodes += [.newline, self.block(block)] }
    return nodes
  }

  private mutating func block(_ block: Block) -> HTMLNode {
    switch block {
    case .cover(let cover):
      return .element(
        "section", [.class("couverture")], [heading(cover.title)] + blocks(cover.blocks))
    case .heading(let heading): return self.heading(heading)
    case .paragraph(let paragraph):
      return .element("p", look(paragraph.style), inlines(paragraph.content))
    case .list(let list): return self.list(list)
    case .definitions(let list):
      return definitions(list.items, list.style?.rawValue ?? "definitions")
    case .table(let table): return self.table(table)
    case .figure(let figure): return self.figure(figure)
    case .keyFigures(let figures): return keyFigures(figures)
    case .callout(let callout): return self.callout(callout)
    case .card(let card): return self.card(card)
    case .section(let section):
      return .element(
        "section", HTMLAttribute.optional("id", section.id) + look(section.style),
        blocks(section.blocks) + [.newline])
    case .tableOfContents: return .element("div", [])
    case .pageBreak: return .element("div", [.class("saut-de-page")], [])
    }
  }

  private func look(_ style: StyleName?) -> [HTMLAttribute] {
    HTMLAttribute.optional("class", style?.rawValue)
  }

  /// A title with its id and, in a chapter, its number.
  func heading(_ heading: Heading) -> HTMLNode {
    let level = min(max(heading.level, 1), 6)
    return .element(
      "h\(level)", HTMLAttribute.optional("id", heading.id) + look(heading.style),
      number(heading) + inlines(heading.content))
  }

  private mutating func list(_ list: ItemList) -> HTMLNode {
    var items: [HTMLNode] = []
    for item in list.items {
      // An item of one paragraph needs none: readers would hear a pause for nothing.
      if case .paragraph(let only)? = item.first, item.count == 1, only.style == nil {
        items += [.newline, .element("li", inlines(only.content))]
      } else {
        items += [.newline, .element("li", blocks(item))]
      }
    }
    return .element(list.kind == .ordered ? "ol" : "ul", look(list.style), items)
  }

  /// Terms and details.
  func definitions(_ items: [Definition], _ style: String) -> HTMLNode {
    let groups = items.flatMap { item -> [HTMLNode] in
      let details = item.details.map { HTMLNode.element("dd", inlines($0)) }
      return [.newline, .element("div", [.element("dt", inlines(item.term))] + details)]
    }
    return .element("dl", [.class(style)], groups)
  }

  private func keyFigures(_ figures: KeyFigures) -> HTMLNode {
    let groups = figures.items.flatMap { item -> [HTMLNode] in
      let value = item.value.flatMap(\.digitsApart)
      var details = [HTMLNode.element("dd", [.class("valeur")], inlines(value))]
      if !item.note.isEmpty {
        details.append(.element("dd", [.class("note")], inlines(item.note)))
      }
      return [.newline, .element("div", [.element("dt", inlines(item.label))] + details)]
    }
    return .element("dl", [.class("chiffres-cles")], groups)
  }

  private mutating func callout(_ callout: Callout) -> HTMLNode {
    callouts += 1
    let id = "encadre-\(callouts)-titre"
    let title = callout.title.isEmpty ? [.text(callout.kind.usualTitle)] : inlines(callout.title)
    return .element(
      "div",
      [
        .class("encadre encadre-\(callout.kind.rawValue)"), .named("role", "note"),
        .named("aria-labelledby", id),
      ],
      [.element("p", [.class("encadre-titre"), .id(id)], title)] + blocks(callout.blocks))
  }

  private mutating func card(_ card: Card) -> HTMLNode {
    var head: [HTMLNode] = [heading(card.title)]
    if !card.labels.isEmpty {
      let items = card.labels.map { HTMLNode.element("li", inlines($0)) }
      head.append(.element("ul", [.class("etiquettes")], items))
    }
    var nodes: [HTMLNode] = [.newline, .element("div", [.class("fiche-tete")], head)]
    if !card.facts.isEmpty { nodes += [.newline, definitions(card.facts, "faits")] }
    let style = card.style.map { "fiche \($0.rawValue)" } ?? "fiche"
    return .element(
      "article",
      HTMLAttribute.optional("id", card.id) + [.class(style)]
        + HTMLAttribute.optional("aria-labelledby", card.title.id),
      nodes + blocks(card.blocks) + [.newline])
  }
}

extension Callout.Kind {
  /// What the note is called when it has no title of its own.
  var usualTitle: String {
    switch self {
    case .note: "À noter"
    case .attention: "Attention"
    case .example: "Exemple"
    }
  }
}
