/// How the value of an attribute, or the text of an element, must be written.
indirect enum ValueShape: Sendable {
  /// Anything, also nothing.
  case anything
  /// Something.
  case text
  /// An identifier: lowercase letters without accents, digits and hyphens.
  case identifier
  /// Identifiers that blanks separate.
  case identifiers
  /// A word of a closed list.
  case word(WordList)
  /// Words of a closed list that blanks separate.
  case words(WordList)
  /// A year of four digits.
  case year
  /// Years that blanks separate.
  case years
  /// A year, a month or a day.
  case date
  /// A day.
  case day
  /// A day, or a second in universal time.
  case moment
  /// An address of the web.
  case address
  /// A path from the folder of the file.
  case path
  /// `sha256:` and 64 hexadecimal digits.
  case digest
  /// 16 hexadecimal digits.
  case shortDigest
  /// A decimal number with a point.
  case decimal
  /// A decimal number with a point, from and to.
  case degrees(ClosedRange<Double>)
  /// A whole number, from and to, and what to report for anything else.
  case integer(ClosedRange<Int>, FormFault)
  /// A quantity that is not negative, with a point for decimals; or that word, `nil` for none.
  case amount(orWord: String?)
  /// A quantity above zero.
  case positiveAmount
  /// The INSEE code of a commune, or the SIREN number of a grouping.
  case inseeCode
}

/// A closed list of words.
struct WordList: Sendable {
  /// The words, in the order in which they are listed to the user.
  var words: [String]
  /// Folded words that are well known to mean one of them.
  var synonyms: [String: String]
  /// Other words that are accepted too, not listed to the user one by one.
  var others: [String] = []

  /// A list of the given words.
  init(_ words: [String], synonyms: [String: String] = [:], others: [String] = []) {
    self.words = words
    self.synonyms = synonyms
    self.others = others
  }

  /// Whether the list has the word.
  func contains(_ word: String) -> Bool { words.contains(word) || others.contains(word) }
}
