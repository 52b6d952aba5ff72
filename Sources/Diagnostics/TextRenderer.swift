/// Writes diagnostics for a person, as a compiler does.
///
///     actions/miramas/2023.xml:12:31: erreur: statut « ouvert » inconnu [REG004]
///        12 |   <action id="imedias" statut="ouvert">
///           |                               ^~~~~~~~
///       correction : remplacer par « en-cours »
public struct TextRenderer: Sendable {
  /// Whether to colour, for a terminal that wants it.
  public var colours: Bool

  /// Makes a renderer.
  public init(colours: Bool = false) { self.colours = colours }

  /// All the diagnostics, in reading order, each followed by an empty line.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.inReadingOrder().map { render($0) + "\n" }.joined(separator: "\n")
  }

  /// One diagnostic, over several lines.
  public func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    var lines = [
      place + paint(diagnostic.severity.rawValue, diagnostic.severity)
        + ": \(diagnostic.message) [\(diagnostic.code.rawValue)]"
    ]
    if let range = diagnostic.range, let excerpt = diagnostic.excerpt {
      lines += quote(excerpt, range)
    }
    for note in diagnostic.notes {
      lines.append("  note : " + (note.location.map { "\($0) : " } ?? "") + note.message)
    }
    lines += diagnostic.fixIts.map { "  correction : \($0.message)" }
    return lines.joined(separator: "\n")
  }

  /// The source line and a caret under the place, both cut to what a terminal shows.
  private func quote(_ excerpt: String, _ range: SourceRange) -> [String] {
    let scalars = Array(excerpt.unicodeScalars)
    let column = range.start.column - 1
    let first = column > 60 ? column - 40 : 0
    let shown = scalars[min(first, scalars.count)..<min(first + 110, scalars.count)]
    let sameLine = range.end.line == range.start.line
    let end = sameLine ? range.end.column - 1 : scalars.count
    let width = max(1, min(end, first + 110) - column)
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let indent = String(repeating: " ", count: max(0, column - first))
    let text = String(String.UnicodeScalarView(shown)).replacingTabs()
    return [
      "\(margin)\(number) | " + (first > 0 ? "…" : "") + text,
      "      | " + (first > 0 ? " " : "") + indent + "^"
        + String(repeating: "~", count: width - 1),
    ]
  }

  private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard colours else { return text }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }
}

extension String {
  fileprivate func replacingTabs() -> String {
    String(map { $0 == "\t" ? " " : $0 })
  }
}
