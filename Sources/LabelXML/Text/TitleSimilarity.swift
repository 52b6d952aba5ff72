/// Finds titles that say almost the same thing, among thousands, without comparing each to each.
///
/// A title is the set of its words without case, accents, plural or little words. Two words are
/// alike when they are equal, or differ by one letter (two from nine letters on) and hold no digit.
/// Two titles are alike when the words that they share are at least four in five of all their
/// words (Jaccard's measure at 0.8), or when they are equal once their blanks and hyphens are gone.
struct TitleSimilarity {
  /// How much two titles must share.
  static let threshold = 0.8

  private struct Word: Hashable {
    var letters: [UInt8]
    var hasDigit: Bool
    /// What the words alike to this one most often share: its first letters.
    var key: [UInt8] { hasDigit ? letters : Array(letters.prefix(4)) }
  }

  private let titles: [[Word]]

  /// Takes the titles to compare, and folded words that say nothing, such as the name of the town.
  init(_ titles: [String], ignoring ignored: [String] = []) {
    let little = Self.littleWords.union(ignored)
    self.titles = titles.map { Self.words(of: $0, except: little) }
  }

  /// For each title that is like an earlier one: the earliest of them.
  func pairs() -> [(later: Int, earlier: Int)] {
    var pairs: [(later: Int, earlier: Int)] = []
    var firstOfSame: [[UInt8]: Int] = [:]
    var postings: [[UInt8]: [Int]] = [:]
    let frequencies = keyFrequencies()
    for (number, words) in titles.enumerated() where !words.isEmpty {
      let joined = words.flatMap(\.letters)
      if let first = firstOfSame[joined] {
        pairs.append((number, first))
        continue
      }
      firstOfSame[joined] = number
      let keys = rarestKeys(of: words, frequencies)
      let candidates = Set(keys.flatMap { postings[$0] ?? [] }).sorted()
      if let earlier = candidates.first(where: { areAlike(titles[$0], words) }) {
        pairs.append((number, earlier))
      }
      for key in keys { postings[key, default: []].append(number) }
    }
    return pairs
  }

  private func keyFrequencies() -> [[UInt8]: Int] {
    var frequencies: [[UInt8]: Int] = [:]
    for words in titles {
      for key in Set(words.map(\.key)) { frequencies[key, default: 0] += 1 }
    }
    return frequencies
  }

  /// The keys of which two titles alike share at least one: all but as many as may differ, the
  /// rarest first, and one more for a misspelt first letter.
  private func rarestKeys(of words: [Word], _ frequencies: [[UInt8]: Int]) -> [[UInt8]] {
    let keys = Set(words.map(\.key)).sorted { a, b in
      let (x, y) = (frequencies[a] ?? 0, frequencies[b] ?? 0)
      return x == y ? a.lexicographicallyPrecedes(b) : x < y
    }
    let needed = Int((Double(words.count) * Self.threshold).rounded(.up))
    return Array(keys.prefix(words.count - needed + 2))
  }

  private func areAlike(_ a: [Word], _ b: [Word]) -> Bool {
    let least = Self.threshold * Double(a.count + b.count) / (1 + Self.threshold)
    guard Double(min(a.count, b.count)) >= least else { return false }
    var left = b
    var shared = 0
    for (position, word) in a.enumerated() {
      if let match = left.firstIndex(where: { areAlike($0, word) }) {
        left.remove(at: match)
        shared += 1
      }
      if Double(shared + a.count - position - 1) < least { return false }
    }
    return Double(shared) >= least
  }

  private func areAlike(_ a: Word, _ b: Word) -> Bool {
    if a.letters == b.letters { return true }
    let length = min(a.letters.count, b.letters.count)
    guard !a.hasDigit, !b.hasDigit, length >= 5 else { return false }
    let allowed = length >= 9 ? 2 : 1
    guard abs(a.letters.count - b.letters.count) <= allowed else { return false }
    return Spelling.editDistance(a.letters, b.letters) <= allowed
  }

  private static func words(of title: String, except little: Set<String>) -> [Word] {
    let all = title.foldedWords
    let meaningful = all.filter { !little.contains($0) }
    var seen: Set<String> = []
    return (meaningful.isEmpty ? all : meaningful).map(\.singular)
      .filter { seen.insert($0).inserted }
      .map { Word(letters: Array($0.utf8), hasDigit: $0.contains(where: \.isNumber)) }
  }

  private static let littleWords: Set<String> = [
    "a", "au", "aux", "avec", "ce", "ces", "cette", "d", "dans", "de", "des", "du", "en", "et",
    "l", "la", "le", "les", "leur", "leurs", "ou", "par", "pour", "qu", "que", "qui", "s", "sa",
    "se", "ses", "son", "sous", "sur", "un", "une", "vers", "via",
  ]
}

extension String {
  /// The word without the mark of the plural.
  fileprivate var singular: String {
    count > 3 && (hasSuffix("s") || hasSuffix("x")) ? String(dropLast()) : self
  }
}
