import Foundation

extension OfficeFinish {
  /// The text with its breaks, and tables that stay within the page.
  func wordContent(_ text: String) -> String {
    withSpaceAfterTables(withBreaks(withWholeTables(withFixedTables(withWholeCards(text).text))))
      // LibreOffice would set unsaid distances at 3 mm.
      .replacingOccurrences(
        of: "<wp:inline>", with: "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
  }

  /// Keeps each row of a short table with the next, so that it stays on one page.
  private func withWholeTables(_ text: String) -> String {
    var parts = text.components(separatedBy: "<w:tbl>")
    for index in parts.indices.dropFirst() {
      guard let end = parts[index].range(of: "</w:tbl>") else { continue }
      var rows = parts[index][..<end.lowerBound].components(separatedBy: "</w:tr>")
      // The last part is what follows the last row.
      guard TableShape(columns: [], rows: rows.count - 1).isKeptTogether else { continue }
      for row in rows.indices.dropLast(2) {
        rows[row] = Self.keptWithNext(rows[row])
      }
      parts[index].replaceSubrange(
        parts[index].startIndex..<end.lowerBound, with: rows.joined(separator: "</w:tr>"))
    }
    return parts.joined(separator: "<w:tbl>")
  }

  /// Keeps what follows a table away from it: in Word a table has no margin of its own.
  private func withSpaceAfterTables(_ text: String) -> String {
    var parts = text.components(separatedBy: "</w:tbl>")
    for index in parts.indices.dropFirst() {
      let part = parts[index]
      guard let style = part.range(of: "<w:pStyle w:val=\""),
        let end = part.range(of: "/>", range: style.upperBound..<part.endIndex),
        !part[style.upperBound...].hasPrefix("Heading"),
        !part[end.upperBound...].hasPrefix("<w:pageBreakBefore")
      else { continue }
      parts[index] =
        part[..<end.upperBound] + "<w:spacing w:before=\"200\"/>" + part[end.upperBound...]
    }
    return parts.joined(separator: "</w:tbl>")
  }

  /// Moves each break into the paragraph that follows it.
  private func withBreaks(_ text: String) -> String {
    var parts = text.components(separatedBy: Self.breakMark(in: .docx))
    for index in parts.indices.dropFirst() {
      let part = parts[index]
      guard let style = part.range(of: "<w:pStyle "),
        let end = part.range(of: "/>", range: style.upperBound..<part.endIndex)
      else { continue }
      parts[index] = part[..<end.upperBound] + "<w:pageBreakBefore/>" + part[end.upperBound...]
    }
    return parts.joined()
  }

  /// Holds each table to the widths that the writer gave, over the whole line; no row is cut in two.
  private func withFixedTables(_ text: String) -> String {
    let line = lineWidth(of: text)
    let start = "<w:gridCol w:w=\""
    var parts = text.components(separatedBy: start)
    for index in parts.indices.dropFirst() {
      let digits = parts[index].prefix { $0 != "\"" }
      guard let width = Int(digits) else { continue }
      parts[index] = String(width * line / Self.pandocLine) + parts[index].dropFirst(digits.count)
    }
    return parts.joined(separator: start)
      .replacingOccurrences(of: "<w:tblLook ", with: "<w:tblLayout w:type=\"fixed\"/><w:tblLook ")
      .replacingOccurrences(of: "<w:tr><w:tc>", with: "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>")
      .replacingOccurrences(
        of: "<w:tr><w:trPr><w:tblHeader", with: "<w:tr><w:trPr><w:cantSplit/><w:tblHeader"
      )
      // pandoc says twice which rows have a look of their own, and the second time leaves out totals.
      .replacingOccurrences(of: Self.looks(0x20), with: Self.looks(0x60))
  }

  /// The width of the line that pandoc shares between columns, whatever the page.
  private static let pandocLine = 7920

  /// How a table with a total is said to look.
  private static func looks(_ value: Int) -> String {
    "w:firstRow=\"1\" w:lastRow=\"1\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" "
      + "w:noVBand=\"0\" w:val=\"00\(String(value, radix: 16))\""
  }

  /// The width of a line, in twentieths of a point, as the reference document sets its page.
  private func lineWidth(of text: String) -> Int {
    func value(_ name: String, in element: String) -> Int? {
      guard let start = text.range(of: element, options: .backwards),
        let end = text.range(of: "/>", range: start.upperBound..<text.endIndex),
        let from = text.range(of: " w:\(name)=\"", range: start.lowerBound..<end.lowerBound),
        let to = text.range(of: "\"", range: from.upperBound..<text.endIndex)
      else { return nil }
      return Int(text[from.upperBound..<to.lowerBound])
    }
    guard let page = value("w", in: "<w:pgSz"), let left = value("left", in: "<w:pgMar"),
      let right = value("right", in: "<w:pgMar"), page > left + right
    else { return 9638 }
    return page - left - right
  }

  /// What the file says of itself.
  var wordProperties: String {
    let date = metadata.date.map { "\($0.isoText)T00:00:00Z" }
    let words = metadata.keywords.isEmpty ? nil : metadata.keywords.joined(separator: ", ")
    let entries = [
      ("dc:title", title), ("dc:subject", metadata.subject), ("dc:creator", metadata.author),
      ("cp:keywords", words), ("dc:language", language),
    ].map { name, value in value.map { "<\(name)>\(Escaping.text($0))</\(name)>" } ?? "" }
    let dates = ["created", "modified"].map { name in
      date.map {
        "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\($0)</dcterms:\(name)>"
      } ?? ""
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\((entries + dates).joined())\
      </cp:coreProperties>
      """
  }
}
