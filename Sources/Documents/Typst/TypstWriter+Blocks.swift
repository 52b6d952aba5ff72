extension TypstWriter {
  /// Blocks, one after the other.
  mutating func blocks(_ blocks: [Block]) -> String {
    var text = "\n"
    for block in blocks { text += write(block) + "\n\n" }
    return text
  }

  private mutating func write(_ block: Block) -> String {
    switch block {
    case .cover(let cover): write(cover)
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph):
      TypstText.call(
        "paragraphe", [style(paragraph.style)], body: TypstText.inline(paragraph.content))
    case .list(let list): write(list)
    case .definitions(let list):
      TypstText.call("definitions", [definitions(list.items), style(list.style)])
    case .table(let table): anchor(table.id) + write(table)
    case .figure(let figure): anchor(figure.id) + write(figure)
    case .keyFigures(let figures): write(figures)
    case .callout(let callout):
      TypstText.call(
        "encadre",
        [
          TypstText.string(callout.kind.rawValue),
          "titre: "
            + TypstText.content(callout.title.isEmpty ? [.text(callout.kind.label)] : callout.title),
        ], body: blocks(callout.blocks))
    case .card(let card): write(card)
    case .section(let section):
      anchor(section.id)
        + TypstText.call("partie", [style(section.style)], body: blocks(section.blocks))
    case .tableOfContents(let contents):
      TypstText.call(
        "sommaire",
        [
          "titre: "
            + TypstText.content(contents.title.isEmpty ? ["Sommaire"] : contents.title),
          "profondeur: \(contents.depth)",
        ])
    case .pageBreak: "#saut-de-page()"
    }
  }

  private mutating func write(_ cover: Cover) -> String {
    var arguments = [
      "surtitre: " + TypstText.content(cover.overline),
      "titre: [\(write(cover.title, isListed: false))]",
      "sous-titre: " + TypstText.content(cover.subtitle),
      "faits: " + definitions(cover.facts),
    ]
    if let picture = cover.picture { arguments.append("image: \(image(picture))") }
    return TypstText.call("couverture", arguments, body: blocks(cover.blocks))
  }

  private func write(_ heading: Heading, isListed: Bool = true) -> String {
    let arguments =
      ["level: \(heading.level)"] + (isListed ? [] : ["outlined: false", "bookmarked: false"])
    let number = heading.number.map { "#numero(\"\($0)\")" } ?? ""
    return TypstText.call("heading", arguments, body: number + TypstText.inline(heading.content))
      + (heading.id.map { "#label(\(TypstText.string($0)))" } ?? "")
  }

  private mutating func write(_ list: ItemList) -> String {
    var items: [String] = []
    for item in list.items { items.append("[\(blocks(item))]") }
    return TypstText.call(
      "liste",
      [TypstText.array(items), "ordonnee: \(list.kind == .ordered)", style(list.style)])
  }

  private func write(_ figures: KeyFigures) -> String {
    let items = figures.items.map { item in
      "(libelle: \(TypstText.content(item.label)), valeur: \(TypstText.content(item.value.flatMap(\.digitsApart))), "
        + "note: \(TypstText.content(item.note)))"
    }
    return TypstText.call("chiffres", [TypstText.array(items)])
  }

  private mutating func write(_ card: Card) -> String {
    let body = blocks(card.blocks)
    return anchor(card.id == card.title.id ? nil : card.id)
      + TypstText.call(
        "fiche",
        [
          "titre: [\(write(card.title, isListed: false))]",
          "marques: " + TypstText.array(card.labels.map(TypstText.content)),
          "faits: " + definitions(card.facts), style(card.style),
        ], body: body)
  }

  private func definitions(_ items: [Definition]) -> String {
    TypstText.array(
      items.map { item in
        "(\(TypstText.content(item.term)), "
          + TypstText.array(item.details.map(TypstText.content)) + ")"
      })
  }

  /// An invisible thing that links aim at; nothing when there is no id.
  private func anchor(_ id: String?) -> String {
    id.map { "#metadata(\(TypstText.string($0)))#label(\(TypstText.string($0)))\n" } ?? ""
  }

  func style(_ name: StyleName?) -> String {
    "style: " + (name.map { TypstText.string($0.rawValue) } ?? "none")
  }
}

extension Callout.Kind {
  /// Its name, where a note has no title of its own.
  var label: String {
    switch self {
    case .note: "À noter"
    case .attention: "Attention"
    case .example: "Exemple"
    }
  }
}
