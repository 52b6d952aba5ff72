/// The groups of four letters of words, numbered: words of one family share most of theirs,
/// « réparation » and « réparer », « école » and « scolaire », where their stems differ.
struct LetterGroups {
  /// How many groups there are.
  var count: Int { numbers.count }

  private var numbers: [UInt32: Int32] = [:]

  /// The groups of a word in lowercase without accents, both ends marked: `^vél`, `vélo`, `élo$`
  /// (their accents apart).
  mutating func groups(of word: [UInt8]) -> [Int32] {
    let marked = [UInt8(ascii: "^")] + word + [UInt8(ascii: "$")]
    guard marked.count >= 4 else { return [] }
    var key = marked[..<3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return marked[3...].map { letter in
      key = key << 8 | UInt32(letter)
      return number(of: key)
    }
  }

  private mutating func number(of key: UInt32) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(numbers.count)
    numbers[key] = number
    return number
  }
}
