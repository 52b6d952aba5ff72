internal import LabelModel
internal import LabelXML

/// Ids of new actions.
enum NewID {
  private static let length = 60
  private static let little: Set<Substring> = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour",
    "sur", "un", "une",
  ]

  /// An id made of the words of a title that carry its meaning, unlike those taken.
  ///
  ///     "Imédias, l’espace public numérique" → "imedias-espace-public-numerique"
  static func of(_ title: String, taken: Set<ActionID>) -> ActionID {
    let words = title.slug.split(separator: "-")
    let meaningful = words.filter { !little.contains($0) }
    var base = ""
    for word in meaningful.isEmpty ? words : meaningful {
      guard base.utf8.count + word.utf8.count < length else { break }
      base += (base.isEmpty ? "" : "-") + word
    }
    if base.isEmpty { base = "action" }
    var id = ActionID(rawValue: base)
    var number = 2
    while taken.contains(id) {
      id = ActionID(rawValue: "\(base)-\(number)")
      number += 1
    }
    return id
  }
}
