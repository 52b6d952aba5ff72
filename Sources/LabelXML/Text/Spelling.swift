/// Finds what a person meant to write.
package enum Spelling {
  /// The candidate nearest to a word; `nil` when none is near enough to be meant.
  ///
  /// Case, accents, and spaces or underscores for hyphens do not count as mistakes; beyond them
  /// one mistake in three letters is forgiven. Of equally near candidates the first is given.
  /// Synonyms are folded words that are well known to mean a candidate.
  package static func nearest(
    to word: String, among candidates: some Sequence<String>, synonyms: [String: String] = [:]
  ) -> String? {
    let written = key(word)
    guard !written.isEmpty else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let wanted = key(candidate)
      let allowed = max(1, min(written.count, wanted.count) / 3)
      guard abs(written.count - wanted.count) <= allowed else { continue }
      let distance = editDistance(written, wanted)
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate ?? synonyms[String(written)]
  }

  /// The least number of letters to insert, delete, replace, or swap with the next one
  /// (Damerau and Levenshtein, each stretch edited once).
  static func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in 1...a.count {
      current[0] = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], beforePrevious[j - 2] + 1)
        }
      }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[b.count]
  }

  private static func key(_ word: String) -> [Character] {
    word.folded.map { $0 == " " || $0 == "_" || $0 == "’" || $0 == "'" ? "-" : $0 }
  }
}
