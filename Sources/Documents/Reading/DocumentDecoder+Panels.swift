import XMLKit

extension DocumentDecoder {
  /// Terms with their details, whether or not they are grouped by `div`.
  mutating func definitions(_ element: XMLElement) -> [Definition] {
    entries(element).map { Definition($0.term, $0.details.map(\.content)) }
  }

  /// Figures: the term is the label, the first detail the value, a detail of class `note` the note.
  mutating func keyFigures(_ element: XMLElement) -> [KeyFigures.Item] {
    entries(element).map { entry in
      KeyFigures.Item(
        label: entry.term, value: entry.details.first { !$0.isNote }?.content ?? [],
        note: entry.details.first { $0.isNote }?.content ?? [])
    }
  }

  private struct Entry {
    var term: [Inline]
    var details: [(content: [Inline], isNote: Bool)] = []
  }

  private mutating func entries(_ list: XMLElement) -> [Entry] {
    var result: [Entry] = []
    for element in list.elements.flatMap({ $0.name == "div" ? $0.elements : [$0] }) {
      let outer = origin
      enter(element)
      if element.name == "dt" {
        result.append(Entry(term: inlines(in: element)))
      } else if !result.isEmpty {
        let detail = (inlines(in: element), element[attribute: "class"] == "note")
        result[result.count - 1].details.append(detail)
      }
      origin = outer
    }
    return result
  }

  /// A note, whose first paragraph of class `titre` is its title.
  mutating func callout(_ element: XMLElement) -> Callout {
    var elements = element.elements[...]
    var title: [Inline] = []
    if let first = elements.first, first.name == "p", first[attribute: "class"] == "titre" {
      title = inlines(in: first)
      elements.removeFirst()
    }
    let kind = element[attribute: "class"].flatMap(Callout.Kind.init) ?? .note
    return Callout(kind, title: title, blocks: blocks(Array(elements)))
  }

  /// A sheet; `nil` without a title, which the vocabulary asks for.
  mutating func card(_ element: XMLElement, at origin: Origin) -> Card? {
    guard let first = element.elements.first, let title = heading(first) else { return nil }
    var rest = element.elements.dropFirst()
    var labels: [[Inline]] = []
    if let list = rest.first, list.name == "ul", style(list) == "etiquettes" {
      labels = list.elements(named: "li").map { inlines(in: $0) }.filter { !$0.isEmpty }
      rest.removeFirst()
    }
    var facts: [Definition] = []
    if let list = rest.first, list.name == "dl" {
      facts = definitions(list)
      rest.removeFirst()
    }
    return Card(
      title: title, labels: labels, facts: facts, blocks: blocks(Array(rest)),
      id: element[attribute: "id"], style: style(element), origin: origin)
  }

  /// The first page; `nil` without a title, which the vocabulary asks for.
  mutating func cover(_ element: XMLElement, at origin: Origin) -> Cover? {
    guard let title = element.first("h1").flatMap({ heading($0) }) else { return nil }
    var cover = Cover(title: title)
    var others: [XMLElement] = []
    for child in element.elements {
      switch (child.name, style(child)) {
      case ("h1", _): break
      case ("p", "surtitre"?): cover.overline = inlines(in: child)
      case ("p", "sous-titre"?): cover.subtitle = inlines(in: child)
      case ("dl", _): cover.facts = definitions(child)
      case ("img", _): cover.picture = picture(child)
      default: others.append(child)
      }
    }
    cover.blocks = blocks(others)
    return cover
  }
}
