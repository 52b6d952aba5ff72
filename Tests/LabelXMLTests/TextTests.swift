import Testing

@testable import LabelXML

@Suite("Words, addresses and personal data")
struct TextTests {
  @Test func blanksCollapse() {
    #expect("  a\n\t b ".collapsed == "a b")
    #expect("a b".collapsed == "a b")
    #expect(" \n".collapsed.isEmpty)
    #expect("a\u{A0}b".collapsed == "a\u{A0}b", "only the blanks of XML count")
  }

  @Test(arguments: [
    ("en cours", "en-cours"), ("Terminé", "termine"), ("encours", "en-cours"),
    ("ouvert", "en-cours"), ("prevu", "projet"), ("projets", "projet"),
  ])
  func aStatusIsGuessed(written: String, meant: String) throws {
    guard case .word(let list)? = Vocabulary.register.shapes["action"]?.attributes[1].value else {
      Issue.record("the status is no longer a word")
      return
    }
    let guess = Spelling.nearest(to: written, among: list.words, synonyms: list.synonyms)
    #expect(guess == meant)
  }

  @Test func whatIsFarIsNotGuessed() {
    #expect(Spelling.nearest(to: "bleu", among: ["en-cours", "termine"]) == nil)
    #expect(Spelling.nearest(to: "", among: ["en-cours"]) == nil)
    #expect(Spelling.editDistance(Array("mediatoin"), Array("mediation")) == 1)
  }

  @Test(arguments: [
    "https://exemple.fr", "http://www.exemple.fr:8080/a?b=c#d", "https://issuu.com./x",
    "https://exemple.fr/é", "http://localhost/x", "http://127.0.0.1",
  ])
  func addressesAreRight(address: String) {
    #expect(WebAddress.fault(in: address) == nil)
  }

  @Test(arguments: [
    ("exemple.fr/epn", "https://exemple.fr/epn"), ("htp://exemple.fr", "http://exemple.fr"),
    ("https:/exemple.fr", "https://exemple.fr"),
    ("https://exemple.fr/a b", "https://exemple.fr/a%20b"),
    ("HTTPS://exemple.fr", "https://exemple.fr"), ("mailto:a@exemple.fr", nil), ("https://", nil),
    ("https://exemple", nil), ("voir le site", nil), ("https://exemple.fr:port/", nil),
  ])
  func addressesAreWrong(address: String, correction: String?) throws {
    let fault = try #require(WebAddress.fault(in: address))
    #expect(fault.correction == correction)
  }

  @Test(arguments: [
    ("Écrire à jean.dupont@ville-exemple.fr.", "jean.dupont@ville-exemple.fr"),
    ("au 06 12 34 56 78", "06 12 34 56 78"), ("tél. 0490123456", "0490123456"),
    ("+33 (0)4.90.12.34.56 ou", "+33 (0)4.90.12.34.56"), ("06-12 34 56 78", "06-12 34 56 78"),
  ])
  func personalDataIsFound(text: String, data: String) throws {
    let bytes = Array(text.utf8)
    let found = PersonalData.find(in: bytes, 0..<bytes.count)
    try #require(found.count == 1)
    #expect(String(decoding: bytes[found[0].range], as: UTF8.self) == data)
  }

  @Test(arguments: [
    "5 @ et 4 @@@@", "@ville_exemple", "12 000 000 000 euros", "2021 2022 2023", "00 00 00 00 00",
    "SIRET 21130063700018", "de 0 à 1", "a@b", "02/10/2026 14:05", "02.10.2026 14.05",
    "01/2021-03/22", "02 10 2026 14:05:09",
  ])
  func personalDataIsNotInvented(text: String) {
    let bytes = Array(text.utf8)
    #expect(PersonalData.find(in: bytes, 0..<bytes.count).isEmpty)
  }

  @Test func pathsAreWorkedOut() {
    #expect(
      FilePath.join("dossiers/x/2023", "../../../actions/x/2023.xml") == "actions/x/2023.xml")
    #expect(FilePath.join(".", "a/./b//c") == "a/b/c")
    #expect(FilePath.join("/a", "../../b") == "/b")
    #expect(FilePath.normalize("a/..") == ".")
    #expect(FilePath.folder(of: "a") == ".")
    #expect(FilePath.folder(of: ".") == "..")
    #expect(FilePath.folder(of: "..") == "../..")
    #expect(FilePath.name(of: "a/b.xml") == "b.xml")
  }
}
