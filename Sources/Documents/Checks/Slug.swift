/// Ids made of words, for headings that have none.
enum Slug {
  private static let plainLetters: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "á": "a", "ã": "a", "å": "a", "ç": "c", "é": "e", "è": "e",
    "ê": "e", "ë": "e", "î": "i", "ï": "i", "í": "i", "ì": "i", "ñ": "n", "ô": "o", "ö": "o",
    "ó": "o", "ò": "o", "õ": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u", "ÿ": "y", "œ": "oe",
    "æ": "ae", "ß": "ss",
  ]

  /// Lowercase letters without accents and digits, joined by hyphens; `partie` for no letter.
  static func of(_ text: String) -> String {
    var words: [String] = [""]
    for character in text.lowercased() {
      let plain = plainLetters[character] ?? String(character)
      if plain.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
        words[words.count - 1] += plain
      } else if words.last != "" {
        words.append("")
      }
    }
    var slug = ""
    for word in words where !word.isEmpty && slug.count + word.count < 60 {
      slug += (slug.isEmpty ? "" : "-") + word
    }
    guard let first = slug.first else { return "partie" }
    return first.isLetter ? slug : "n-" + slug
  }
}
