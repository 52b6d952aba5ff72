/// How wide words are, near enough to place them: the drawing must not depend on the fonts of the
/// machine that compiles.
enum TextMeasure {
  /// Width of a line, in units of the drawing.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let sum = text.unicodeScalars.reduce(0) { $0 + Self.ems($1) }
    return sum * size * (isBold ? 1.06 : 1)
  }

  /// The words over at most `lines` lines; the last one ends with « … » when they do not fit.
  static func wrap(
    _ text: String, width: Double, size: Double, lines limit: Int, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      let candidate = lines.last.map { "\($0) \(word)" } ?? word
      if lines.isEmpty {
        lines = [word]
      } else if self.width(candidate, size: size, isBold: isBold) <= width {
        lines[lines.count - 1] = candidate
      } else if lines.count < limit {
        lines.append(word)
      } else {
        lines[lines.count - 1] += " …"
        break
      }
    }
    return lines
  }

  /// Width of a character of Inter, by class, as a fraction of its size.
  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!": 0.27
    case "f", "t", "r", "(", ")", " ", "\u{A0}", "-": 0.35
    case "\u{202F}": 0.2
    case "m", "M", "W", "w", "%", "@", "œ", "Œ": 0.88
    case "A"..."Z", "À"..."Ö", "Ø"..."Þ": 0.69
    case "0"..."9": 0.62
    default: 0.575
    }
  }
}
