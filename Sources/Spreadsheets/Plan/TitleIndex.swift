internal import LabelModel
internal import LabelXML

/// Finds the action whose title is that of a row, or nearly, without comparing each to each.
struct TitleIndex {
  /// An action that a row may be.
  struct Match: Hashable {
    /// Its position in the register.
    var position: Int
    /// Whether both titles are the same but for case, accents and punctuation.
    var isSame: Bool
  }

  private var matches: [Int: Match] = [:]
  /// Rows whose title is nearly that of an earlier row, by their numbers.
  private(set) var near: [(later: Int, earlier: Int)] = []

  /// Compares the titles of rows to those of actions.
  init(_ actions: [Action], unmatched titles: [String]) {
    guard !titles.isEmpty else { return }
    var positions: [String: Int] = [:]
    for (position, action) in actions.enumerated() where !action.title.headingKey.isEmpty {
      if positions[action.title.headingKey] == nil { positions[action.title.headingKey] = position }
    }
    let known = actions.map(\.title)
    for pair in TitleSimilarity(known + titles).pairs()
    where pair.later >= known.count {
      if pair.earlier < known.count {
        matches[pair.later - known.count] = Match(position: pair.earlier, isSame: false)
      } else {
        near.append((pair.later - known.count, pair.earlier - known.count))
      }
    }
    for (number, title) in titles.enumerated() {
      if let position = positions[title.headingKey] {
        matches[number] = Match(position: position, isSame: true)
      }
    }
  }

  /// The action that a row may be, by the number of the row; `nil` when none is like it.
  func match(_ number: Int) -> Match? { matches[number] }
}
