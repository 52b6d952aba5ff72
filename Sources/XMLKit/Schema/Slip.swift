/// Words that differ as they do when the hand slips.
enum Slip {
  /// Whether a word is another but for case, accents, and at most two letters in one place.
  ///
  /// `Statut` for `statut`, `titres` for `titre`, `resumé` for `resume`; not `lieu` for `champ`.
  static func isLikely(_ word: String, for meant: String) -> Bool {
    let (a, b) = (letters(word), letters(meant))
    guard b.count > 2 else { return false }
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      (endA, endB) = (endA - 1, endB - 1)
    }
    return max(endA, endB) - start <= (b.count > 5 ? 2 : 1)
  }

  /// Small letters without accents.
  private static func letters(_ word: String) -> [Character] {
    word.lowercased().map { plain[$0] ?? $0 }
  }

  private static let plain: [Character: Character] = [
    "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
    "ï": "i", "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u", "_": "-", " ": "-",
  ]
}
