package import LabelModel
internal import LabelXML

/// A text in blocks as plain text: paragraphs apart by an empty line, items behind a dot or a number.
package enum RichTextSyntax {
  /// The text, its marks (strong, emphasis, links) left out.
  package static func text(_ blocks: [RichBlock]) -> String {
    blocks.map(text).joined(separator: "\n\n")
  }

  private static func text(_ block: RichBlock) -> String {
    switch block {
    case .paragraph(let inlines): inlines.cellText
    case .bulletedList(let items): items.map { "• \($0.cellText)" }.joined(separator: "\n")
    case .numberedList(let items):
      items.enumerated().map { "\($0 + 1). \($1.cellText)" }.joined(separator: "\n")
    }
  }

  /// The blocks of a text; those whose text did not change keep their marks.
  package static func blocks(_ text: String, keeping old: [RichBlock]) -> [RichBlock] {
    var known = Dictionary(grouping: old) { self.text($0) }
    return plainBlocks(text).map { block in
      guard var same = known[self.text(block)], !same.isEmpty else { return block }
      let kept = same.removeFirst()
      known[self.text(block)] = same
      return kept
    }
  }

  /// Whether marks that stood in the old blocks are no longer in the new ones.
  package static func losesMarks(from old: [RichBlock], to new: [RichBlock]) -> Bool {
    old.contains { $0.hasMarks && !new.contains($0) }
  }

  private static func plainBlocks(_ text: String) -> [RichBlock] {
    var blocks: [RichBlock] = []
    var paragraph: [String] = []
    func close() {
      let inlines = paragraph.enumerated().flatMap { index, line -> [RichInline] in
        index == 0 ? [.text(line)] : [.lineBreak, .text(line)]
      }
      if !inlines.isEmpty { blocks.append(.paragraph(inlines)) }
      paragraph = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.collapsed
      if line.isEmpty {
        close()
        blocks.append(.paragraph([]))
      } else if let item = item(line, isNumbered: false) {
        close()
        if case .bulletedList(let items)? = blocks.last {
          blocks[blocks.count - 1] = .bulletedList(items + [item])
        } else {
          blocks.append(.bulletedList([item]))
        }
      } else if let item = item(line, isNumbered: true) {
        close()
        if case .numberedList(let items)? = blocks.last {
          blocks[blocks.count - 1] = .numberedList(items + [item])
        } else {
          blocks.append(.numberedList([item]))
        }
      } else {
        paragraph.append(line)
      }
    }
    close()
    return blocks.filter { $0 != .paragraph([]) }
  }

  private static func item(_ line: String, isNumbered: Bool) -> [RichInline]? {
    if isNumbered {
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line[digits.endIndex...]
      guard (1...2).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else {
        return nil
      }
      return [.text(rest.dropFirst(2).collapsed)]
    }
    guard ["• ", "- ", "* ", "– ", "· "].contains(where: { line.hasPrefix($0) }) else { return nil }
    return [.text(line.dropFirst(2).collapsed)]
  }
}

extension [RichInline] {
  /// The text alone, each line break a new line.
  fileprivate var cellText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .strong(let inside), .emphasis(let inside), .link(_, let inside): inside.cellText
      case .lineBreak: "\n"
      }
    }.joined()
  }

  fileprivate var hasMarks: Bool {
    contains { inline in
      switch inline {
      case .strong, .emphasis, .link: true
      case .text, .lineBreak: false
      }
    }
  }
}

extension RichBlock {
  fileprivate var hasMarks: Bool {
    switch self {
    case .paragraph(let inlines): inlines.hasMarks
    case .bulletedList(let items), .numberedList(let items): items.contains(where: \.hasMarks)
    }
  }
}
