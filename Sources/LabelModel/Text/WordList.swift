/// The words of a text, folded so that two spellings of one word are equal.
///
/// « Les ateliers numériques » gives `atelie`, `numeri`: lowercase, without accents, without the
/// small words, each cut to the six letters that carry the meaning in French.
struct WordList: Hashable, Sendable {
  /// The words, each once, in order of first appearance.
  var words: [String]

  /// Reads the words of a text; none for `nil`.
  init(_ text: String?) {
    var seen: Set<String> = []
    words = Self.fold(text ?? "").split(separator: " ").compactMap { word in
      guard !Self.small.contains(word) else { return nil }
      let stem = Self.stem(word)
      return seen.insert(stem).inserted ? stem : nil
    }
  }

  /// A number stays whole: « agenda 2021 » and « agenda 2023 » are not one word.
  private static func stem(_ word: Substring) -> String {
    if word.utf8.allSatisfy({ $0 < 0x3A }) { return String(word) }
    var stem = word.prefix(6)
    if stem.count > 3, let last = stem.last, last == "s" || last == "x" { stem = stem.dropLast() }
    return String(stem)
  }

  /// Lowercase ASCII letters and digits, everything else a space.
  private static func fold(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
      case "à", "â", "ä", "á", "ã", "å": folded.append("a")
      case "ç": folded.append("c")
      case "é", "è", "ê", "ë": folded.append("e")
      case "î", "ï", "í", "ì": folded.append("i")
      case "ô", "ö", "ó", "ò", "õ": folded.append("o")
      case "ù", "û", "ü", "ú": folded.append("u")
      case "ÿ": folded.append("y")
      case "ñ": folded.append("n")
      case "œ": folded.append("oe")
      case "æ": folded.append("ae")
      case "\u{300}"..."\u{36F}": break
      default: folded.append(" ")
      }
    }
    return folded
  }

  private static let small: Set<Substring> = [
    // What elision leaves: « l’école », « d’accès ».
    "a", "c", "d", "j", "l", "m", "n", "s", "t",
    "au", "aux", "avec", "ce", "ces", "dans", "de", "des", "du", "en", "est", "et", "la", "le",
    "les", "leur", "leurs", "ou", "par", "pour", "qu", "que", "qui", "sa", "se", "ses", "son",
    "sont", "sur", "un", "une", "ville", "commune", "plus",
  ]
}
