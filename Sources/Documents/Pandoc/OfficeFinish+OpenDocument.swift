import Foundation

extension OfficeFinish {
  /// The name of a table, and of its style.
  static func tableName(_ number: Int) -> String { "ABtable\(number)" }

  /// The style of the paragraph of a cell.
  static func cellStyle(_ style: OfficeStyle, _ alignment: TableColumn.Alignment) -> String {
    let name = OfficeStyle.name(style.rawValue, in: .odt)
    return alignment == .start ? name : "AB\(alignment.rawValue)-\(name)"
  }

  /// The text with its alternatives, its breaks and the styles that only it needs.
  func openDocumentContent(_ text: String) -> String {
    var text = text
    for (index, alternative) in alternatives.enumerated() {
      text = described(text, image: index + 1, alternative)
    }
    let whole = withWholeCards(text)
    var broken: [String] = []
    text = withBreaks(whole.text, &broken)
    let kept = whole.styles.map { name in
      "<style:style style:name=\"ABlie-\(name)\" style:family=\"paragraph\" "
        + "style:parent-style-name=\"\(name)\">"
        + "<style:paragraph-properties fo:keep-with-next=\"always\"/></style:style>"
    }
    let breaks = broken.map { name in
      "<style:style style:name=\"ABsaut-\(name)\" style:family=\"paragraph\" "
        + "style:parent-style-name=\"\(name)\">"
        + "<style:paragraph-properties fo:break-before=\"page\"/></style:style>"
    }
    let styles = cellStyles + tableStyles + kept.joined() + breaks.joined()
    return replacingFirst("<office:automatic-styles>", in: text) { $0 + styles }
  }

  /// Gives an image its alternative, and a place within its line.
  private func described(_ text: String, image: Int, _ alternative: String) -> String {
    guard let name = text.range(of: "draw:name=\"img\(image)\""),
      let end = text.range(of: "</draw:frame>", range: name.upperBound..<text.endIndex)
    else { return text }
    let words =
      alternative.isEmpty ? "" : "<svg:desc>\(Escaping.text(alternative))</svg:desc>"
    return text[..<name.upperBound] + " text:anchor-type=\"as-char\""
      + text[name.upperBound..<end.lowerBound] + words + text[end.lowerBound...]
  }

  /// Moves each break into the style of the paragraph that follows it.
  private func withBreaks(_ text: String, _ broken: inout [String]) -> String {
    var parts = text.components(separatedBy: Self.breakMark(in: .odt))
    for index in parts.indices.dropFirst() {
      let part = parts[index]
      let starts = ["<text:h text:style-name=\"", "<text:p text:style-name=\""]
        .compactMap { part.range(of: $0) }
      guard let start = starts.min(by: { $0.lowerBound < $1.lowerBound }),
        let end = part.range(of: "\"", range: start.upperBound..<part.endIndex)
      else { continue }
      let name = String(part[start.upperBound..<end.lowerBound])
      if !broken.contains(name) { broken.append(name) }
      parts[index] = part[..<start.upperBound] + "ABsaut-" + part[start.upperBound...]
    }
    return parts.joined()
  }

  private func replacingFirst(
    _ word: String, in text: String, by replacement: (String) -> String
  ) -> String {
    guard let range = text.range(of: word) else { return text }
    return text.replacingCharacters(in: range, with: replacement(word))
  }

  private var cellStyles: String {
    func cell(_ name: String, _ properties: String) -> String {
      "<style:style style:name=\"\(name)\" style:family=\"table-cell\">"
        + "<style:table-cell-properties fo:padding=\"0.09cm\" \(properties)/></style:style>"
    }
    var styles =
      cell(
        "ABentete",
        "fo:background-color=\"\(tokens.paleAccent)\" style:vertical-align=\"bottom\" "
          + "fo:border-bottom=\"1.2pt solid \(tokens.accent)\"")
      + cell("ABcellule", "fo:border-bottom=\"0.5pt solid \(tokens.rule)\"")
      + cell(
        "ABtotal",
        "fo:border-top=\"1.2pt solid \(tokens.accent)\" "
          + "fo:border-bottom=\"1.2pt solid \(tokens.accent)\"")
    for style in [OfficeStyle.cell, .headerCell] {
      for (alignment, word) in [(TableColumn.Alignment.center, "center"), (.number, "end")] {
        let parent = OfficeStyle.name(style.rawValue, in: .odt)
        styles +=
          "<style:style style:name=\"\(Self.cellStyle(style, alignment))\" "
          + "style:family=\"paragraph\" style:parent-style-name=\"\(parent)\">"
          + "<style:paragraph-properties fo:text-align=\"\(word)\"/></style:style>"
      }
    }
    return styles + "<style:style style:name=\"ABrangee\" style:family=\"table-row\">"
      + "<style:table-row-properties fo:keep-together=\"always\"/></style:style>"
  }

  private var tableStyles: String {
    tables.enumerated().map { index, table in
      let name = Self.tableName(index + 1)
      let columns = table.columns.enumerated().map { column, share in
        "<style:style style:name=\"\(name).\(column + 1)\" style:family=\"table-column\">"
          + "<style:table-column-properties style:rel-column-width=\"\(share)*\"/></style:style>"
      }
      return "<style:style style:name=\"\(name)\" style:family=\"table\">"
        + "<style:table-properties style:rel-width=\"100%\" table:align=\"margins\" "
        + "style:may-break-between-rows=\"\(!table.isKeptTogether)\" "
        + "fo:margin-bottom=\"0.5cm\" table:border-model=\"collapsing\"/></style:style>"
        + columns.joined()
    }.joined()
  }

  /// What the file says of itself.
  var openDocumentProperties: String {
    let date = metadata.date.map { "\($0.isoText)T00:00:00" }
    let entries = [
      ("dc:title", title), ("dc:subject", metadata.subject), ("dc:language", language),
      ("meta:initial-creator", metadata.author), ("dc:creator", metadata.author),
      ("meta:creation-date", date), ("dc:date", date),
    ].map { name, value in value.map { "<\(name)>\(Escaping.text($0))</\(name)>" } ?? "" }
    let words = metadata.keywords.map { "<meta:keyword>\(Escaping.text($0))</meta:keyword>" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2">\
      <office:meta><meta:generator>Arobase</meta:generator>\((entries + words).joined())\
      </office:meta></office:document-meta>
      """
  }
}
