import Assets
import Diagnostics

/// Writes a document as pandoc's JSON, for word processors.
///
/// Looks are styles of the reference document; this writer only says which. What pandoc cannot say
/// in a format is said in that format's own words, or added by `OfficeFinish`.
public struct PandocWriter {
  /// The format that is written.
  let format: OfficeFormat
  let document: Document
  let tokens: ThemeTokens
  private let theme: DocumentTheme
  private let reference: [UInt8]
  /// Drawings and pictures met so far, in order: file, alternative.
  var images: [(name: String, bytes: [UInt8], alternative: String)] = []
  /// What is known of each table met so far.
  var shapes: [OfficeFinish.TableShape] = []
  /// Ids to set in the next words.
  var pendingIDs: [String] = []
  /// Charts and their data, which come at the end of a summary.
  var deferred: [JSONValue] = []

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - document: What to write.
  ///   - format: For which word processor.
  ///   - theme: Colours of charts and tables.
  ///   - reference: The document that the styles come from; `nil` for the shipped one.
  public init(
    _ document: Document, as format: OfficeFormat, theme: DocumentTheme = .shipped,
    reference: [UInt8]? = nil
  ) {
    self.document = document
    self.format = format
    self.theme = theme
    self.reference = reference ?? Assets.bytes(format.referencePath) ?? []
    tokens = theme.tokens(for: document.style)
  }

  /// The job of the engine: the same document gives the same bytes.
  public func job() -> PandocJob {
    var writer = self
    let body = writer.blocks(document.blocks) + writer.chartsAtTheEnd()
    let tree: JSONValue = [
      "pandoc-api-version": [1, 22],
      "meta": ["lang": PandocNode.node("MetaString", .string(language))],
      "blocks": .array(body),
    ]
    var files = Dictionary(
      writer.images.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    files[PandocJob.mainName] = Array(tree.text.utf8)
    files[format.referenceName] = reference
    let finish = OfficeFinish(
      format: format, title: document.title, language: language, metadata: document.metadata,
      alternatives: writer.images.map(\.alternative), tables: writer.shapes,
      tokens: tokens, house: DocumentTheme.shipped.tokens(for: .dossier),
      isShort: writer.isShort)
    return PandocJob(files: files, format: format, finish: finish)
  }

  /// French is that of France, which spelling checkers ask for.
  private var language: String { document.language == "fr" ? "fr-FR" : document.language }

  /// Whether the document starts on the page of its title.
  var isShort: Bool { document.style == .synthese }

  /// What a short document keeps for its back: its charts and their data.
  private func chartsAtTheEnd() -> [JSONValue] {
    deferred.isEmpty ? [] : [pageBreak] + deferred
  }

  /// Takes the ids that wait, as empty marks.
  mutating func takeMarks() -> [JSONValue] {
    defer { pendingIDs = [] }
    return pendingIDs.map { PandocNode.span([], PandocNode.attributes($0)) }
  }
}
