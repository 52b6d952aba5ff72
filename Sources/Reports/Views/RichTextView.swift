import Documents
import LabelModel

/// Texts that a person wrote in a data file, on their way to a template.
enum RichTextView {
  /// The text as markup; nothing where it is empty.
  static func markup(_ blocks: [RichBlock]) -> TemplateValue {
    blocks.isEmpty ? .absent : .markup(Markup(blocks.map(block)))
  }

  private static func block(_ block: RichBlock) -> Markup.TextBlock {
    switch block {
    case .paragraph(let inlines): .paragraph(inlines.map(inline))
    case .bulletedList(let items): .list(.unordered, items.map { $0.map(inline) })
    case .numberedList(let items): .list(.ordered, items.map { $0.map(inline) })
    }
  }

  private static func inline(_ inline: RichInline) -> Inline {
    switch inline {
    case .text(let text): .text(text)
    case .strong(let inner): .strong(inner.map(self.inline))
    case .emphasis(let inner): .emphasis(inner.map(self.inline))
    case .link(let address, let inner):
      .link(Link(to: .address(address), inner.map(self.inline)))
    case .lineBreak: .lineBreak
    }
  }
}
