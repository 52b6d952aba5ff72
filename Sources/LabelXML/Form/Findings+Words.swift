internal import Diagnostics
internal import XMLKit

extension Findings {
  /// The words of an attribute, each at its place; none when it is absent.
  func words(of name: String, in element: XMLElement) -> [PlacedWord] {
    guard element[attribute: name] != nil,
      let range = document.attributeRanges(name, of: element)?.value
    else { return [] }
    return bytes.words(in: range)
  }

  /// The identifier that an attribute holds, at its place; `nil` when it is absent or is none.
  func identifier(_ name: String, in element: XMLElement) -> PlacedWord? {
    let words = words(of: name, in: element)
    return words.count == 1 && words[0].word.isIdentifier ? words[0] : nil
  }

  /// The fix that takes a word out of a list, and the list with it when nothing is left.
  func remove(
    _ word: PlacedWord, from name: String, of element: XMLElement
  ) -> Diagnostic.FixIt {
    let message = "supprimer « \(word.word) » de « \(name) »"
    let ranges = document.attributeRanges(name, of: element)
    guard let ranges else { return Diagnostic.FixIt(message: message) }
    let words = bytes.words(in: ranges.value)
    var removed = word.range
    if words.count == 1 {
      var start = ranges.name.lowerBound
      while start > 0, bytes[start - 1].isBlank { start -= 1 }
      removed = start..<ranges.value.upperBound + 1
    } else if let index = words.firstIndex(where: { $0.range == word.range }) {
      removed =
        index == 0
        ? word.range.lowerBound..<words[1].range.lowerBound
        : words[index - 1].range.upperBound..<word.range.upperBound
    }
    return Diagnostic.FixIt(
      message: message, edits: [TextEdit(range: removed, replacement: "")])
  }
}
