/// The words of many titles, numbered, each with those that are alike.
struct SimilarWords {
  private var numbers: [String: Int] = [:]
  private var letters: [[UInt8]] = []
  private var counts: [Int] = []
  private var neighbours: [[Int]] = []

  /// Numbers the words of the titles and finds which are alike.
  init(_ titles: [[String]]) {
    for word in titles.joined() {
      if let number = numbers[word] {
        counts[number] += 1
      } else {
        numbers[word] = letters.count
        letters.append(Array(word.utf8))
        counts.append(1)
      }
    }
    neighbours = [[Int]](repeating: [], count: letters.count)
    findNeighbours()
  }

  /// The number of a word; `nil` when no title has it.
  func number(of word: String) -> Int? { numbers[word] }

  /// The word itself and those alike.
  func alike(_ number: Int) -> [Int] { [number] + neighbours[number] }

  /// Whether two words are equal or alike.
  func areAlike(_ a: Int, _ b: Int) -> Bool { a == b || neighbours[a].contains(b) }

  /// Where the word stands from the rarest to the most common.
  ///
  /// Words alike stand together: a misspelt word is as common as the right one.
  func rank(of number: Int) -> (frequency: Int, first: Int) {
    neighbours[number].reduce((counts[number], number)) { rank, other in
      (rank.0 + counts[other], min(rank.1, other))
    }
  }

  /// Compares only words that share some letters at some place.
  ///
  /// These are the first ones, those after the first, or the first one and the last ones: one
  /// mistake leaves at least one of them whole.
  private mutating func findNeighbours() {
    var groups: [[UInt8]: [Int]] = [:]
    for (number, word) in letters.enumerated()
    where word.count >= 5 && !word.contains(where: \.isDigit) {
      groups[[0] + word.prefix(3), default: []].append(number)
      groups[[1] + word[1..<4], default: []].append(number)
      groups[[2, word[0]] + word.suffix(3), default: []].append(number)
    }
    for group in groups.values {
      for (position, a) in group.enumerated() {
        for b in group[(position + 1)...] where differLittle(letters[a], letters[b]) {
          guard !neighbours[a].contains(b) else { continue }
          neighbours[a].append(b)
          neighbours[b].append(a)
        }
      }
    }
  }

  private func differLittle(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let allowed = min(a.count, b.count) >= 9 ? 2 : 1
    return abs(a.count - b.count) <= allowed && Spelling.editDistance(a, b) <= allowed
  }
}
