/// A word of a list, with the bytes where it stands.
struct PlacedWord {
  /// The word.
  var word: String
  /// Its bytes in the source.
  var range: Range<Int>
}

extension [UInt8] {
  /// The words that blanks separate in a stretch of the source, such as the value of
  /// `secondaires`.
  func words(in stretch: Range<Int>) -> [PlacedWord] {
    var result: [PlacedWord] = []
    var position = stretch.lowerBound
    while position < stretch.upperBound {
      guard !self[position].isBlank else {
        position += 1
        continue
      }
      let start = position
      while position < stretch.upperBound, !self[position].isBlank { position += 1 }
      let word = String(decoding: self[start..<position], as: UTF8.self)
      result.append(PlacedWord(word: word, range: start..<position))
    }
    return result
  }

  /// The stretch without the blanks at its ends; empty at its start when it is all blank.
  func trimmed(_ stretch: Range<Int>) -> Range<Int> {
    var (low, high) = (stretch.lowerBound, stretch.upperBound)
    while low < high, self[low].isBlank { low += 1 }
    while low < high, self[high - 1].isBlank { high -= 1 }
    return low < high ? low..<high : stretch.lowerBound..<stretch.lowerBound
  }
}
