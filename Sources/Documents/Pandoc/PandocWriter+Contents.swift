import Diagnostics

extension PandocWriter {
  /// The list of the headings, complete as it is opened, that word processors can bring up to date.
  func write(_ contents: TableOfContents) -> [JSONValue] {
    let title: [Inline] = contents.title.isEmpty ? ["Sommaire"] : contents.title
    let depth = max(2, contents.depth)
    let headings = document.headings.filter { (2...depth).contains($0.level) && $0.id != nil }
    guard !headings.isEmpty else { return [] }
    let heading = styled(inlines(title), .contentsTitle)
    switch format {
    case .odt:
      let start = OpenDocumentContents.start(levels: depth - 1)
      return [
        PandocNode.rawBlock(start + "<text:index-title text:name=\"Sommaire_Titre\">", format)
      ]
        + [heading, PandocNode.rawBlock("</text:index-title>", format)]
        + headings.map { entry($0, before: [], after: pageReference($0)) }
        + [PandocNode.rawBlock("</text:index-body></text:table-of-content>", format), pageBreak]
    case .docx:
      let last = headings.count - 1
      let entries = headings.enumerated().map { index, heading in
        entry(
          heading, before: index == 0 ? [fieldStart(levels: depth - 1)] : [],
          after: index == last ? [fieldEnd] : [])
      }
      return [heading] + entries + [pageBreak]
    }
  }

  private func entry(_ heading: Heading, before: [JSONValue], after: [JSONValue]) -> JSONValue {
    let number = heading.number.map { [PandocNode.text("\($0).\u{A0}")] } ?? []
    let words = number + inlines(heading.content.withoutLinks)
    return styled(
      before + self.link(words, to: heading.id ?? "") + after,
      heading.level == 2 ? .contentsFirst : .contentsSecond)
  }

  /// Words that lead to a heading, without the look of a link: all of the list leads somewhere.
  private func link(_ words: [JSONValue], to id: String) -> [JSONValue] {
    switch format {
    case .docx: return [linked(words, to: "#\(id)")]
    case .odt:
      let address = Escaping.attribute("#\(id)")
      return [
        PandocNode.rawInline(
          "<text:a xlink:type=\"simple\" xlink:href=\"\(address)\" text:style-name=\"Index_20_Link\" "
            + "text:visited-style-name=\"Index_20_Link\">", format)
      ] + words + [PandocNode.rawInline("</text:a>", format)]
    }
  }

  /// The page of a heading, which LibreOffice looks up whenever it opens the file.
  private func pageReference(_ heading: Heading) -> [JSONValue] {
    let id = Escaping.attribute(heading.id ?? "")
    return [
      tabulation,
      PandocNode.rawInline(
        "<text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"\(id)\"/>", format),
    ]
  }

  private func fieldStart(levels: Int) -> JSONValue {
    PandocNode.rawInline(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
        + " TOC \\o \"1-\(levels)\" \\h \\z \\u </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", format)
  }

  private var fieldEnd: JSONValue {
    PandocNode.rawInline("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", format)
  }
}

/// The words of OpenDocument for a list of headings.
enum OpenDocumentContents {
  /// What tells LibreOffice how to make the list again, then the start of the list itself.
  static func start(levels: Int) -> String {
    let templates = (1...levels).map { level in
      "<text:table-of-content-entry-template text:outline-level=\"\(level)\" "
        + "text:style-name=\"Contents_20_\(level)\"><text:index-entry-link-start/>"
        + "<text:index-entry-chapter/><text:index-entry-text/><text:index-entry-tab-stop "
        + "style:type=\"right\" style:leader-char=\".\"/><text:index-entry-page-number/>"
        + "<text:index-entry-link-end/></text:table-of-content-entry-template>"
    }.joined()
    return "<text:table-of-content text:name=\"Sommaire\" text:protected=\"false\">"
      + "<text:table-of-content-source text:outline-level=\"\(levels)\">"
      + "<text:index-title-template text:style-name=\"Contents_20_Heading\">Sommaire"
      + "</text:index-title-template>\(templates)</text:table-of-content-source><text:index-body>"
  }
}
