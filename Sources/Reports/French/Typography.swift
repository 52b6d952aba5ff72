extension French {
  /// The text as a French printer sets it: curved apostrophes, hard spaces where a line must not
  /// break, real ellipses.
  ///
  ///     typeset("l'accès : « oui » !") == "l’accès\u{A0}: «\u{A0}oui\u{A0}»\u{A0}!"
  static func typeset(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var previous: Character?
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      var printed = character
      let next = characters.first
      switch character {
      case "'" where previous?.isLetter ?? false:
        printed = "’"
      case "." where next == "." && characters.dropFirst().first == ".":
        characters = characters.dropFirst(2)
        printed = "…"
      case " " where next.map(clingsToWhatPrecedes) ?? false:
        printed = "\u{A0}"
      case " " where previous == "«":
        printed = "\u{A0}"
      case " " where (previous?.isNumber ?? false) && isUnit(characters):
        printed = "\u{A0}"
      default:
        break
      }
      result.append(printed)
      previous = printed
    }
    return result
  }

  /// Bytes of the marks that `typeset` may change, so that most texts are left at once.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "."), UInt8(ascii: "@"), 0xC2:
      true
    default: false
    }
  }

  private static func clingsToWhatPrecedes(_ character: Character) -> Bool {
    switch character {
    case ":", ";", "!", "?", "»", "%", "€": true
    default: false
    }
  }

  /// « 5 @ » holds together, like a number and its unit.
  private static func isUnit(_ rest: ArraySlice<Character>) -> Bool { rest.first == "@" }
}
