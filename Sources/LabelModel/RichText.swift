/// A block of a text that a person wrote: the small XHTML subset that the files allow.
public enum RichBlock: Hashable, Sendable {
  /// A paragraph.
  case paragraph([RichInline])
  /// A bulleted list, each item one run of text.
  case bulletedList([[RichInline]])
  /// A numbered list, each item one run of text.
  case numberedList([[RichInline]])
}

/// A run of such a text.
public indirect enum RichInline: Hashable, Sendable {
  /// Plain text.
  case text(String)
  /// Strong importance.
  case strong([RichInline])
  /// Emphasis.
  case emphasis([RichInline])
  /// A link to an address.
  case link(address: String, [RichInline])
  /// A line break.
  case lineBreak
}

extension [RichInline] {
  /// The text alone, without its marks.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines): inlines.plainText
      case .lineBreak: " "
      }
    }.joined()
  }
}
