internal import Glibc
internal import LabelModel

/// What the regression sees of an action: its groups of letters, what the lexicon says, and for
/// whom it is.
struct FeatureSpace {
  /// The groups of letters: their columns come first.
  let letters: RareFeatures
  private let classCount: Int
  private let recipe: Recipe

  /// How many columns there are.
  var columnCount: Int { letters.count + classCount + Audience.allCases.count }

  /// Learns which groups of letters there are and how rare they are.
  init(
    _ examples: [PreparedAction], terms: [Lexicon.Term], groupCount: Int, classCount: Int,
    recipe: Recipe
  ) {
    letters = RareFeatures(
      examples.map(\.groups), terms: terms.map(\.groups), total: groupCount)
    self.classCount = classCount
    self.recipe = recipe
  }

  /// The column of what the lexicon says of a class.
  func column(of target: Int) -> Int { letters.count + target }

  /// The column of an audience.
  func column(of audience: Audience) -> Int {
    letters.count + classCount + (Audience.allCases.firstIndex(of: audience) ?? 0)
  }

  /// Everything that is known of an action, after its letters.
  func row(_ action: PreparedAction, _ letters: [FeatureRows.Entry]) -> [FeatureRows.Entry] {
    var row = letters
    for (index, score) in action.lexiconScores.enumerated() where score > 0 {
      row.append(
        .init(column: column(of: index), value: log(1 + score) * recipe.lexiconLoudness))
    }
    for audience in Audience.allCases where action.text.audiences.contains(audience) {
      row.append(.init(column: column(of: audience), value: recipe.audienceLoudness))
    }
    return row
  }
}
