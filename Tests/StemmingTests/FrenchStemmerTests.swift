import Stemming
import Testing

@Suite("Stems of French words")
struct FrenchStemmerTests {
  @Test(arguments: [
    (["atelier", "ateliers"], "ateli"),
    (["dématérialisation", "dématérialisations"], "dématérialis"),
    (["numérique", "numériques"], "numer"),
  ])
  func formsOfOneWordShareAStem(words: [String], stem: String) throws {
    let stemmer = try #require(FrenchStemmer())
    let stems = Set(words.map { String(decoding: stemmer.stem(Array($0.utf8)), as: UTF8.self) })
    #expect(stems == [stem])
  }

  @Test(arguments: [
    ("concert", "concertation"), ("collecte", "collectivité"), ("commune", "communication"),
    ("dons", "données"), ("mobile", "mobilité"), ("équipe", "équipement"),
    ("consultable", "consultation"), ("initiative", "initiation"),
  ])
  func wordsOfDifferentThingsAreKeptApart(first: String, second: String) throws {
    let stemmer = try #require(FrenchStemmer())
    #expect(stemmer.stem(Array(first.utf8)) != stemmer.stem(Array(second.utf8)))
  }

  @Test func anEmptyWordHasAnEmptyStem() throws {
    let stemmer = try #require(FrenchStemmer())
    #expect(stemmer.stem([]).isEmpty)
  }
}
