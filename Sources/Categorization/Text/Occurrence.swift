/// How often a stem, or a group of letters, is found in a text.
struct Occurrence {
  /// The number of the stem or of the group.
  var number: Int32
  /// How many times it counts.
  var count: Double

  /// Adds up what is found: twice where it is in the title, once elsewhere; in order of numbers.
  static func tally(title: [Int32], body: [Int32]) -> [Occurrence] {
    // Number and count in one word: the plainest values sort fastest, and a national atlas has
    // millions of them.
    var found: [Int64] = []
    found.reserveCapacity(title.count + body.count)
    for number in title { found.append(Int64(number) << 2 | 2) }
    for number in body { found.append(Int64(number) << 2 | 1) }
    found.sort()
    var tally: [Occurrence] = []
    tally.reserveCapacity(found.count)
    for packed in found {
      let number = Int32(packed >> 2)
      if let last = tally.last, last.number == number {
        tally[tally.count - 1].count += Double(packed & 3)
      } else {
        tally.append(Occurrence(number: number, count: Double(packed & 3)))
      }
    }
    return tally
  }

  /// The numbers that two texts have, both in order of numbers.
  static func shared(_ first: [Occurrence], _ second: [Occurrence]) -> [Int32] {
    var shared: [Int32] = []
    var position = 0
    for occurrence in first {
      while position < second.count, second[position].number < occurrence.number { position += 1 }
      guard position < second.count else { break }
      if second[position].number == occurrence.number { shared.append(occurrence.number) }
    }
    return shared
  }
}
