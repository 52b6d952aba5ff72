import LabelModel
import Testing

@testable import Categorization

@Suite("Words of actions")
struct TextTests {
  func words(_ text: String) -> [String] {
    var splitter = WordSplitter(text)
    var words: [String] = []
    while let word = splitter.next() { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  @Test(arguments: [
    ("L’accès à l'état civil", ["accès", "à", "état", "civil"]),
    ("Wi-Fi, WIFI et wifi", ["wifi", "wifi", "et", "wifi"]),
    ("Œuvres à ÉCOUTER", ["oeuvres", "à", "écouter"]),
    ("aujourd'hui 5 @, 3D", ["aujourd", "hui", "5", "3d"]),
    ("", []),
  ])
  func textIsCutIntoWords(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func accentsAndPluralsAreOneStem() {
    let table = WordTable()
    #expect(table.stems(of: "Médiathèques numériques") == table.stems(of: "mediatheque numérique"))
  }

  @Test func wordsThatSayNothingAreLeftOut() {
    let table = WordTable()
    #expect(table.stems(of: "dans la 2023 de les").isEmpty)
  }

  @Test func acronymsAreShownAsTheyAreWritten() {
    let table = WordTable()
    let words = table.words(of: "EPN de la Ville")
    #expect(words.map { table.surfaces[Int($0)] } == ["EPN", "ville"])
  }
}

@Suite("Near-duplicates")
struct NearDuplicateTests {
  @Test func theSameActionSaidTwiceIsAPairWithItsReason() throws {
    let register = Register(
      collectivity: "v", edition: 2023,
      actions: [
        CategorizerTests.action("a", "Ateliers d’initiation à l’informatique pour seniors"),
        CategorizerTests.action("b", "Initiation informatique des seniors en atelier"),
        CategorizerTests.action("c", "Fibre optique dans les écoles"),
      ])
    let pairs = NearDuplicateFinder().find(register, earlier: [])
    let pair = try #require(pairs.first)
    #expect(pairs.count == 1)
    #expect([pair.first.action.id, pair.second.action.id] == ["a", "b"])
    #expect(pair.reasons.contains { $0.contains("« initiation »") }, "\(pair.reasons)")
  }

  @Test func theSameIdInTwoEditionsIsNoPair() {
    let action = CategorizerTests.action("a", "Ateliers pour seniors")
    let pairs = NearDuplicateFinder().find(
      Register(collectivity: "v", edition: 2023, actions: [action]),
      earlier: [Register(collectivity: "v", edition: 2021, actions: [action])])
    #expect(pairs.isEmpty)
  }

  @Test func anotherIdInAnEarlierEditionIsAPair() {
    let now = CategorizerTests.action("a", "Ateliers pour seniors")
    let before = CategorizerTests.action("z", "Atelier pour les seniors")
    let pairs = NearDuplicateFinder().find(
      Register(collectivity: "v", edition: 2023, actions: [now]),
      earlier: [Register(collectivity: "v", edition: 2021, actions: [before])])
    #expect(pairs.map(\.second.edition) == [2021])
  }
}
