internal import Stemming

/// Every word met so far, numbered, each with its stem: a word is stemmed once.
final class WordTable {
  /// The stem of each word, by number of the word; `nil` for a word that says nothing alone.
  private(set) var stems: [Int32?] = []
  /// The groups of letters of each word, by number of the word; none of a word that says nothing
  /// alone.
  private(set) var groups: [[Int32]] = []
  /// How each word is shown.
  private(set) var surfaces: [String] = []
  /// How many stems there are.
  var stemCount: Int { stemNumbers.count }
  /// How many groups of letters there are.
  var groupCount: Int { letterGroups.count }

  /// The stems of words that are never shown as reasons.
  private(set) var vagueStems: Set<Int32> = []

  private var wordNumbers: [[UInt8]: Int32] = [:]
  private var stemNumbers: [[UInt8]: Int32] = [:]
  private var letterGroups = LetterGroups()
  private let stemmer = FrenchStemmer()

  /// An empty table, but for the words that are never shown as reasons.
  init() { vagueStems = Set(stems(of: Self.vagueWords)) }

  /// The numbers of the words of a text that say something, in order.
  func words(of text: String) -> [Int32] {
    var words: [Int32] = []
    var splitter = WordSplitter(text)
    while let word = splitter.next() {
      let number = number(of: word, isAcronym: splitter.isAcronym)
      if stems[Int(number)] != nil { words.append(number) }
    }
    return words
  }

  /// The stems of a text, in order.
  func stems(of text: String) -> [Int32] { words(of: text).compactMap { stems[Int($0)] } }

  private func number(of word: [UInt8], isAcronym: Bool) -> Int32 {
    if let number = wordNumbers[word] { return number }
    let number = Int32(surfaces.count)
    wordNumbers[word] = number
    let surface = String(decoding: word, as: UTF8.self)
    surfaces.append(isAcronym ? surface.uppercased() : surface)
    let saysNothing = isEmpty(word, surface)
    stems.append(saysNothing ? nil : stemNumber(of: word))
    groups.append(saysNothing ? [] : letterGroups.groups(of: word.withoutAccents))
    return number
  }

  private func isEmpty(_ word: [UInt8], _ surface: String) -> Bool {
    word.count < 2 || Self.emptyWords.contains(surface)
      || word.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func stemNumber(of word: [UInt8]) -> Int32 {
    let stem = (stemmer?.stem(word) ?? word).withoutAccents
    if let number = stemNumbers[stem] { return number }
    let number = Int32(stemNumbers.count)
    stemNumbers[stem] = number
    return number
  }

  /// Words that stand in any sentence, numbers, and dates: a month leads to no node.
  private static let emptyWords = Set(
    """
    a à au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur \
    leurs lui ma mais me même mes moi mon ne nos notre nous on ou où par pas pour qu que qui sa se \
    ses son sur ta te tes toi ton tu un une vos votre vous été être est sont fait ont eu sera \
    était étaient ainsi afin aussi plus moins très tout toute tous toutes comme dont entre lors \
    sans sous chez vers donc or ni car si depuis pendant selon notamment chaque plusieurs autre \
    autres peut peuvent permet permettant permettent grâce cela celui celle ceux via environ \
    disposition bon bons bonne bonnes an ans année années mois janvier février mars avril mai juin \
    juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi \
    dimanche deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize \
    vingt trente quarante cinquante soixante cent cents mille million millions premier première \
    premiers premières deuxième troisième second seconde
    """.split(separator: " ").map(String.init))
}

extension [UInt8] {
  /// The letters of a UTF-8 text in lowercase without their accents, for Latin letters.
  fileprivate var withoutAccents: [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == 0xC3, index + 1 < count {
        result.append(Self.plainLetter(self[index + 1]))
        index += 2
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  /// The plain letter of a lowercase letter U+00E0 to U+00FF, by its second byte.
  private static func plainLetter(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    case 0xBD, 0xBF: UInt8(ascii: "y")
    default: byte
    }
  }
}
