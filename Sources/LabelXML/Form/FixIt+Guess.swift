internal import Diagnostics

extension [Diagnostic.FixIt] {
  /// The fix that writes the word that was probably meant; none without a guess.
  ///
  /// A guess that changes a digit is shown but not made: `2022.xml` is another file than
  /// `2021.xml`, however near.
  static func guess(_ guess: String?, for written: String, at range: Range<Int>) -> Self {
    guard let guess else { return [] }
    let isSure = guess.filter(\.isNumber) == written.filter(\.isNumber)
    return isSure
      ? [.replace(range, with: guess)]
      : [.init(message: "remplacer par « \(guess) », si c’est bien ce qui était voulu")]
  }
}

extension Diagnostic.FixIt {
  /// The fix that writes something else in place of what stands there.
  static func replace(_ range: Range<Int>, with text: String) -> Self {
    Self(
      message: "remplacer par « \(text) »",
      edits: [TextEdit(range: range, replacement: text.escapedForXML)])
  }
}

extension String {
  /// The text as it is written in an attribute or in a text.
  var escapedForXML: String {
    guard utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return self }
    return reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      default: result.append(character)
      }
    }
  }
}
