import Diagnostics

/// Writes a document as one HTML file that opens from the disk and needs nothing else.
public struct HTMLWriter: Sendable {
  /// How it looks.
  public var theme: DocumentTheme
  /// Files that it carries, as blocks of data that any program can take out.
  public var attachments: [Attachment]

  /// Makes a writer.
  public init(theme: DocumentTheme = .shipped, attachments: [Attachment] = []) {
    self.theme = theme
    self.attachments = attachments
  }

  /// The whole file.
  public func write(_ document: Document) -> String {
    var page = HTMLPage(document: document, tokens: theme.tokens(for: document.style))
    let body = page.body(attachments: attachments)
    var result = "<!DOCTYPE html>\n"
    let root = HTMLNode.element(
      "html",
      [.named("lang", document.language), .class("style-\(document.style.rawValue)")],
      [.newline, head(document), .newline, .element("body", body), .newline])
    root.append(to: &result)
    return result + "\n"
  }

  private func head(_ document: Document) -> HTMLNode {
    let metadata = document.metadata
    var nodes: [HTMLNode] = [
      .void("meta", [.named("charset", "utf-8")]),
      .void(
        "meta",
        [.named("name", "viewport"), .named("content", "width=device-width, initial-scale=1")]),
      .element("title", [.text(document.title)]),
    ]
    let keywords = metadata.keywords.joined(separator: ", ")
    let entries = [
      ("author", metadata.author), ("description", metadata.subject),
      ("keywords", keywords.isEmpty ? nil : keywords),
      ("dcterms.created", metadata.date?.isoText), ("generator", "Arobase"),
    ]
    for (name, content) in entries {
      guard let content else { continue }
      nodes.append(.void("meta", [.named("name", name), .named("content", content)]))
    }
    // A style sheet cannot hold its own end tag; a user's theme that did would break the page.
    let css = String(decoding: theme.css.bytes, as: UTF8.self).split(separator: "</")
      .joined(separator: "<\\/")
    nodes.append(.element("style", [.raw("\n" + css)]))
    return .element("head", nodes.flatMap { [.newline, $0] } + [.newline])
  }
}
