/// Finds titles that say almost the same thing, among thousands, without comparing each to each.
///
/// A title is the set of its words without case, accents, plural or little words. Two words are
/// alike when they are equal, or differ by one letter (two from nine letters on) and hold no digit.
/// Two titles are alike when the words that they share are at least four in five of all their
/// words (Jaccard's measure at 0.8), or when they are equal once their blanks and hyphens are gone.
package struct TitleSimilarity {
  /// How much two titles must share.
  package static let threshold = 0.8

  private let words: SimilarWords
  /// The words of each title, by number, the rarest first.
  private let titles: [[Int]]
  /// The letters of each title, in order.
  private let joined: [String]

  /// Takes the titles to compare, and folded words that say nothing, such as the name of the town.
  package init(_ titles: [String], ignoring ignored: [String] = []) {
    let little = Self.littleWords.union(ignored)
    let split = titles.map { Self.words(of: $0, except: little) }
    let words = SimilarWords(split)
    self.words = words
    self.titles = split.map { title in
      title.compactMap { words.number(of: $0) }.sorted { words.rank(of: $0) < words.rank(of: $1) }
    }
    joined = split.map { $0.joined() }
  }

  /// For each title that is like an earlier one: the earliest of them.
  package func pairs() -> [(later: Int, earlier: Int)] {
    var pairs: [(later: Int, earlier: Int)] = []
    var firstOfSame: [String: Int] = [:]
    var postings: [Int: [Int]] = [:]
    for (number, title) in titles.enumerated() where !title.isEmpty {
      if let first = firstOfSame[joined[number]] {
        pairs.append((number, first))
        continue
      }
      firstOfSame[joined[number]] = number
      // Two titles alike share at least one of these: no more of the others may differ.
      let least = Int((Double(title.count) * Self.threshold).rounded(.up))
      let rarest = title.prefix(title.count - least + 1)
      let candidates = Set(rarest.flatMap { words.alike($0) }.flatMap { postings[$0] ?? [] })
      if let earlier = candidates.sorted().first(where: { areAlike(titles[$0], title) }) {
        pairs.append((number, earlier))
      }
      for word in rarest { postings[word, default: []].append(number) }
    }
    return pairs
  }

  private func areAlike(_ a: [Int], _ b: [Int]) -> Bool {
    let least = Self.threshold * Double(a.count + b.count) / (1 + Self.threshold)
    guard Double(min(a.count, b.count)) >= least else { return false }
    var left = b
    var shared = 0
    for (position, word) in a.enumerated() {
      if let match = left.firstIndex(where: { words.areAlike($0, word) }) {
        left.remove(at: match)
        shared += 1
      }
      if Double(shared + a.count - position - 1) < least { return false }
    }
    return Double(shared) >= least
  }

  private static func words(of title: String, except little: Set<String>) -> [String] {
    let all = title.foldedWords
    let meaningful = all.filter { !little.contains($0) }
    return (meaningful.isEmpty ? all : meaningful).map(\.singular).distinct
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
    utf8.count > 3 && (utf8.last == UInt8(ascii: "s") || utf8.last == UInt8(ascii: "x"))
      ? String(dropLast()) : self
  }
}
