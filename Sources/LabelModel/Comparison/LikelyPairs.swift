/// Proposes actions that may be one under two ids, by what they say.
///
/// Nothing is ever merged. The score goes from 0 to 1000. Title and summary are compared by their words: twice the weight
/// of the common words over the weight of all, where a rare word weighs more than a frequent one
/// (one more each time it is half as frequent). The title counts for 55, the summary for 30, the
/// place for 10, the years for 5; what one of the two does not say is left out of the mean.
struct LikelyPairs {
  /// A proposed pair of positions.
  struct Pair: Hashable, Sendable {
    var before: Int
    var after: Int
    var score: Int
  }

  /// Below this score nothing is proposed.
  static let threshold = 500
  /// An action that resembles more than this many others is too general to be recognised.
  static let crowd = 100

  private let before: [Words]
  private let after: [Words]

  /// The words of an action as numbers, and what weighs in the score.
  private struct Words {
    var title: [Int]
    var summary: [Int]
    var place: [Int]
    var years: [Int]
    var titleWeight = 0
    var summaryWeight = 0
    var placeWeight = 0
  }

  private var weights: [Int] = []

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
    var lists = [before.map(words), after.map(words)]
    let count = before.count + after.count
    let weights = frequencies.map { 1 + (count / max(1, $0)).logarithm }
    for side in lists.indices {
      for index in lists[side].indices {
        lists[side][index].titleWeight = lists[side][index].title.reduce(0) { $0 + weights[$1] }
        lists[side][index].summaryWeight = lists[side][index].summary.reduce(0) {
          $0 + weights[$1]
        }
        lists[side][index].placeWeight = lists[side][index].place.reduce(0) { $0 + weights[$1] }
      }
    }
    self.before = lists[0]
    self.after = lists[1]
    self.weights = weights
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
    let summaries = index(after.map(\.summary))
    var inTitle = [Int](repeating: 0, count: after.count)
    var inSummary = [Int](repeating: 0, count: after.count)
    var crowdAfter = [Int](repeating: 0, count: after.count)
    var pairs: [Pair] = []
    for (number, words) in before.enumerated() {
      var touched: [Int] = []
      for word in words.title {
        for other in titles[word] {
          if inTitle[other] == 0, inSummary[other] == 0 { touched.append(other) }
          inTitle[other] += weights[word]
        }
      }
      for word in words.summary {
        for other in summaries[word] {
          if inTitle[other] == 0, inSummary[other] == 0 { touched.append(other) }
          inSummary[other] += weights[word]
        }
      }
      var found: [Pair] = []
      for other in touched {
        let score = score(
          words, after[other], title: inTitle[other], summary: inSummary[other])
        (inTitle[other], inSummary[other]) = (0, 0)
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

  private func score(_ a: Words, _ b: Words, title: Int, summary: Int) -> Int {
    var (points, total) = (0, 0)
    func add(_ weight: Int, _ shared: Int, _ all: Int) {
      points += weight * 2000 * shared / max(1, all)
      total += weight
    }
    add(55, title, a.titleWeight + b.titleWeight)
    if !a.summary.isEmpty, !b.summary.isEmpty {
      add(30, summary, a.summaryWeight + b.summaryWeight)
    }
    // Place and years can add at most 15 points in 100: not worth a look below that.
    guard (points + 15 * 1000) / (total + 15) >= Self.threshold else { return 0 }
    if !a.place.isEmpty, !b.place.isEmpty {
      let shared = a.place.reduce(0) { b.place.contains($1) ? $0 + weights[$1] : $0 }
      add(10, shared, a.placeWeight + b.placeWeight)
    }
    if !a.years.isEmpty, !b.years.isEmpty {
      add(5, a.years.contains { b.years.contains($0) } ? 1 : 0, 2)
    }
    return points / total
  }
}

extension Int {
  /// How many times it can be halved before it is less than two.
  fileprivate var logarithm: Int { self < 2 ? 0 : Int.bitWidth - 1 - leadingZeroBitCount }
}
