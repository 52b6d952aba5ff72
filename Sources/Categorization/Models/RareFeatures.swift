internal import Glibc

/// Columns for stems, or for groups of letters, the rare ones louder than the common ones (tf-idf).
struct RareFeatures {
  /// The column of each feature; `nil` for one that nothing learned from has.
  private var columns: [Int?]
  /// The rarity of the feature of each column.
  private(set) var rarities: [Double] = []

  /// How many columns there are.
  var count: Int { rarities.count }

  /// Learns which features there are and how rare they are in texts; terms add theirs, but do not
  /// make them common.
  init(_ texts: [[Occurrence]], terms: [[Occurrence]], total: Int) {
    var presence = [Int](repeating: -1, count: total)
    for term in terms { for part in term { presence[Int(part.number)] = 0 } }
    for text in texts {
      for part in text { presence[Int(part.number)] = max(0, presence[Int(part.number)]) + 1 }
    }
    columns = [Int?](repeating: nil, count: total)
    for (number, count) in presence.enumerated() where count >= 0 {
      columns[number] = rarities.count
      rarities.append(log(Double(1 + texts.count) / Double(1 + count)) + 1)
    }
  }

  /// The column of a feature; `nil` when nothing learned from has it.
  func column(of number: Int32) -> Int? {
    Int(number) < columns.count ? columns[Int(number)] : nil
  }

  /// A text as a row of length 1; empty when nothing in it is known.
  func row(_ text: [Occurrence]) -> [FeatureRows.Entry] {
    var row: [FeatureRows.Entry] = []
    row.reserveCapacity(text.count)
    var squares = 0.0
    for part in text {
      guard let column = column(of: part.number) else { continue }
      let value = (1 + log(part.count)) * rarities[column]
      squares += value * value
      row.append(.init(column: column, value: value))
    }
    let length = squares.squareRoot()
    for index in row.indices { row[index].value /= length }
    return row
  }
}
