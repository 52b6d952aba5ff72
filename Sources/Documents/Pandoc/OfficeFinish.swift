import Foundation

/// What pandoc leaves undone in the file of a word processor: properties, alternatives of images in
/// OpenDocument, widths and looks of cells, breaks before titles, colours of the theme.
public struct OfficeFinish: Sendable {
  /// A file within the file.
  public struct Part: Sendable, Equatable {
    /// Its path.
    public var name: String
    /// Its contents.
    public var bytes: [UInt8]

    /// Makes a part.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What a writer says of a table once, for all its rows.
  struct TableShape: Sendable {
    /// Shares of its columns, of 10,000.
    var columns: [Int]
    /// How many rows it has.
    var rows: Int

    /// Whether it is short enough to stay on one page.
    var isKeptTogether: Bool { rows <= 20 }
  }

  let format: OfficeFormat
  let title: String
  let language: String
  let metadata: DocumentMetadata
  /// What is said of each image, in order; empty for one that only decorates.
  let alternatives: [String]
  /// What is known of each table, in order.
  let tables: [TableShape]
  let tokens: ThemeTokens
  /// The colours of the shipped reference documents.
  let house: ThemeTokens
  /// Whether the document must hold on a page and its back.
  var isShort = false

  /// The parts of the file, once finished; those that only show a preview are left out.
  public func finished(_ parts: [Part]) -> [Part] {
    parts.compactMap { part in
      guard !Self.isPreview(part.name) else { return nil }
      guard part.name.hasSuffix(".xml") || part.name.hasSuffix(".rdf") else { return part }
      let text = String(decoding: part.bytes, as: UTF8.self)
      return Part(part.name, Array(finished(text, part.name).utf8))
    }
  }

  private func finished(_ text: String, _ name: String) -> String {
    switch (format, name) {
    case (.odt, "content.xml"): openDocumentContent(inTheColours(text))
    case (.odt, "styles.xml"): compacted(inTheColours(text))
    case (.odt, "meta.xml"): openDocumentProperties
    case (.odt, "META-INF/manifest.xml"): withoutPreviews(text)
    case (.docx, "word/document.xml"): wordContent(text)
    case (.docx, "word/styles.xml"): compacted(inTheColours(text))
    case (.docx, "docProps/core.xml"): wordProperties
    case (.docx, let name) where name.hasPrefix("word/footer") || name.hasPrefix("word/header"):
      inTheColours(text).replacingOccurrences(
        of: Self.titleMark, with: Escaping.text(title))
    case (.odt, _), (.docx, _): text
    }
  }

  /// What stands in the footer of the Word reference where the title of the document goes.
  private static let titleMark = "Titre du document"

  /// What pandoc sees as the time, in seconds since 1970; the first day of zip archives for a
  /// document without a date.
  var sourceDate: Int {
    let date = metadata.date ?? DocumentDate(year: 1980, month: 1, day: 1)
    // Days from the first of March of the year 0, as calendars of the civil year count them.
    let year = date.month <= 2 ? date.year - 1 : date.year
    let month = (date.month + 9) % 12
    let days =
      365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1
    return (days - 719_468) * 86_400
  }

  /// The house's colours in a text, in those of this kind of document.
  ///
  /// The green report is green with the same reference document; a colour that a communication
  /// officer chose is none of the house's, and stays.
  private func inTheColours(_ text: String) -> String {
    let pairs = [
      (house.accent, tokens.accent), (house.darkAccent, tokens.darkAccent),
      (house.paleAccent, tokens.paleAccent), (house.bright, tokens.bright),
      (house.ink, tokens.ink), (house.mutedInk, tokens.mutedInk), (house.rule, tokens.rule),
    ].map { ($0.dropFirst(), $1.dropFirst()) }
    // Two steps, so that a colour is not taken twice.
    var text = text
    for (index, pair) in pairs.enumerated() {
      text = text.replacingOccurrences(of: pair.0, with: "\u{1}\(index)\u{1}")
      text = text.replacingOccurrences(of: pair.0.uppercased(), with: "\u{1}\(index)\u{1}")
    }
    for (index, pair) in pairs.enumerated() {
      text = text.replacingOccurrences(of: "\u{1}\(index)\u{1}", with: pair.1)
    }
    return text
  }

  private static func isPreview(_ name: String) -> Bool {
    name.hasPrefix("Thumbnails/") || name.hasPrefix("Configurations2/") || name.hasSuffix("/")
  }

  /// The manifest without what was left out.
  private func withoutPreviews(_ text: String) -> String {
    text.components(separatedBy: "<manifest:file-entry ").enumerated()
      .filter { index, entry in
        index == 0 || !(entry.contains("\"Thumbnails/") || entry.contains("\"Configurations2/"))
      }
      .map(\.element).joined(separator: "<manifest:file-entry ")
  }

  /// What the writer sets where a page starts.
  static func breakMark(in format: OfficeFormat) -> String {
    switch format {
    case .odt: "<text:p text:style-name=\"ABsaut\"/>"
    case .docx: "<w:p><w:pPr><w:pStyle w:val=\"ABsaut\"/></w:pPr></w:p>"
    }
  }
}
