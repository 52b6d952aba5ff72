/// A part of a document that stands on its own lines.
///
/// Writers switch over it without `default`: a new case is a list of errors, one per writer.
public indirect enum Block: Sendable, Equatable {
  /// The first page, or the head of a web page.
  case cover(Cover)
  /// A title of a chapter or of a part of it.
  case heading(Heading)
  /// A run of text.
  case paragraph(Paragraph)
  /// A bulleted or numbered list.
  case list(ItemList)
  /// Terms and what is said of each.
  case definitions(DefinitionList)
  /// Rows and columns.
  case table(Table)
  /// A chart or a picture, with its caption.
  case figure(Figure)
  /// A few figures shown large.
  case keyFigures(KeyFigures)
  /// A note set apart from the text.
  case callout(Callout)
  /// The sheet of one thing, such as an action, kept on one page where it fits.
  case card(Card)
  /// A stretch of the document with a name or a look.
  case section(Section)
  /// The list of the headings, made by the writers.
  case tableOfContents(TableOfContents)
  /// What follows starts on a new page, where there are pages.
  case pageBreak
}

/// A title.
public struct Heading: Sendable, Equatable {
  /// 1 for the document's own title, then 2 for chapters, down to 6.
  public var level: Int
  /// What links aim at; `nil` until `Identifiers` gives it one.
  public var id: String?
  /// The number of its chapter; `nil` until `ChapterNumbers` gives it one, and outside chapters.
  public var number: Int?
  /// Words.
  public var content: [Inline]
  /// A particular look; `nil` for the usual one.
  public var style: StyleName?
  /// Where it was written.
  public var origin: Origin

  /// Makes a title.
  public init(
    _ level: Int, _ content: [Inline], id: String? = nil, style: StyleName? = nil,
    origin: Origin = .program
  ) {
    self.level = level
    self.id = id
    number = nil
    self.content = content
    self.style = style
    self.origin = origin
  }
}

/// A run of text.
public struct Paragraph: Sendable, Equatable {
  /// Words.
  public var content: [Inline]
  /// A particular look; `nil` for the usual one.
  public var style: StyleName?

  /// Makes a paragraph.
  public init(_ content: [Inline], style: StyleName? = nil) {
    self.content = content
    self.style = style
  }
}

/// A list whose items are blocks.
public struct ItemList: Sendable, Equatable {
  /// Whether the order of the items means something.
  public enum Kind: Sendable, Equatable {
    /// Bullets.
    case unordered
    /// Numbers, from 1.
    case ordered
  }

  /// Bullets or numbers.
  public var kind: Kind
  /// Each item, as blocks.
  public var items: [[Block]]
  /// A particular look; `nil` for the usual one.
  public var style: StyleName?
  /// Where it was written.
  public var origin: Origin

  /// Makes a list.
  public init(
    _ kind: Kind, items: [[Block]], style: StyleName? = nil, origin: Origin = .program
  ) {
    self.kind = kind
    self.items = items
    self.style = style
    self.origin = origin
  }
}

/// A stretch of the document, with a name that links aim at or with a look.
public struct Section: Sendable, Equatable {
  /// What links aim at; `nil` for none.
  public var id: String?
  /// Its look; `nil` for none.
  public var style: StyleName?
  /// Contents.
  public var blocks: [Block]
  /// Where it was written.
  public var origin: Origin

  /// Makes a section.
  public init(
    id: String? = nil, style: StyleName? = nil, blocks: [Block], origin: Origin = .program
  ) {
    self.id = id
    self.style = style
    self.blocks = blocks
    self.origin = origin
  }
}

/// The list of the headings of a document.
public struct TableOfContents: Sendable, Equatable {
  /// Its own title; empty for « Sommaire ».
  public var title: [Inline]
  /// The deepest level of heading that it lists.
  public var depth: Int

  /// Makes a table of contents.
  public init(title: [Inline] = [], depth: Int = 3) {
    self.title = title
    self.depth = depth
  }
}
