import Foundation

extension OfficeFinish {
  /// What the writer sets around a sheet, which stays on one page where it fits.
  static func cardMark(isStart: Bool, in format: OfficeFormat) -> String {
    let name = isStart ? "ABfiche" : "ABfin"
    return switch format {
    case .odt: "<text:p text:style-name=\"\(name)\"/>"
    case .docx: "<w:p><w:pPr><w:pStyle w:val=\"\(name)\"/></w:pPr></w:p>"
    }
  }

  /// The text without the marks of sheets, where each paragraph of a sheet but the last is kept
  /// with the next, and the styles that OpenDocument needs for it.
  func withWholeCards(_ text: String) -> (text: String, styles: [String]) {
    var styles: [String] = []
    var parts = text.components(separatedBy: Self.cardMark(isStart: true, in: format))
    for index in parts.indices.dropFirst() {
      let halves = parts[index].components(separatedBy: Self.cardMark(isStart: false, in: format))
      guard let card = halves.first else { continue }
      let kept =
        switch format {
        case .odt: Self.keptInOpenDocument(card, &styles)
        case .docx: Self.keptInWord(card)
        }
      parts[index] = kept + halves.dropFirst().joined()
    }
    return (parts.joined(), styles)
  }

  /// Paragraphs of Word, each but the last kept with the next.
  private static func keptInWord(_ card: String) -> String {
    var paragraphs = card.components(separatedBy: "</w:p>")
    for index in paragraphs.indices.dropLast(2) {
      paragraphs[index] = keptWithNext(paragraphs[index])
    }
    return paragraphs.joined(separator: "</w:p>")
  }

  /// Words of Word whose paragraphs are all kept with the next.
  static func keptWithNext(_ text: String) -> String {
    var pieces = text.components(separatedBy: "<w:pStyle ")
    for index in pieces.indices.dropFirst() {
      guard let close = pieces[index].range(of: "/>") else { continue }
      pieces[index].insert(contentsOf: "<w:keepNext/>", at: close.upperBound)
    }
    return pieces.joined(separator: "<w:pStyle ")
  }

  private static func keptInOpenDocument(_ card: String, _ styles: inout [String]) -> String {
    let start = "<text:p text:style-name=\""
    var pieces = card.components(separatedBy: start)
    for index in pieces.indices.dropFirst().dropLast() {
      let name = String(pieces[index].prefix { $0 != "\"" })
      // A style that pandoc made for a list cannot be the parent of another.
      let isMade = name.hasPrefix("P") && name.dropFirst().allSatisfy(\.isNumber)
      guard !isMade else { continue }
      if !styles.contains(name) { styles.append(name) }
      pieces[index] = "ABlie-" + pieces[index]
    }
    return pieces.joined(separator: start)
  }
}
