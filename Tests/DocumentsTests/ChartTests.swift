import Diagnostics
import Testing
import XMLKit

@testable import Documents

@Suite("Charts")
struct ChartTests {
  static let bars = BarChart(
    title: "Actions par critère", labelHeader: "Critère",
    series: [.init("éligibles", fill: .solid), .init("à vérifier", fill: .hatched)],
    bars: [.init("Médiation", [1200, 1]), .init("Réseaux", [0, 0]), .init("Culture", [2])])
  static let mosaic = MosaicChart(
    title: "Couverture des enjeux",
    tiles: [
      .init("emploi", count: 1), .init("culture", count: 12), .init("coopération", count: 0),
      .init("16e enjeu", count: 0, isPublished: false),
    ])
  static let timeline = TimelineChart(
    title: "Dates clés", labelHeader: "Étape",
    events: [
      .init("A", .since(.init(2019, month: 3))), .init("B", .at(.init(2021))),
      .init("C", .between(.init(2015), .init(2016, month: 12))),
    ], present: .init(2023, month: 11))
  static let all: [Chart] = [.bars(bars), .mosaic(mosaic), .timeline(timeline)]

  @Test func barsSayTheirDataInWords() {
    #expect(
      Chart.bars(Self.bars).alternative == """
        Barres horizontales. Actions par critère. Médiation : 1\u{202F}201\u{A0}actions, dont \
        1\u{202F}200 éligibles et 1 à vérifier ; Réseaux : 0\u{A0}action ; Culture : \
        2\u{A0}actions, dont 2 éligibles.
        """)
  }

  @Test func aMosaicSaysWhatIsCoveredAndWhatIsNot() {
    #expect(
      Chart.mosaic(Self.mosaic).alternative == """
        Mosaïque de 4 cases. Couverture des enjeux. Avec des actions, en nombre entre \
        parenthèses : emploi (1) et culture (12). Sans action : coopération. Annoncé sans que son nom soit publié : 16e enjeu.
        """)
  }

  @Test func aTimelineSaysItsDates() {
    #expect(
      Chart.timeline(Self.timeline).alternative == """
        Frise chronologique. Dates clés. A : depuis mars 2019 ; B : 2021 ; C : de 2015 à \
        décembre 2016.
        """)
  }

  @Test func theDataTableHoldsEveryNumberAndTheirSum() {
    let table = Chart.bars(Self.bars).dataTable
    let cells = (table.body + table.total).map { $0.cells.map { $0.content.plainText } }
    #expect(
      cells == [
        ["Médiation", "1\u{202F}200", "1", "1\u{202F}201"], ["Réseaux", "0", "0", "0"],
        ["Culture", "2", "0", "2"], ["Total", "1\u{202F}202", "1", "1\u{202F}203"],
      ])
    var overlapping = Self.bars
    overlapping.hasTotal = false
    #expect(Chart.bars(overlapping).dataTable.total.isEmpty)
  }

  @Test(arguments: all)
  func everyDataTableIsATableThatTheChecksAccept(chart: Chart) {
    let table = chart.dataTable
    #expect(!table.caption.isBlank && !table.header.isEmpty)
    let widths = (table.header + table.body + table.total).map(\.width)
    #expect(Set(widths) == [table.columns.count])
  }

  @Test(arguments: all, ChartLayout.allCases)
  func drawingsAreSoundDeterministicAndDescribed(chart: Chart, layout: ChartLayout) throws {
    let palette = DocumentTheme.shipped.tokens(for: .dossier).palette
    let svg = chart.svg(palette: palette, layout: layout, identifier: "g")
    #expect(svg == chart.svg(palette: palette, layout: layout, identifier: "g"))
    let parsed = XMLDocument.parse(SourceText(path: "g.svg", text: svg))
    let root = try #require(parsed.value, "\(parsed.diagnostics.map(\.message))").root
    #expect(root.first("title")?.text == chart.title)
    #expect(root.first("desc")?.text == chart.alternative)
    #expect(root[attribute: "aria-labelledby"] == "g-titre g-texte")
    let width = try #require(root[attribute: "width"].flatMap(Double.init))
    let height = try #require(root[attribute: "height"].flatMap(Double.init))
    #expect(width == (layout == .wide ? 680 : root[attribute: "width"].flatMap(Double.init)))
    for shape in root.elements where shape.name == "rect" || shape.name == "text" {
      let x = Double(shape[attribute: "x"] ?? "") ?? -1
      let y = Double(shape[attribute: "y"] ?? "") ?? -1
      #expect((0...width).contains(x) && (0...height).contains(y), "\(shape)")
    }
  }

  @Test func nothingIsSaidByColourAlone() {
    // Each state of a tile has words of its own, and each series a fill of its own.
    let palette = DocumentTheme.shipped.tokens(for: .dossier).palette
    let svg = Chart.mosaic(Self.mosaic).svg(palette: palette, identifier: "g")
    for words in [">action<", ">actions<", ">sans action<", ">nom non publié<"] {
      #expect(svg.contains(words))
    }
    #expect(svg.contains("stroke-dasharray") && svg.contains("<pattern"))
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1234, "1\u{202F}234"), (-1_234_567, "−1\u{202F}234\u{202F}567"),
  ])
  func numbersAreGroupedAsInFrench(number: Int, text: String) {
    #expect(FrenchNumber.text(number) == text)
  }
}
