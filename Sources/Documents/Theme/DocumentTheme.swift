import Assets
public import Diagnostics

/// How documents look: the style sheet of the pages and the theme of the PDF.
///
/// The colours are written once, at the head of the style sheet; the PDF and the charts take them
/// from there.
public struct DocumentTheme: Sendable {
  /// Style sheet of the pages, and the colours of everything.
  public var css: SourceText
  /// Functions of the PDF, in Typst.
  public var typst: SourceText

  /// Takes a style sheet and a theme.
  public init(css: SourceText, typst: SourceText) {
    self.css = css
    self.typst = typst
  }

  /// The theme shipped with the program.
  public static var shipped: DocumentTheme {
    func shipped(_ path: String) -> SourceText {
      SourceText(path: path, bytes: Assets.bytes(path) ?? [])
    }
    return DocumentTheme(
      css: shipped("templates/theme.css"), typst: shipped("templates/theme.typ"))
  }

  /// The colours and fonts of a kind of document.
  public func tokens(for style: StyleName) -> ThemeTokens {
    let rules = ThemeRules.read(css)
    var values: [String: String] = [:]
    for rule in rules where rule.selector == ":root" || rule.selector == ".style-\(style.rawValue)"
    {
      values.merge(rule.values.mapValues(\.text)) { $1 }
    }
    return ThemeTokens(values: values)
  }
}
