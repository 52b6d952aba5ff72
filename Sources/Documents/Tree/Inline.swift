/// A run of words within a line.
public indirect enum Inline: Sendable, Equatable {
  /// Plain words.
  case text(String)
  /// Strong importance.
  case strong([Inline])
  /// Emphasis.
  case emphasis([Inline])
  /// What is typed as it stands: a path, a command.
  case code(String)
  /// A number of the tally, as it is read, with the path that finds it there.
  case count(String, name: String)
  /// Raised, as in « 1er ».
  case superscript([Inline])
  /// A link.
  case link(Link)
  /// A line break.
  case lineBreak
  /// A short form, with what it stands for.
  case abbreviation(String, expansion: String)
  /// Words with a look of their own.
  case span([Inline], style: StyleName)
  /// Words of another language, as a BCP 47 tag.
  case foreign([Inline], language: String)
}

/// A link: words that lead somewhere.
public struct Link: Sendable, Equatable {
  /// Where a link leads.
  public enum Target: Sendable, Equatable {
    /// An address outside the document.
    case address(String)
    /// An id within the document, without `#`.
    case id(String)
  }

  /// Where it leads.
  public var target: Target
  /// Its words.
  public var label: [Inline]
  /// Where it was written.
  public var origin: Origin

  /// Makes a link.
  public init(to target: Target, _ label: [Inline], origin: Origin = .program) {
    self.target = target
    self.label = label
    self.origin = origin
  }
}

extension Inline: ExpressibleByStringLiteral {
  /// Plain words.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension [Inline] {
  /// The words alone, with a space for a line break.
  public var plainText: String {
    var result = ""
    for inline in self { inline.appendPlainText(to: &result) }
    return result
  }

  /// Whether nothing but spaces would be seen or read aloud.
  public var isBlank: Bool { plainText.allSatisfy(\.isWhitespace) }
}

extension Inline {
  fileprivate func appendPlainText(to result: inout String) {
    switch self {
    case .text(let text), .code(let text), .abbreviation(let text, _), .count(let text, _):
      result += text
    case .lineBreak: result += " "
    case .strong(let inner), .emphasis(let inner), .superscript(let inner), .span(let inner, _),
      .foreign(let inner, _):
      result += inner.plainText
    case .link(let link): result += link.label.plainText
    }
  }
}
