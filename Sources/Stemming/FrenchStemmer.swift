internal import CStemmer

/// The stems of French words, by Snowball's algorithm: « ateliers » and « atelier » are one word.
///
/// A handle: one per thread of work.
package final class FrenchStemmer {
  private let stemmer: OpaquePointer

  /// Prepares to stem; `nil` when the library lacks French, which no distribution does.
  package init?() {
    guard let stemmer = sb_stemmer_new("french", "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in lowercase, both in UTF-8; the word itself when it has none.
  package func stem(_ word: [UInt8]) -> [UInt8] {
    if let stem = Self.exceptions[word] { return stem }
    guard let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }

  /// Words that the algorithm takes for another one, each with a stem of its own: to it, a concert
  /// is a consultation of inhabitants, and a refuse collection a local authority.
  private static let exceptions: [[UInt8]: [UInt8]] = {
    let families = [
      "collecte collectes collecter collecté collectés", "collection collections",
      "collectivité collectivités", "communication communications communiquer communique",
      "commune communes", "concert concerts", "conseiller conseillers conseillère conseillères",
      "consultable consultables", "courant courante courants courantes", "direction directions",
      "dispositif dispositifs",
      "donnée données", "équipe équipes", "forme formes",
      "formation formations former formé formés",
      "format formats", "initiative initiatives", "mobilité mobilités", "opérateur opérateurs",
      "pétition pétitions", "porte portes",
      "publication publications publier publie publié publiés",
      "restaurant restaurants", "signe signes", "voirie voiries",
    ]
    var stems: [[UInt8]: [UInt8]] = [:]
    for family in families {
      let words = family.split(separator: " ").map { Array($0.utf8) }
      // No word ends in a full stop: no stem of the algorithm is like these.
      for word in words { stems[word] = words[0] + Array(".".utf8) }
    }
    return stems
  }()
}
