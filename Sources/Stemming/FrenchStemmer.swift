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
    guard let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
