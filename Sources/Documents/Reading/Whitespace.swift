/// White space as XHTML understands it: no-break spaces are words.
enum Whitespace {
  /// Whether XHTML may fold a character into a space.
  static func isFoldable(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
  }

  /// One space for each run of spaces, none at the ends.
  static func collapsed(_ text: String) -> String {
    folded(text).trimmed
  }

  /// One space for each run of spaces.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasSpace = false
    for scalar in text.unicodeScalars {
      let isSpace = isFoldable(scalar)
      if !isSpace {
        result.append(scalar)
      } else if !wasSpace {
        result.append(" ")
      }
      wasSpace = isSpace
    }
    return String(result)
  }

  /// The entries of a text separated by commas.
  static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { collapsed(String($0)) }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
