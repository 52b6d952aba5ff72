import Diagnostics
import XMLKit

extension DocumentDecoder {
  /// The blocks directly inside an element.
  mutating func blocks(in element: XMLElement) -> [Block] {
    blocks(element.elements)
  }

  /// The blocks of some elements.
  mutating func blocks(_ elements: [XMLElement]) -> [Block] {
    elements.compactMap { element in
      let outer = origin
      defer { origin = outer }
      return block(element, at: enter(element))
    }
  }

  private mutating func block(_ element: XMLElement, at origin: Origin) -> Block? {
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": heading(element).map(Block.heading)
    case "p": .paragraph(Paragraph(inlines(in: element), style: style(element)))
    case "ul": .list(list(element, .unordered, at: origin))
    case "ol": .list(list(element, .ordered, at: origin))
    case "dl":
      style(element) == "chiffres-cles"
        ? .keyFigures(KeyFigures(keyFigures(element), origin: origin))
        : .definitions(
          DefinitionList(definitions(element), style: style(element), origin: origin))
    case "table": .table(table(element, at: origin))
    case "figure": figure(element, at: origin).map(Block.figure)
    case "graphique": graphic(element, at: origin).map(Block.figure)
    case "aside": .callout(callout(element))
    case "article": card(element, at: origin).map(Block.card)
    case "header": cover(element, at: origin).map(Block.cover)
    case "section":
      .section(
        Section(
          id: element[attribute: "id"], style: style(element), blocks: blocks(in: element),
          origin: origin))
    case "nav":
      .tableOfContents(
        TableOfContents(
          title: element.first("h2").map { inlines(in: $0) } ?? [],
          depth: element[attribute: "data-profondeur"].flatMap(Int.init) ?? 3))
    case "hr": .pageBreak
    default: nil
    }
  }

  /// A title; `nil` for an element that is none.
  mutating func heading(_ element: XMLElement) -> Heading? {
    guard element.name.count == 2, element.name.hasPrefix("h"),
      let level = element.name.last?.wholeNumberValue
    else { return nil }
    let outer = origin
    defer { origin = outer }
    let place = enter(element)
    return Heading(
      level, inlines(in: element), id: element[attribute: "id"], style: style(element),
      origin: place)
  }

  private mutating func list(
    _ element: XMLElement, _ kind: ItemList.Kind, at origin: Origin
  ) -> ItemList {
    let items = element.elements(named: "li").map { item($0) }
    return ItemList(kind, items: items, style: style(element), origin: origin)
  }

  /// An item may hold words, blocks, or words and then blocks: words become paragraphs.
  private mutating func item(_ element: XMLElement) -> [Block] {
    let outer = origin
    defer { origin = outer }
    enter(element)
    var result: [Block] = []
    var words: [XMLContent] = []
    for child in element.children {
      if let inner = child.element, Self.blockNames.contains(inner.name) {
        flush(&words, into: &result)
        result += blocks([inner])
      } else {
        words.append(child)
      }
    }
    flush(&words, into: &result)
    return result
  }

  private static let blockNames: Set<String> = [
    "p", "ul", "ol", "dl", "table", "figure", "graphique",
  ]

  private mutating func flush(_ words: inout [XMLContent], into result: inout [Block]) {
    let content = inlines(words)
    words = []
    if !content.isEmpty { result.append(.paragraph(Paragraph(content))) }
  }

  private mutating func figure(_ element: XMLElement, at origin: Origin) -> Figure? {
    var content: Figure.Content?
    if let image = element.first("img") {
      content = picture(image).map(Figure.Content.picture)
    } else if let chart = element.first("graphique") {
      content = self.chart(chart).map(Figure.Content.chart)
    }
    guard let content else { return nil }
    let (caption, credit) = element.first("figcaption").map { captionAndCredit($0) } ?? ([], [])
    return Figure(
      content, caption: caption, credit: credit, id: element[attribute: "id"],
      style: style(element), origin: origin)
  }

  private mutating func graphic(_ element: XMLElement, at origin: Origin) -> Figure? {
    chart(element).map { Figure(.chart($0), id: element[attribute: "id"], origin: origin) }
  }

  private mutating func captionAndCredit(
    _ element: XMLElement
  ) -> (caption: [Inline], credit: [Inline]) {
    func isCredit(_ content: XMLContent) -> Bool {
      content.element?.name == "span" && content.element?[attribute: "class"] == "credit"
    }
    let caption = inlines(element.children.filter { !isCredit($0) })
    let credit = element.children.first(where: isCredit)?.element
    return (caption, credit.map { inlines(in: $0) } ?? [])
  }

  private mutating func chart(_ element: XMLElement) -> Chart? {
    let name = element[attribute: "ref"] ?? ""
    if let chart = resources.charts[name] { return chart }
    report("DOC013", .unknownChart(name, resources.charts.keys.sorted()), at: enter(element))
    return nil
  }

  /// A picture; `nil` when the image is not among the resources, which is reported.
  mutating func picture(_ element: XMLElement) -> Picture? {
    let name = element[attribute: "src"] ?? ""
    guard let image = resources.images[name] else {
      report("DOC013", .unknownImage(name, resources.images.keys.sorted()), at: enter(element))
      return nil
    }
    let words = element[attribute: "alt"].map(Whitespace.collapsed)
    let alternative: Picture.Alternative =
      switch words {
      case nil: .missing
      case "": .decorative
      case let text?: .text(text)
      }
    return Picture(name: name, image: image, alternative: alternative)
  }
}

extension String {
  fileprivate static func unknownChart(_ name: String, _ known: [String]) -> String {
    "graphique « \(name) » introuvable" + NearestName.advice(name, among: known)
  }

  fileprivate static func unknownImage(_ name: String, _ known: [String]) -> String {
    "image « \(name) » introuvable" + NearestName.advice(name, among: known)
  }
}
