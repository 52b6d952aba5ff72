/// What changed between two texts, word by word.
public struct WordDifference: Hashable, Sendable {
  /// A run of words that share one fate.
  public struct Run: Hashable, Sendable {
    /// What became of it.
    public var fate: Fate
    /// The words, as they are written.
    public var text: String
  }

  /// What became of some words.
  public enum Fate: Hashable, Sendable {
    /// They stand in both texts.
    case kept
    /// Only the old text has them.
    case removed
    /// Only the new text has them.
    case added
  }

  /// The runs in reading order; where words were replaced, the old ones come first.
  public var runs: [Run]

  /// Compares two texts; a missing text counts as an empty one.
  public init(from old: String?, to new: String?) {
    let old = (old ?? "").split(whereSeparator: \.isWhitespace)
    let new = (new ?? "").split(whereSeparator: \.isWhitespace)
    // Numbers are compared faster than words.
    var numbers: [Substring: Int] = [:]
    func number(_ word: Substring) -> Int {
      if let number = numbers[word] { return number }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    let difference = new.map(number).difference(from: old.map(number))
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    runs = []
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      if removed.contains(a), a < old.count {
        append(old[a], .removed)
        a += 1
      } else if added.contains(b), b < new.count {
        append(new[b], .added)
        b += 1
      } else {
        append(new[b], .kept)
        a += 1
        b += 1
      }
    }
  }

  /// The change on one line: « une [-ancienne-] {+nouvelle+} page ».
  public var marked: String {
    runs.map { run in
      switch run.fate {
      case .kept: run.text
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }.joined(separator: " ")
  }

  private mutating func append(_ word: Substring, _ fate: Fate) {
    if let last = runs.indices.last, runs[last].fate == fate {
      runs[last].text += " " + word
    } else {
      runs.append(Run(fate: fate, text: String(word)))
    }
  }
}
