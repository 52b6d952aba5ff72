import Diagnostics

/// Writes a document as Typst source, for a PDF.
///
/// Everything that is a look is a function of the theme; this writer only says what is what.
public struct TypstWriter {
  private let document: Document
  private let theme: DocumentTheme
  private let tokens: ThemeTokens
  private let attachments: [Attachment]
  /// Drawings and pictures met so far, by name.
  private var images: [String: [UInt8]] = [:]

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - document: What to write.
  ///   - theme: How it looks.
  ///   - attachments: Files that the PDF carries.
  public init(
    _ document: Document, theme: DocumentTheme = .shipped, attachments: [Attachment] = []
  ) {
    self.document = document
    self.theme = theme
    self.attachments = attachments
    tokens = theme.tokens(for: document.style)
  }

  /// The job of the engine: the same document gives the same bytes.
  public func job() -> TypstJob {
    var writer = self
    let body = writer.blocks(document.blocks)
    var files = writer.images
    files[TypstJob.themeName] = theme.typst.bytes
    files[TypstJob.styleName] = Array(style.text.utf8)
    for attachment in attachments { files[attachment.fileName] = attachment.bytes }
    files[TypstJob.mainName] = Array((head + body).utf8)
    return TypstJob(files: files)
  }

  private var head: String {
    let metadata = document.metadata
    var arguments = [
      "titre: " + TypstText.string(document.title),
      "langue: " + TypstText.string(String(document.language.prefix { $0 != "-" })),
      "auteur: " + optional(metadata.author),
      "sujet: " + optional(metadata.subject),
      "mots: " + TypstText.array(metadata.keywords.map(TypstText.string)),
      "bandeau: " + TypstText.string(metadata.runningHead ?? document.title),
    ]
    if let date = metadata.date {
      arguments.append(
        "date: datetime(year: \(date.year), month: \(date.month), day: \(date.day))")
    }
    let attached = attachments.map { file in
      TypstText.call(
        "pdf.attach",
        [
          TypstText.string(file.fileName),
          "relationship: " + TypstText.string(file.relationship.rawValue),
          "mime-type: " + TypstText.string(file.mediaType),
          "description: " + TypstText.string(file.description),
        ]) + "\n"
    }
    return "#import \(TypstText.string(TypstJob.themeName)): *\n"
      + "#show: arobase.with(\(arguments.joined(separator: ", ")))\n" + attached.joined()
  }

  /// What the style sheet says of colours and fonts, for the theme.
  private var style: JSONValue {
    [
      "style": .string(document.style.rawValue), "accent": .string(tokens.accent),
      "accent-fonce": .string(tokens.darkAccent), "accent-pale": .string(tokens.paleAccent),
      "vif": .string(tokens.bright), "sur-accent": .string(tokens.onAccent),
      "encre": .string(tokens.ink),
      "encre-douce": .string(tokens.mutedInk), "filet": .string(tokens.rule),
      "police": .array(tokens.fonts.map(JSONValue.string)),
    ]
  }

  private func optional(_ text: String?) -> String {
    text.map(TypstText.string) ?? "none"
  }

  /// Keeps an image under a name that no other has, and gives that name.
  mutating func keep(_ bytes: [UInt8], ending: String) -> String {
    let name = "image-\(images.count + 1).\(ending)"
    images[name] = bytes
    return name
  }

  /// The drawing of a chart, kept as an image; gives its name.
  mutating func keep(_ chart: Chart) -> String {
    let identifier = "graphique-\(images.count + 1)"
    return keep(
      Array(chart.svg(palette: tokens.palette, identifier: identifier).utf8), ending: "svg")
  }
}
