import Documents
import LabelModel

/// The words that name the collectivity in a sentence.
struct Town {
  /// Its name.
  var name: String
  /// What it is, with its article: « la ville ».
  var subject: String
  /// The same, insisting: « la ville elle-même ».
  var itself: String
  /// « de la ville », « du village ».
  var ofIt: String

  /// Takes the words from its name and its kind.
  init(_ collectivity: Collectivity) {
    // The name stands in the running head of every page.
    name = collectivity.displayName
    switch collectivity.kind {
    case .town: (subject, itself, ofIt) = ("la ville", "la ville elle-même", "de la ville")
    case .village: (subject, itself, ofIt) = ("le village", "le village lui-même", "du village")
    case .territory:
      (subject, itself, ofIt) = ("le territoire", "le territoire lui-même", "du territoire")
    }
  }

  /// The words for templates.
  var view: TemplateValue {
    [
      "nom": .text(name),
      "de_nom": .text(French.of(name)),
      "la_ville": .text(subject),
      "La_ville": .text(French.capitalized(subject)),
      "de_la_ville": .text(ofIt),
    ]
  }
}
