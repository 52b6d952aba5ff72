internal import LabelModel

extension Vocabulary {
  /// The shapes of the small XHTML subset.
  static let richText: [String: ElementShape] = [
    "p": ElementShape(content: .mixed(inlines)),
    "ul": ElementShape(content: .sequence([.some("li")])),
    "ol": ElementShape(content: .sequence([.some("li")])),
    "li": ElementShape(content: .mixed(inlines)),
    "strong": ElementShape(content: .mixed(inlines)),
    "em": ElementShape(content: .mixed(inlines)),
    "a": ElementShape([.required("href", .address)], content: .mixed(inlines)),
    "br": ElementShape(content: .empty),
  ]

  /// Names of the blocks of the small XHTML subset.
  static let blocks = ["p", "ul", "ol"]

  private static let inlines = ["strong", "em", "a", "br"]

  /// A source: a page of the web or a document.
  static func source(withEditions: Bool) -> ElementShape {
    let rest: [AttributeShape] =
      [.optional("titre", .text), .optional("date", .date)]
      + (withEditions ? [.optional("editions", .years)] : [])
    return ElementShape(
      [.required("type", .word(WordList(["page", "document"])))],
      variants: [
        "page": [.required("href", .address, missing: .pageWithoutAddress)] + rest,
        "document": [
          .required("nom", .text, missing: .documentWithoutName, empty: .documentWithoutName),
          .optional("href", .address),
        ] + rest,
      ],
      content: .empty)
  }

  /// The attributes of a photo.
  static let photo: [AttributeShape] = [
    .required("chemin", .path),
    .required("alternative", .text, missing: .noAlternative, empty: .noAlternative),
    .optional("credit", .text), .optional("legende", .text),
  ]

  /// The caution of a source about a number.
  static let precision = WordList(
    ["plus de", "moins de", "près de", "environ", "au moins", "au plus", "une centaine"],
    others: [
      "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine",
      "soixantaine",
    ].map { "une " + $0 })

  /// Yes or no.
  static let yesNo = WordList(
    ["oui", "non"], synonyms: ["true": "oui", "1": "oui", "false": "non", "0": "non"])
}

extension WordList {
  /// The words of a closed vocabulary of the model, known also by their labels.
  init<Word: ClosedVocabulary>(of _: Word.Type, synonyms: [String: String] = [:]) {
    self.init(Word.allCases.map(\.rawValue), synonyms: synonyms)
    for word in Word.allCases {
      self.synonyms[word.label.folded.split(separator: " ").joined(separator: "-")] = word.rawValue
    }
  }
}
