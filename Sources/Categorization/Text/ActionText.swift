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

  /// How many times each stem counts, in order of stems.
  func stems(_ table: WordTable) -> [Occurrence] {
    Occurrence.tally(
      title: title.compactMap { table.stems[Int($0)] },
      body: body.compactMap { table.stems[Int($0)] })
  }

  /// How many times each group of letters counts, in order of groups.
  func groups(_ table: WordTable) -> [Occurrence] {
    Occurrence.tally(
      title: title.flatMap { table.groups[Int($0)] }, body: body.flatMap { table.groups[Int($0)] })
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
