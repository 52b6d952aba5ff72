internal import LabelModel
internal import XMLKit

/// An attribute to write, left out when it has no value.
typealias OptionalAttribute = (name: String, value: String?)

extension XMLWriter {
  /// Adds an attribute, unless it has no value.
  mutating func attribute(_ name: String, _ value: String?) {
    if let value { attribute(name, value) }
  }

  /// Writes an element without contents, on a line of its own.
  mutating func empty(_ name: String, _ attributes: [OptionalAttribute]) {
    line(name, "", attributes)
  }

  /// Writes an element that holds a text, on a line of its own; `<nom/>` when the text is empty.
  mutating func line(_ name: String, _ value: String, _ attributes: [OptionalAttribute] = []) {
    newline()
    part(ActionPart(name, text: value, attributes))
  }

  /// Writes the place of an action in a grille, on a line of its own.
  mutating func write(_ place: Classification) {
    newline()
    part(place.part)
  }

  /// Writes a comment before the root, each of its lines indented.
  mutating func headComment(_ comment: String) {
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
    self.comment("\n" + lines.map { "  \($0)\n" }.joined())
    newline()
  }

  /// Writes an element of an action where the writer stands; its blocks are lines of their own.
  mutating func part(_ part: ActionPart) {
    start(part.name)
    for attribute in part.attributes { self.attribute(attribute.name, attribute.value) }
    switch part.content {
    case .text(let value): if !value.isEmpty { text(value) }
    case .blocks(let blocks): write(blocks)
    }
    end()
  }

  /// Writes blocks inside the open element, each on a line of its own.
  private mutating func write(_ blocks: [RichBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines): inline("p", inlines)
      case .bulletedList(let items): list("ul", items)
      case .numberedList(let items): list("ol", items)
      }
    }
    newline(levels: -1)
  }

  private mutating func list(_ name: String, _ items: [[RichInline]]) {
    newline()
    start(name)
    for item in items { inline("li", item) }
    newline(levels: -1)
    end()
  }

  private mutating func inline(_ name: String, _ inlines: [RichInline]) {
    newline()
    start(name)
    write(inlines)
    end()
  }

  private mutating func write(_ inlines: [RichInline]) {
    for inline in inlines {
      switch inline {
      case .text(let value): text(value)
      case .strong(let inside): wrap("strong", inside)
      case .emphasis(let inside): wrap("em", inside)
      case .link(let address, let inside):
        start("a")
        attribute("href", address)
        write(inside)
        end()
      case .lineBreak:
        start("br")
        end()
      }
    }
  }

  private mutating func wrap(_ name: String, _ inlines: [RichInline]) {
    start(name)
    write(inlines)
    end()
  }
}
