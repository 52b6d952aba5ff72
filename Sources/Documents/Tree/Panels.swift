/// The first page of a printed document, or the head of a web page.
public struct Cover: Sendable, Equatable {
  /// The line above the title; empty for none.
  public var overline: [Inline]
  /// The title of the document, its only heading of level 1.
  public var title: Heading
  /// The line below the title; empty for none.
  public var subtitle: [Inline]
  /// What identifies the document: town, edition, date.
  public var facts: [Definition]
  /// A coat of arms or a photograph; `nil` for none.
  public var picture: Picture?
  /// What else stands there.
  public var blocks: [Block]

  /// Makes a cover.
  public init(
    overline: [Inline] = [], title: Heading, subtitle: [Inline] = [], facts: [Definition] = [],
    picture: Picture? = nil, blocks: [Block] = []
  ) {
    self.overline = overline
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.picture = picture
    self.blocks = blocks
  }
}

/// A term and what is said of it.
public struct Definition: Sendable, Equatable {
  /// The term.
  public var term: [Inline]
  /// What is said of it, one entry for each thing said.
  public var details: [[Inline]]

  /// Makes a definition.
  public init(_ term: [Inline], _ details: [[Inline]]) {
    self.term = term
    self.details = details
  }
}

/// Terms and what is said of each.
public struct DefinitionList: Sendable, Equatable {
  /// Each term, in order.
  public var items: [Definition]
  /// A particular look; `nil` for the usual one.
  public var style: StyleName?
  /// Where it was written.
  public var origin: Origin

  /// Makes a list.
  public init(_ items: [Definition], style: StyleName? = nil, origin: Origin = .program) {
    self.items = items
    self.style = style
    self.origin = origin
  }
}

/// A few figures shown large.
public struct KeyFigures: Sendable, Equatable {
  /// One figure.
  public struct Item: Sendable, Equatable {
    /// What is counted.
    public var label: [Inline]
    /// The figure, as it is shown.
    public var value: [Inline]
    /// What must be known to read it; empty for nothing.
    public var note: [Inline]

    /// Makes a figure.
    public init(label: [Inline], value: [Inline], note: [Inline] = []) {
      self.label = label
      self.value = value
      self.note = note
    }
  }

  /// Each figure, in order.
  public var items: [Item]
  /// Where they were written.
  public var origin: Origin

  /// Makes a group of figures.
  public init(_ items: [Item], origin: Origin = .program) {
    self.items = items
    self.origin = origin
  }
}

/// A note set apart from the text.
public struct Callout: Sendable, Equatable {
  /// What the note is for.
  public enum Kind: String, Sendable, Equatable, CaseIterable {
    /// Something good to know.
    case note
    /// Something that must not be missed.
    case attention
    /// An example.
    case example = "exemple"
  }

  /// What the note is for.
  public var kind: Kind
  /// Its title; empty for the name of its kind.
  public var title: [Inline]
  /// What it says.
  public var blocks: [Block]

  /// Makes a note.
  public init(_ kind: Kind, title: [Inline] = [], blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

/// The sheet of one thing, such as an action: title, facts, text.
public struct Card: Sendable, Equatable {
  /// What links aim at; `nil` for the id of its title.
  public var id: String?
  /// Its title.
  public var title: Heading
  /// Short marks beside the title, such as « en cours »; empty for none.
  public var labels: [[Inline]]
  /// What is known in a few words each.
  public var facts: [Definition]
  /// What is said at length.
  public var blocks: [Block]
  /// A particular look; `nil` for the usual one.
  public var style: StyleName?
  /// Where it was written.
  public var origin: Origin

  /// Makes a sheet.
  public init(
    title: Heading, labels: [[Inline]] = [], facts: [Definition] = [], blocks: [Block] = [],
    id: String? = nil, style: StyleName? = nil, origin: Origin = .program
  ) {
    self.id = id
    self.title = title
    self.labels = labels
    self.facts = facts
    self.blocks = blocks
    self.style = style
    self.origin = origin
  }
}
