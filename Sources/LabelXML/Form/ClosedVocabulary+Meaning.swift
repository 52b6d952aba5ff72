package import LabelModel

extension ClosedVocabulary {
  /// The word of the list that a person means; `nil` when it is not clear.
  ///
  /// Case, accents and spaces do not count, the label serves as well as the word of the files, and
  /// the usual synonyms are known: « Terminée », « clos » and « termine » are one.
  package static func meant(by text: String) -> Self? {
    let key = text.slug
    if let word = Self(rawValue: key) ?? allCases.first(where: { $0.label.slug == key }) {
      return word
    }
    return words.synonyms[key].flatMap { Self(rawValue: $0) }
  }

  /// The label nearest to a text that means none for sure; `nil` when none is near.
  package static func nearest(to text: String) -> Self? {
    Spelling.nearest(to: text, among: allCases.map(\.label) + allCases.map(\.rawValue))
      .flatMap { meant(by: $0) }
  }

  private static var words: WordList {
    switch Self.self {
    case is ActionStatus.Type: WordList(of: Self.self, synonyms: Vocabulary.statuses)
    case is Carrier.Type: WordList(of: Self.self, synonyms: Vocabulary.carriers)
    case is Audience.Type: WordList(of: Self.self, synonyms: Vocabulary.audienceSynonyms)
    default: WordList(of: Self.self)
    }
  }
}
