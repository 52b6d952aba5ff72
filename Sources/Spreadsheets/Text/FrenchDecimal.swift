internal import LabelXML

/// Decimal numbers as French people write them: « 12,5 », « 1 234,5 ».
package enum FrenchDecimal {
  /// The number for a cell, with a comma: "12.5" → "12,5".
  package static func text(_ decimal: String) -> String { decimal.replacing(".", with: ",") }

  /// The number as the files write it, with a point; `nil` when the text is no number.
  ///
  ///     "1 234,5" → "1234.5"    "12.5" → "12.5"    "1.234,5" → "1234.5"
  package static func decimal(_ text: some StringProtocol) -> String? {
    var sign = ""
    var groups: [[Character]] = [[]]
    var separators: [Character] = []
    for character in String(text).collapsed {
      switch character {
      case "0"..."9": groups[groups.count - 1].append(character)
      case "+", "-", "−":
        guard sign.isEmpty, groups == [[]] else { return nil }
        sign = character == "+" ? "+" : "-"
      case ",", ".", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’":
        separators.append(character == "," || character == "." ? character : " ")
        groups.append([])
      default: return nil
      }
    }
    guard !groups.contains(where: \.isEmpty) else { return nil }
    let last = separators.last
    let isFraction =
      last == "," || last == "." && (separators.count == 1 || !separators.dropLast().contains("."))
    let whole = isFraction ? groups.dropLast() : groups[...]
    let thousands = Set(isFraction ? separators.dropLast() : separators)
    guard thousands.count <= 1, !thousands.contains(last == "," ? "," : "none"),
      whole.dropFirst().allSatisfy({ $0.count == 3 }), whole.count == 1 || whole[0].count <= 3
    else { return nil }
    let digits = sign + String(whole.joined())
    return isFraction ? digits + "." + String(groups[groups.count - 1]) : digits
  }
}
