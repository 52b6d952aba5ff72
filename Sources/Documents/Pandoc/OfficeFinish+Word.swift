import Foundation

extension OfficeFinish {
  /// The text with its breaks, and tables that stay within the page.
  func wordContent(_ text: String) -> String {
    withBreaks(withFixedTables(text))
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
    var parts = text.components(separatedBy: "<w:tblGrid>")
    for index in parts.indices.dropFirst() where columnShares.indices.contains(index - 1) {
      guard let end = parts[index].range(of: "</w:tblGrid>") else { continue }
      let columns = columnShares[index - 1].map { share in
        "<w:gridCol w:w=\"\(share * line / ColumnWidths.whole)\"/>"
      }
      parts[index].replaceSubrange(
        parts[index].startIndex..<end.lowerBound, with: columns.joined())
    }
    return parts.joined(separator: "<w:tblGrid>")
      .replacingOccurrences(of: "<w:tblLook ", with: "<w:tblLayout w:type=\"fixed\"/><w:tblLook ")
      .replacingOccurrences(of: "<w:tr><w:tc>", with: "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>")
      .replacingOccurrences(of: "<w:tr><w:trPr><w:tblHeader", with: "<w:tr><w:trPr><w:cantSplit/><w:tblHeader")
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
