internal import Glibc
internal import LabelModel

/// What the statistical models see of an action: rare words more than common ones, what the
/// lexicon says, and for whom it is.
struct FeatureSpace {
  /// The column of each stem; `nil` for a stem that no example has.
  private var columns: [Int?]
  /// The rarity of the stem of each column.
  private var rarities: [Double]
  private let classCount: Int
  private let recipe: Recipe

  /// How many columns are stems: they come first.
  let stemCount: Int
  /// How many columns there are.
  var columnCount: Int { stemCount + classCount + Audience.allCases.count }

  /// Learns which stems there are and how rare they are.
  init(
    _ examples: [PreparedAction], terms: [Lexicon.Term], stemCount total: Int, classCount: Int,
    recipe: Recipe
  ) {
    var presence = [Int](repeating: -1, count: total)
    for term in terms { for stem in term.stems { presence[Int(stem)] = 0 } }
    for example in examples {
      for part in example.counts {
        presence[Int(part.stem)] = max(0, presence[Int(part.stem)]) + 1
      }
    }
    columns = [Int?](repeating: nil, count: total)
    rarities = []
    for (stem, count) in presence.enumerated() where count >= 0 {
      columns[stem] = rarities.count
      rarities.append(log(Double(1 + examples.count) / Double(1 + count)) + 1)
    }
    stemCount = rarities.count
    self.classCount = classCount
    self.recipe = recipe
  }

  /// The column of a stem; `nil` when no example has it.
  func column(of stem: Int32) -> Int? {
    Int(stem) < columns.count ? columns[Int(stem)] : nil
  }

  /// The column of an audience.
  func column(of audience: Audience) -> Int {
    stemCount + classCount + (Audience.allCases.firstIndex(of: audience) ?? 0)
  }

  /// The words alone: a row of length 1.
  func words(_ counts: [(stem: Int32, count: Double)]) -> [FeatureRows.Entry] {
    var row: [FeatureRows.Entry] = []
    var squares = 0.0
    for part in counts {
      guard let column = column(of: part.stem) else { continue }
      let value = (1 + log(part.count)) * rarities[column]
      squares += value * value
      row.append(.init(column: column, value: value))
    }
    let length = squares.squareRoot()
    for index in row.indices { row[index].value /= length }
    return row
  }

  /// Everything that is known of an action, after its words.
  func row(_ action: PreparedAction, words: [FeatureRows.Entry]) -> [FeatureRows.Entry] {
    var row = words
    for (index, score) in action.lexiconScores.enumerated() where score > 0 {
      row.append(
        .init(column: stemCount + index, value: log(1 + score) * recipe.lexiconLoudness))
    }
    for audience in Set(action.text.audiences) {
      row.append(.init(column: column(of: audience), value: recipe.audienceLoudness))
    }
    return row.sorted { $0.column < $1.column }
  }
}
