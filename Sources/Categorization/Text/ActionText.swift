internal import LabelModel

/// What an action says of itself, cut into words once.
struct ActionText {
  /// Words of the title, by number.
  var title: [Int32]
  /// Words of the summary and of the description, by number.
  var body: [Int32]
  /// For whom.
  var audiences: [Audience]

  /// Reads an action.
  init(_ action: Action, _ table: WordTable) {
    title = table.words(of: action.title)
    body = action.summary.map { table.words(of: $0) } ?? []
    for block in action.description { body += table.words(of: block.plainText) }
    audiences = action.audiences
  }

  /// How many times each stem counts: twice in the title, once elsewhere; in order of stems.
  func counts(_ table: WordTable) -> [(stem: Int32, count: Double)] {
    var counts: [Int32: Double] = [:]
    for word in title { if let stem = table.stems[Int(word)] { counts[stem, default: 0] += 2 } }
    for word in body { if let stem = table.stems[Int(word)] { counts[stem, default: 0] += 1 } }
    return counts.sorted { $0.key < $1.key }.map { (stem: $0.key, count: $0.value) }
  }
}

extension RichBlock {
  /// The text alone.
  fileprivate var plainText: String {
    switch self {
    case .paragraph(let inlines): inlines.plainText
    case .bulletedList(let items), .numberedList(let items):
      items.map(\.plainText).joined(separator: " ")
    }
  }
}
