/// In how many examples of each class a stem is found: what makes a word worth telling a person.
struct WordUse {
  private var counts: [Int32: [Int]] = [:]
  private var totals: [Int]

  /// Counts examples.
  init(_ examples: [PreparedExample], classCount: Int) {
    totals = [Int](repeating: 0, count: classCount)
    for example in examples {
      totals[example.target] += 1
      for part in example.prepared.counts {
        counts[part.stem, default: [Int](repeating: 0, count: classCount)][example.target] += 1
      }
    }
  }

  /// In how many examples of a class a stem is found, and in how many of all; `nil` when that says
  /// little: once is chance, and a word found everywhere leads nowhere.
  func telling(_ stem: Int32, of target: Int) -> (here: Int, all: Int)? {
    guard let counts = counts[stem], counts[target] >= 2 else { return nil }
    let here = counts[target]
    let all = counts.reduce(0, +)
    let elsewhere = totals.reduce(0, +) - totals[target]
    let usual = (Double(all - here) + 0.5) / Double(elsewhere + 1)
    guard Double(here) / Double(totals[target]) >= 2 * usual else { return nil }
    return (here, all)
  }
}
