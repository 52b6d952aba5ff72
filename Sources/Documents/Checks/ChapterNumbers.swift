/// Numbers the chapters: the first heading of each section of style `chapitre`.
enum ChapterNumbers {
  /// The same document with its chapters numbered from 1.
  static func assigned(in document: Document) -> Document {
    var document = document
    var last = 0
    document.blocks = document.blocks.map { block in
      guard case .section(var section) = block, section.style == .chapter,
        let index = section.blocks.firstIndex(where: isHeading),
        case .heading(var heading) = section.blocks[index]
      else { return block }
      last += 1
      heading.number = last
      section.blocks[index] = .heading(heading)
      return .section(section)
    }
    return document
  }

  private static func isHeading(_ block: Block) -> Bool {
    if case .heading = block { true } else { false }
  }
}
