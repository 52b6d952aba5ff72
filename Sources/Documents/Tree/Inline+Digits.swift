extension Inline {
  /// The same words, those without a digit in spans of style `mot`: large figures are shown with
  /// small words.
  ///
  ///     "13 sur 15" → "13", <mot> sur </mot>, "15"
  var digitsApart: [Inline] {
    guard case .text(let text) = self else { return [self] }
    var parts: [(text: String, isNumber: Bool)] = []
    for character in text {
      let isNumber =
        character.isNumber
        || (parts.last?.isNumber == true && ",.%\u{202F}\u{A0}@".contains(character))
      if parts.last?.isNumber == isNumber {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append((String(character), isNumber))
      }
    }
    guard parts.contains(where: \.isNumber) else { return [self] }
    return parts.map { $0.isNumber ? .text($0.text) : .span([.text($0.text)], style: "mot") }
  }
}
