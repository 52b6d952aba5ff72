/// The name of a look, open to the user's own: a CSS class, a function of the Typst theme, a style
/// of the reference office documents.
public struct StyleName: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name, such as `chapeau`: lowercase letters, digits and hyphens.
  public var rawValue: String
  /// Takes a name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Takes a name.
  public init(stringLiteral value: String) { rawValue = value }

  /// The application dossier: deep blue-green.
  public static let dossier: StyleName = "dossier"
  /// The green report: green.
  public static let arobaseVerte: StyleName = "arobase-verte"
  /// A section that opens a numbered chapter.
  public static let chapter: StyleName = "chapitre"
  /// The one-page summary.
  public static let synthese: StyleName = "synthese"
}
