/// In how many examples of each class a stem is found: what makes a word worth telling a person.
struct WordUse {
  private var counts: [Int32: [Int]] = [:]
  /// In how many examples a stem is found.
  private var sums: [Int32: Int] = [:]
  private var totals: [Int]
  private var total = 0

  /// Counts examples.
  init(_ examples: [PreparedExample], classCount: Int) {
    totals = [Int](repeating: 0, count: classCount)
    total = examples.count
    for example in examples {
      totals[example.target] += 1
      for part in example.prepared.stems {
        counts[part.number, default: [Int](repeating: 0, count: classCount)][example.target] += 1
        sums[part.number, default: 0] += 1
      }
    }
  }

  /// In how many examples of a class a stem is found, and in how many of all; `nil` when that says
  /// little: twice is chance, and a word found everywhere leads nowhere.
  func telling(_ stem: Int32, of target: Int) -> (here: Int, all: Int)? {
    guard let counts = counts[stem], counts[target] >= 3 else { return nil }
    let here = counts[target]
    let all = count(of: stem)
    let elsewhere = total - totals[target]
    let usual = (Double(all - here) + 0.5) / Double(elsewhere + 1)
    guard 2 * here >= all, Double(here) / Double(totals[target]) >= 2 * usual else { return nil }
    return (here, all)
  }

  /// In how many examples a stem is found.
  func count(of stem: Int32) -> Int { sums[stem] ?? 0 }

  /// Whether few examples have a stem, so that to share it says something.
  func isRare(_ stem: Int32) -> Bool { 20 * count(of: stem) <= total + 20 }
}
