/// Gives an id to each heading that has none, so that the contents can lead to it.
struct Identifiers {
  /// What the writers name themselves.
  static let reserved: Set<String> = ["contenu", "sommaire-titre"]

  private var taken: Set<String>

  /// The same document, where every heading has an id of its own.
  static func assigned(in document: Document) -> Document {
    var document = document
    var identifiers = Identifiers(
      taken: reserved.union(document.identifiers.map(\.id)))
    document.blocks = document.blocks.map { identifiers.assign($0) }
    return document
  }

  private mutating func assign(_ block: Block) -> Block {
    switch block {
    case .heading(let heading): return .heading(assign(heading))
    case .cover(var cover):
      cover.title = assign(cover.title)
      return .cover(cover)
    case .card(var card):
      card.title = assign(card.title)
      card.blocks = card.blocks.map { assign($0) }
      return .card(card)
    case .section(var section):
      section.blocks = section.blocks.map { assign($0) }
      return .section(section)
    case .paragraph, .list, .definitions, .table, .figure, .keyFigures, .callout,
      .tableOfContents, .pageBreak:
      return block
    }
  }

  private mutating func assign(_ heading: Heading) -> Heading {
    guard heading.id == nil else { return heading }
    var heading = heading
    let slug = Slug.of(heading.content.plainText)
    var id = slug
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    heading.id = id
    return heading
  }
}
