/// A field of an action that is not the same in two editions.
public struct FieldChange: Hashable, Sendable {
  /// Which field.
  public var field: ActionField
  /// The grille of a classification; `nil` for other fields.
  public var grille: ReferentialID?
  /// The old values; empty when there were none.
  public var before: [String]
  /// The new values; empty when there are none.
  public var after: [String]

  /// The change word by word; `nil` for what is not a text.
  public var words: WordDifference? {
    field.isText
      ? WordDifference(from: before.joined(separator: " "), to: after.joined(separator: " ")) : nil
  }

  /// Values that only the old edition has, as many times as they are missing.
  public var removed: [String] { Self.excess(of: before, over: after) }

  /// Values that only the new edition has, as many times as they are new.
  public var added: [String] { Self.excess(of: after, over: before) }

  private static func excess(of values: [String], over others: [String]) -> [String] {
    var rest = others
    return values.filter { value in
      guard let index = rest.firstIndex(of: value) else { return true }
      rest.remove(at: index)
      return false
    }
  }
}

extension Action {
  /// What is not the same in a later record of this action, in the order of `ActionField`.
  ///
  /// The order in which audiences, partners, sources and the like are written says nothing, and is
  /// not a change. Classifications are compared in the grilles that both registers use: the rest
  /// is a change of referential, not of the action.
  func changes(to other: Action, grilles: [ReferentialID]) -> [FieldChange] {
    if self == other { return [] }
    var changes: [FieldChange] = []
    for field in ActionField.allCases {
      switch field {
      case .classification, .classificationOrigin:
        for grille in grilles {
          let (before, after) = (values(field, in: grille), other.values(field, in: grille))
          if before != after {
            changes.append(.init(field: field, grille: grille, before: before, after: after))
          }
        }
      case .description:
        if description != other.description {
          changes.append(
            .init(
              field: field, before: description.map(\.plainText),
              after: other.description.map(\.plainText)))
        }
      case .title, .summary, .status, .carrier, .start, .end, .audiences, .partners, .place,
        .contact, .indicators, .evidence, .mentions, .reserves, .extraFields, .sources:
        let (before, after) = (values(field), other.values(field))
        if before.sorted() != after.sorted() {
          changes.append(.init(field: field, before: before, after: after))
        }
      }
    }
    return changes
  }
}

extension RichBlock {
  /// The text alone.
  var plainText: String {
    switch self {
    case .paragraph(let inlines): inlines.plainText
    case .bulletedList(let items), .numberedList(let items):
      items.map(\.plainText).joined(separator: " ")
    }
  }
}
