import LabelModel
import Testing

@testable import Spreadsheets

@Suite("Values as town staff write them")
struct SyntaxTests {
  @Test(arguments: [
    ("2021", "2021"), ("12/03/2021", "2021-03-12"), ("1/2/2021", "2021-02-01"),
    ("mars 2021", "2021-03"), ("Août 2020", "2020-08"), ("déc. 2019", "2019-12"),
    ("1er février 2023", "2023-02-01"), ("12 mars 2021", "2021-03-12"), ("03/2021", "2021-03"),
    ("2021-03", "2021-03"), ("2021-03-12", "2021-03-12"), ("2021-03-12 00:00:00", "2021-03-12"),
    ("2021-03-12T08:30:00", "2021-03-12"), ("12.03.2021", "2021-03-12"), (" 2021 ", "2021"),
    ("12/03/2021 14:05", "2021-03-12"), ("12/03/2021 à 14h05", "2021-03-12"),
  ])
  func datesAreRead(text: String, date: String) throws {
    #expect(try FrenchDate.parse(text)?.description == date)
  }

  @Test(arguments: ["31/02/2021", "bientôt", "12/03/21", "03/25/2021", "3021", "1er", "13/2021"])
  func whatIsNoDateIsRefused(text: String) {
    #expect(throws: CellFault.self) { try FrenchDate.parse(text) }
  }

  @Test(arguments: ["-", "—", "N/A", "néant", "Sans objet", ""])
  func wordsThatSayNothingAreNoDate(text: String) throws {
    #expect(try FrenchDate.parse(text) == nil)
  }

  @Test(arguments: [
    ("2021-2022", "écrire 2021 dans Début et 2022 dans Fin"),
    ("de 2021 à 2022", "écrire 2021 dans Début et 2022 dans Fin"),
    ("44000", "écrire 18/06/2020, ou mettre la colonne au format date"),
    ("31/02/2021", "vérifier le jour : ce mois s’arrête au 28"),
  ])
  func aDateThatIsNoneComesWithItsFix(text: String, fix: String) {
    let fault = #expect(throws: CellFault.self) { try FrenchDate.parse(text) }
    #expect(fault?.fix == fix)
  }

  @Test func aRefusedDateSaysWhatToWrite() {
    #expect(
      throws: CellFault("l’année de « 12/03/21 » n’a que deux chiffres", fix: "écrire 12/03/2021")
    ) {
      try FrenchDate.parse("12/03/21")
    }
  }

  @Test(arguments: ["2021", "2021-03", "2021-12-01", "2020-02-29"])
  func datesComeBack(text: String) throws {
    let date = try #require(PartialDate(text))
    #expect(try FrenchDate.parse(FrenchDate.text(date)) == date)
  }

  @Test(arguments: [
    ("12,5", "12.5"), ("1 234,5", "1234.5"), ("1234", "1234"), ("12.5", "12.5"),
    ("1\u{202F}234", "1234"), ("1.234,5", "1234.5"), ("-3", "-3"), ("1.234.567", "1234567"),
  ])
  func decimalsAreRead(text: String, decimal: String) {
    #expect(FrenchDecimal.decimal(text) == decimal)
  }

  @Test(arguments: ["", "douze", "12,5,6", "1 23", "12a", ","])
  func whatIsNoNumberIsNone(text: String) {
    #expect(FrenchDecimal.decimal(text) == nil)
  }

  static let indicators = [
    Indicator(label: "personnes accueillies", value: "5538", unit: "personnes", year: 2022),
    Indicator(label: "répondants", value: "1500", unit: "personnes", precision: "plus de"),
    Indicator(label: "taux : part", value: "12.5", unit: "%"),
    Indicator(label: "a | b", value: "-3"), Indicator(label: "ratio", value: "2", unit: "3 : 4"),
    Indicator(label: "libellé", value: "1", unit: "(2020)"),
    Indicator(label: "x", value: "+007.50"),
    Indicator(label: "ateliers", value: "10", unit: "ateliers", precision: "une dizaine"),
    Indicator(label: "unité", value: "1 ".replacing(" ", with: ""), unit: "234 m"),
  ]

  @Test(arguments: indicators)
  func indicatorsComeBack(indicator: Indicator) throws {
    #expect(try IndicatorSyntax.parse(IndicatorSyntax.text(indicator)) == indicator)
  }

  @Test func anIndicatorReadsAsAPhrase() throws {
    #expect(
      IndicatorSyntax.text(Self.indicators[0])
        == "personnes accueillies : 5538 personnes (2022)")
    #expect(
      try IndicatorSyntax.parse("visites: plus de 1 500,5 visites (2021)")
        == Indicator(
          label: "visites", value: "1500.5", unit: "visites", year: 2021, precision: "plus de"))
    #expect(
      try IndicatorSyntax.parse("taux : 45%") == Indicator(label: "taux", value: "45", unit: "%"))
  }

  @Test(arguments: ["beaucoup de monde", "personnes : beaucoup", ": 3"])
  func whatIsNoMeasureIsRefused(text: String) {
    #expect(throws: CellFault.self) { try IndicatorSyntax.parse(text) }
  }

  static let sources = [
    Source(kind: .page, address: "https://a.fr/?b=c;d%7Ce"),
    Source(
      kind: .page, address: "https://a.fr/", title: "Un titre : 2021 | suite",
      date: PartialDate("2021-02"), editions: [2021, 2023]),
    Source(kind: .page, address: "https://a.fr/", title: "2021"),
    Source(kind: .page, address: "https://a.fr/", title: "https://b.fr"),
    Source(kind: .page, address: "https://a.fr/", title: "Document : le vrai"),
    Source(kind: .document, name: "note.pdf"),
    Source(
      kind: .document, address: "https://a.fr/", name: "mars 2021", title: "mars 2022",
      date: PartialDate("2021-03-12")),
    Source(kind: .document, name: "C:\\dossier\\|x", title: "t"),
  ]

  @Test(arguments: sources)
  func sourcesComeBack(source: Source) throws {
    #expect(try SourceSyntax.parse(SourceSyntax.text(source)) == source)
  }

  @Test func aSourceMayBeTypedSimply() throws {
    #expect(
      try SourceSyntax.parse("Délibération n° 12")
        == Source(kind: .document, name: "Délibération n° 12"))
    #expect(
      try SourceSyntax.parse("https://a.fr/b") == Source(kind: .page, address: "https://a.fr/b"))
    #expect(throws: CellFault.self) { try SourceSyntax.parse("https://a fr") }
  }

  static let evidence: [Evidence] = [
    .link(address: "https://a.fr", title: nil), .link(address: "https://a.fr", title: "Titre : x"),
    .link(address: "https://a.fr", title: "photo : x"),
    .file(path: "p/b.pdf", digest: "sha256:" + String(repeating: "a", count: 64), title: "B | C"),
    .file(path: "p/b.pdf", digest: nil, title: nil),
    .photo(Photo(path: "a.jpg", alternative: "x | y", credit: "Ville", caption: "légende : z")),
  ]

  @Test(arguments: evidence)
  func evidenceComesBack(proof: Evidence) throws {
    #expect(try EvidenceSyntax.parse(EvidenceSyntax.text(proof)) == proof)
  }

  @Test func aPhotoWithoutAlternativeIsRefused() {
    #expect(throws: CellFault.self) { try EvidenceSyntax.parse("photo : a.jpg") }
  }

  @Test func listsComeBack() {
    for values in [["a; b", "c\\d"], ["a"], ["a;"], ["\\"], ["a\\", "b"]] {
      #expect(ListSyntax.values(ListSyntax.text(values)) == values)
    }
    #expect(ListSyntax.values("a ; b\n\n c") == ["a", "b", "c"])
  }

  @Test func aDescriptionKeepsTheMarksOfWhatDidNotChange() {
    let old: [RichBlock] = [
      .paragraph([.text("Un "), .strong([.text("mot")])]),
      .bulletedList([[.text("a")], [.text("b")]]),
      .numberedList([[.text("c")]]), .paragraph([.text("fin"), .lineBreak, .text("suite")]),
    ]
    let text = RichTextSyntax.text(old)
    #expect(text == "Un mot\n\n• a\n• b\n\n1. c\n\nfin\nsuite")
    #expect(RichTextSyntax.blocks(text, keeping: old) == old)
    let new = RichTextSyntax.blocks(text.replacing("• b", with: "• d"), keeping: old)
    #expect(new[0] == old[0] && new[1] == .bulletedList([[.text("a")], [.text("d")]]))
    #expect(!RichTextSyntax.losesMarks(from: old, to: new))
    #expect(
      RichTextSyntax.losesMarks(
        from: old, to: RichTextSyntax.blocks("Un seul mot", keeping: old)))
  }
}
