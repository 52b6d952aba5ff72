/// The colours and fonts of a kind of document, as the style sheet names them.
public struct ThemeTokens: Sendable, Equatable {
  /// What the style sheet gives, under names without `--`.
  var values: [String: String]

  /// Takes values under their names.
  init(values: [String: String]) { self.values = values }

  /// Bands, headings, full surfaces.
  public var accent: String { colour("accent", "#0b5563") }
  /// The darkest surfaces, such as the cover.
  public var darkAccent: String { colour("accent-fonce", "#083c47") }
  /// Quiet surfaces.
  public var paleAccent: String { colour("accent-pale", "#e6f0f1") }
  /// Thin lines and the motif, never text.
  public var bright: String { colour("vif", "#2ba6a0") }
  /// Text on full surfaces.
  public var onAccent: String { colour("sur-accent", "#ffffff") }
  /// Text.
  public var ink: String { colour("encre", "#16262b") }
  /// Secondary text.
  public var mutedInk: String { colour("encre-douce", "#47585e") }
  /// Thin lines.
  public var rule: String { colour("filet", "#a9b8bc") }
  /// The page.
  public var paper: String { colour("papier", "#ffffff") }
  /// Names of the fonts, best first.
  public var fonts: [String] {
    (values["police"] ?? "Inter, Arial, sans-serif").split(separator: ",").map { name in
      String(name.filter { $0 != "\"" && $0 != "'" }.drop { $0 == " " })
    }
  }

  /// The colours of the charts.
  public var palette: ChartPalette {
    ChartPalette(
      accent: accent, onAccent: onAccent, wash: paleAccent, ink: ink, mutedInk: mutedInk,
      rule: rule, paper: paper, fontFamily: fonts.joined(separator: ", "))
  }

  private func colour(_ name: String, _ usual: String) -> String { values[name] ?? usual }
}
