import Documents

/// A place where two readings of one document do not say the same.
struct WordChange {
  /// The words that should stand there; empty for something added.
  var expected: [PrintedPage.Word]
  /// The words that stand there; empty for something removed.
  var found: [PrintedPage.Word]
  /// The words just before.
  var before: [String]
  /// Where it stands; empty before the first title.
  var section: String

  /// Whether a number is concerned.
  var hasNumber: Bool { (expected + found).contains { $0.text.contains(where: \.isNumber) } }

  /// Every place where the words differ, in reading order.
  static func changes(
    from expected: [PrintedPage.Word], to found: [PrintedPage.Word]
  ) -> [WordChange] {
    // What is the same at both ends is most of a document, and needs no search.
    var start = 0
    while start < min(expected.count, found.count), expected[start].text == found[start].text {
      start += 1
    }
    var (lastExpected, lastFound) = (expected.count, found.count)
    while lastExpected > start, lastFound > start,
      expected[lastExpected - 1].text == found[lastFound - 1].text
    {
      lastExpected -= 1
      lastFound -= 1
    }
    let old = expected[start..<lastExpected].map(\.text)
    let new = found[start..<lastFound].map(\.text)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset + start)
      case .insert(let offset, _, _): added.insert(offset + start)
      }
    }
    var changes: [WordChange] = []
    var (a, b) = (start, start)
    while a < lastExpected || b < lastFound {
      let (firstA, firstB) = (a, b)
      while removed.contains(a) { a += 1 }
      while added.contains(b) { b += 1 }
      if a == firstA, b == firstB {
        a += 1
        b += 1
        continue
      }
      let place = found.isEmpty ? nil : found[min(firstB, found.count - 1)]
      changes.append(
        WordChange(
          expected: Array(expected[firstA..<a]), found: Array(found[firstB..<b]),
          before: found[max(0, firstB - 4)..<firstB].map(\.text), section: place?.section ?? ""))
    }
    return changes
  }
}
