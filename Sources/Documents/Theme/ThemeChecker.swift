public import Diagnostics

extension DocumentTheme {
  /// What would make the text of documents hard to read: colours that are no colours, and couples
  /// of text and background whose contrast is under 4.5.
  public func diagnostics() -> [Diagnostic] {
    let rules = ThemeRules.read(css)
    let common = rules.filter { $0.selector == ":root" }
    var found: [Diagnostic] = []
    for rule in rules where rule.selector == ":root" || rule.selector.hasPrefix(".style-") {
      var values: [String: ThemeRules.Value] = [:]
      for other in common + (rule.selector == ":root" ? [] : [rule]) {
        values.merge(other.values) { $1 }
      }
      for diagnostic in check(values) where !found.contains(diagnostic) {
        found.append(diagnostic)
      }
    }
    return found
  }

  private func check(_ values: [String: ThemeRules.Value]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for name in Self.colours.sorted() {
      guard let value = values[name], Colour(value.text) == nil else { continue }
      found.append(
        Diagnostic("DOC014", .error, .notAColour(value.text), at: value.range, of: css))
    }
    for (ink, paper) in Self.couples {
      guard let front = values[ink], let back = values[paper], let text = Colour(front.text),
        let surface = Colour(back.text)
      else { continue }
      let contrast = text.contrast(with: surface)
      guard contrast < 4.5 else { continue }
      found.append(
        Diagnostic(
          "DOC014", .error, .lowContrast(ink, paper, contrast), at: front.range, of: css))
    }
    return found
  }

  private static let colours: Set<String> = [
    "accent", "accent-fonce", "accent-pale", "sur-accent", "vif", "encre", "encre-douce", "filet",
    "papier",
  ]

  /// Text and what it stands on, in the pages, the PDF and the charts.
  private static let couples = [
    ("encre", "papier"), ("encre", "accent-pale"), ("encre-douce", "papier"),
    ("encre-douce", "accent-pale"), ("accent", "papier"), ("accent", "accent-pale"),
    ("sur-accent", "accent"), ("sur-accent", "accent-fonce"),
  ]
}

/// A colour, to measure how it stands out.
private struct Colour {
  private let channels: [Double]

  /// Reads `#rrggbb` or `#rgb`; `nil` for anything else, which Typst would not read either.
  init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3: channels = digits.map { Double($0 * 17) / 255 }
    case 6:
      channels = stride(from: 0, to: 6, by: 2).map {
        Double(digits[$0] * 16 + digits[$0 + 1]) / 255
      }
    default: return nil
    }
  }

  /// Relative luminance, as WCAG defines it.
  private var luminance: Double {
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : Self.power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// From 1, the same colour, to 21, black on white.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The power 2.4 of a number of 0 to 1, as x² · (x²)^(1/5), the root by Newton's method.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    guard square > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}

extension String {
  fileprivate static func notAColour(_ text: String) -> String {
    "« \(text) » n’est pas une couleur ; attendu : « # » et six chiffres, tel que #0b5563"
  }

  fileprivate static func lowContrast(_ ink: String, _ paper: String, _ value: Double) -> String {
    let tenths = Int(value * 10)
    return
      "contraste de \(tenths / 10),\(tenths % 10) entre « \(ink) » et « \(paper) » ; il en faut "
      + "4,5 pour lire sans peine"
  }
}
