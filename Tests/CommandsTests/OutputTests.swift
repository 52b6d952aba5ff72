import ArgumentParser
import LabelModel
import Testing

@testable import Commands

@Suite("What the terminal shows")
struct OutputTests {
  @Test func alignsColumnsByWhatIsSeen() {
    var table = TextTable([["Nom", "n"]], alignments: [.left, .right])
    table.add(["été", "1"])
    // The same word with combining accents takes the same place.
    table.add(["e\u{301}te\u{301}", "10"])
    table.addRule()
    table.add(["œuvre", "200"])
    #expect(
      table.text == """
        Nom      n
        ──────────
        été      1
        e\u{301}te\u{301}     10
        ──────────
        œuvre  200

        """)
  }

  @Test func goesToTheNextLineInsideALongTitle() {
    var table = TextTable([["", "n"]], alignments: [.left, .right])
    table.add([
      "  Dispositifs d’information, d’échange, de consultation et de concertation", "7",
    ])
    let lines = table.text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count <= 50 })
    #expect(lines[2].hasPrefix("  Dispositifs"))
    #expect(lines[3].hasSuffix("  7"))
  }

  @Test(arguments: [
    ("simple", "simple"), ("a,b", "\"a,b\""), ("dit « oui »", "dit « oui »"),
    ("avec \"guillemets\"", "\"avec \"\"guillemets\"\"\""), ("deux\nlignes", "\"deux\nlignes\""),
    ("=SOMME(A1)", "'=SOMME(A1)"), ("-12.5", "-12.5"), ("@nom", "'@nom"),
  ])
  func quotesWhatASpreadsheetWouldMisread(_ cell: String, _ expected: String) {
    var table = CSVTable(columns: ["a", "b"])
    table.add([cell, nil])
    #expect(table.text == "a,b\r\n\(expected),\r\n")
  }

  @Test(arguments: [
    ("Error: Unexpected argument 'x'", "erreur : argument inattendu 'x'"),
    (
      "Error: Unknown option '--frmat'. Did you mean '--format'?",
      "erreur : option inconnue '--frmat' ; vouliez-vous dire '--format'?"
    ),
    (
      "Error: Missing expected argument '<chemin> ...'",
      "erreur : il manque l’argument '<chemin> ...'"
    ),
    ("USAGE: arobase tally <chemin> ...", "UTILISATION : arobase tally <chemin> ..."),
  ])
  func speaksFrench(_ english: String, _ french: String) {
    #expect(FrenchMessages.translate(english) == french)
  }

  @Test(arguments: [
    Arobase.helpMessage(), Arobase.helpMessage(for: CheckCommand.self),
    Arobase.helpMessage(for: TallyCommand.self), Arobase.helpMessage(for: RenderCommand.self),
  ])
  func helpHasNoEnglishLeft(_ help: String) {
    let text = FrenchMessages.translate(help)
    for word in [
      "OVERVIEW", "USAGE", "OPTIONS:", "SUBCOMMANDS", "Show", "default:", "values:", "See ",
    ] {
      #expect(!text.contains(word), "« \(word) » is left in:\n\(text)")
    }
  }

  @Test func selectsAGrilleOrAFacetByItsWord() {
    #expect(TallySelection(nil) == .everything)
    #expect(TallySelection("publics") == .facet(.audiences))
    #expect(TallySelection("criteres-2021") == .grille("criteres-2021"))
  }
}
