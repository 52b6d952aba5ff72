/// Proposes actions that may be one under two ids, by what they say.
///
/// Nothing is ever merged. The score goes from 0 to 1000. Title and summary are compared by their words: twice the weight
/// of the common words over the weight of all, where a rare word weighs more than a frequent one
/// (one more each time it is half as frequent). The title counts for 45, the summary for 40, the
/// place for 10, the years for 5; what one of the two does not say is left out of the mean.
struct LikelyPairs {
  /// A proposed pair of positions.
  struct Pair: Hashable, Sendable {
    var before: Int
    var after: Int
    var score: Int
  }

  /// Below this score nothing is proposed.
  static let threshold = 450
  /// An action that resembles more than this many others is too general to be recognised.
  static let crowd = 100

  private let before: [Words]
  private let after: [Words]

  /// The words of an action as numbers, and what they weigh.
  private struct Words {
    var title: [Int]
    var summary: [Int]
    var place: [Int]
    var years: [Int]
    /// Of the summary, the words that are among the most frequent, one bit each.
    var frequent: UInt64 = 0
    /// Of the summary, the others in order.
    var rare: [Int] = []
    var titleWeight = 0
    var summaryWeight = 0
    var placeWeight = 0
  }

  /// Weight of each word.
  private let weights: [Int]
  /// The bits of the most frequent words of summaries, by weight.
  private let frequentByWeight: [(weight: Int, mask: UInt64)]

  /// Reads the words of both lists of actions.
  init(_ before: [Action], _ after: [Action]) {
    var numbers: [String: Int] = [:]
    var frequencies: [Int] = []
    func number(_ list: WordList) -> [Int] {
      list.words.map { word in
        if let number = numbers[word] { return number }
        numbers[word] = frequencies.count
        frequencies.append(0)
        return frequencies.count - 1
      }
    }
    func words(_ action: Action) -> Words {
      let words = Words(
        title: number(WordList(action.title)), summary: number(WordList(action.summary)),
        place: number(WordList(action.place?.name)),
        years: [action.start?.year, action.end?.year].compactMap { $0 })
      for word in Set(words.title + words.summary + words.place) { frequencies[word] += 1 }
      return words
    }
    let lists = [before.map(words), after.map(words)]
    let count = before.count + after.count
    let weights = frequencies.map { 1 + (count / max(1, $0)).logarithm }
    // Where a register is large, these are most of any summary: a few steps then compare two.
    let frequent = frequencies.indices.filter { frequencies[$0] > 64 }
      .sorted { (frequencies[$1], $0) < (frequencies[$0], $1) }.prefix(64)
    var bits = [UInt64](repeating: 0, count: frequencies.count)
    var masks: [Int: UInt64] = [:]
    for (position, word) in frequent.enumerated() {
      bits[word] = 1 << UInt64(position)
      masks[weights[word], default: 0] |= bits[word]
    }
    func weighed(_ list: Words) -> Words {
      var list = list
      list.titleWeight = list.title.reduce(0) { $0 + weights[$1] }
      list.summaryWeight = list.summary.reduce(0) { $0 + weights[$1] }
      list.placeWeight = list.place.reduce(0) { $0 + weights[$1] }
      list.frequent = list.summary.reduce(0) { $0 | bits[$1] }
      list.rare = list.summary.filter { bits[$0] == 0 }.sorted()
      return list
    }
    self.weights = weights
    frequentByWeight = masks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.before = lists[0].map(weighed)
    self.after = lists[1].map(weighed)
  }

  /// The pairs, best first, each action at most once; `firstIDs` and `secondIDs` break ties so
  /// that both directions give the same pairs.
  func best(_ firstIDs: [ActionID], _ secondIDs: [ActionID]) -> [Pair] {
    var candidates = self.candidates()
    candidates.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      let first = Self.ordered(firstIDs[a.before], secondIDs[a.after])
      let second = Self.ordered(firstIDs[b.before], secondIDs[b.after])
      return first < second
    }
    var takenBefore = Set<Int>()
    var takenAfter = Set<Int>()
    return candidates.filter { pair in
      guard !takenBefore.contains(pair.before), !takenAfter.contains(pair.after) else {
        return false
      }
      takenBefore.insert(pair.before)
      takenAfter.insert(pair.after)
      return true
    }
  }

  private static func ordered(_ a: ActionID, _ b: ActionID) -> (ActionID, ActionID) {
    a < b ? (a, b) : (b, a)
  }

  private func candidates() -> [Pair] {
    let titles = index(after.map(\.title))
    let summaries = index(after.map(\.rare))
    var inTitle = [Int](repeating: 0, count: after.count)
    var isTouched = [Bool](repeating: false, count: after.count)
    var crowdAfter = [Int](repeating: 0, count: after.count)
    var pairs: [Pair] = []
    for (number, words) in before.enumerated() {
      var touched: [Int] = []
      func touch(_ other: Int) {
        guard !isTouched[other] else { return }
        isTouched[other] = true
        touched.append(other)
      }
      // Two actions with no title word and no rare word in common are not the same.
      for word in words.title {
        for other in titles[word] {
          touch(other)
          inTitle[other] += weights[word]
        }
      }
      for word in words.rare {
        for other in summaries[word] { touch(other) }
      }
      var found: [Pair] = []
      for other in touched {
        let score = score(words, after[other], title: inTitle[other])
        inTitle[other] = 0
        isTouched[other] = false
        guard score >= Self.threshold else { continue }
        crowdAfter[other] += 1
        if found.count <= Self.crowd {
          found.append(Pair(before: number, after: other, score: score))
        }
      }
      if found.count <= Self.crowd { pairs += found }
    }
    return pairs.filter { crowdAfter[$0.after] <= Self.crowd }
  }

  private func index(_ texts: [[Int]]) -> [[Int]] {
    var index = [[Int]](repeating: [], count: weights.count)
    for (number, words) in texts.enumerated() {
      for word in words { index[word].append(number) }
    }
    return index
  }

  private func score(_ a: Words, _ b: Words, title: Int) -> Int {
    var points = 45 * 2000 * title / max(1, a.titleWeight + b.titleWeight)
    var total = 45
    func add(_ weight: Int, _ shared: Int, _ all: Int) {
      points += weight * 2000 * shared / max(1, all)
      total += weight
    }
    // What the rest can add at most: most candidates go no further.
    guard points + 55 * 1000 >= 100 * Self.threshold else { return 0 }
    if a.summaryWeight > 0, b.summaryWeight > 0 {
      add(40, sharedSummary(a, b), a.summaryWeight + b.summaryWeight)
      guard points + 15 * 1000 >= 100 * Self.threshold else { return 0 }
    }
    if !a.place.isEmpty, !b.place.isEmpty {
      let shared = a.place.reduce(0) { b.place.contains($1) ? $0 + weights[$1] : $0 }
      add(10, shared, a.placeWeight + b.placeWeight)
    }
    if !a.years.isEmpty, !b.years.isEmpty {
      add(5, a.years.contains { b.years.contains($0) } ? 1 : 0, 2)
    }
    return points / total
  }

  /// Weight of the words that two summaries have in common.
  private func sharedSummary(_ a: Words, _ b: Words) -> Int {
    var shared = 0
    let common = a.frequent & b.frequent
    for (weight, mask) in frequentByWeight { shared += weight * (common & mask).nonzeroBitCount }
    var (i, j) = (0, 0)
    while i < a.rare.count, j < b.rare.count {
      if a.rare[i] == b.rare[j] {
        shared += weights[a.rare[i]]
        i += 1
        j += 1
      } else if a.rare[i] < b.rare[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}

extension Int {
  /// How many times it can be halved before it is less than two.
  fileprivate var logarithm: Int { self < 2 ? 0 : Int.bitWidth - 1 - leadingZeroBitCount }
}
