import Foundation

extension OfficeFinish {
  /// The styles of a document that must hold on a page and its back: titles of chapters, made for
  /// the top of a page, are brought to three fifths of their size and of the room around them, and
  /// the text to nine tenths.
  ///
  /// What the reference says is scaled, whoever wrote it, so that a restyled one is followed.
  func compacted(_ text: String) -> String {
    guard isShort else { return text }
    return switch format {
    case .odt:
      scaled(
        scaled(text, "style:name=\"Heading_20_1\"", by: 0.6), "style:name=\"Standard\"", by: 0.9)
    case .docx:
      scaled(scaled(text, "w:styleId=\"Heading1\"", by: 0.6), "w:styleId=\"Normal\"", by: 0.9)
    }
  }

  /// The text with the measures of one style multiplied; as it is when it has no such style.
  private func scaled(_ text: String, _ name: String, by factor: Double) -> String {
    let (end, measures) =
      switch format {
      case .odt:
        (
          "</style:style>",
          #"(?:fo:font-size|fo:margin-top|fo:margin-bottom|fo:padding-bottom)="([0-9.]+)"#
        )
      case .docx: ("</w:style>", #"(?:<w:sz w:val|<w:szCs w:val|w:before|w:after)="([0-9]+)"#)
      }
    guard let name = text.range(of: name),
      let close = text.range(of: end, range: name.upperBound..<text.endIndex),
      let expression = try? NSRegularExpression(pattern: measures)
    else { return text }
    let style = String(text[name.upperBound..<close.lowerBound])
    var result = style
    let matches = expression.matches(in: style, range: NSRange(style.startIndex..., in: style))
    // From the end: what stands before keeps its place.
    for match in matches.reversed() {
      guard let place = Range(match.range(at: 1), in: result), let value = Double(result[place])
      else { continue }
      result.replaceSubrange(place, with: measure(value * factor))
    }
    return text[..<name.upperBound] + result + text[close.lowerBound...]
  }

  /// A measure in the units of the format: tenths of a point, or whole half-points and twentieths.
  private func measure(_ value: Double) -> String {
    switch format {
    case .odt: String((value * 10).rounded() / 10)
    case .docx: String(Int(value.rounded()))
    }
  }
}
