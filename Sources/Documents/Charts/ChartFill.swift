/// How a surface is filled: each can be told from the others in black and white.
public enum ChartFill: Sendable, Equatable, CaseIterable {
  /// Full colour.
  case solid
  /// Slanted lines.
  case hatched
  /// An outline around white.
  case outlined
}

/// The colours of charts, as `#rrggbb`; each reaches 4.5:1 against the surface it stands on.
public struct ChartPalette: Sendable, Equatable {
  /// Full surfaces, and the lines of hatches.
  public var accent: String
  /// Text on full surfaces.
  public var onAccent: String
  /// Large quiet surfaces.
  public var wash: String
  /// Text.
  public var ink: String
  /// Secondary text.
  public var mutedInk: String
  /// Thin lines.
  public var rule: String
  /// The page.
  public var paper: String
  /// Names of the fonts, best first, as CSS writes them.
  public var fontFamily: String

  /// Makes a palette.
  public init(
    accent: String, onAccent: String = "#ffffff", wash: String, ink: String = "#16262b",
    mutedInk: String = "#4a5a60", rule: String = "#a9b8bc", paper: String = "#ffffff",
    fontFamily: String = "Inter, Arial, sans-serif"
  ) {
    self.accent = accent
    self.onAccent = onAccent
    self.wash = wash
    self.ink = ink
    self.mutedInk = mutedInk
    self.rule = rule
    self.paper = paper
    self.fontFamily = fontFamily
  }
}
