import Documents
import LabelModel
import LabelXML
import Reports
import Testing

/// The green report: footprint, checklists, series, programme.
@Suite("Green report")
struct GreenReportTests {
  /// The made-up town of the examples, with its inventory and its earlier edition.
  private func fictional() throws -> ReportInput {
    try Shipped.fictional(edition: 2024, earlier: 2023)
  }

  @Test func everyNumberOfTheFootprintIsThatOfTheModel() throws {
    let input = try fictional()
    let footprint = try #require(input.footprint)
    let counts = try Shipped.document(.green, input).counts.filter {
      $0.name.hasPrefix("empreinte/")
    }
    let texts = Dictionary(
      counts.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    func digits(_ value: Exact) -> String { FootprintWords.number(value) }
    #expect(texts["empreinte/totaux/ensemble"] == digits(footprint.total.value.value))
    for line in footprint.lines {
      let path = "empreinte/lignes/\(line.line.id)"
      #expect(texts[path + "/hors-usage"] == line.embodied.emissions.map { digits($0.value) })
      #expect(texts[path + "/usage"] == line.use.emissions.map { digits($0.value) })
    }
  }

  @Test func theSameNumberIsTheSameEverywhere() throws {
    var texts: [String: String] = [:]
    for count in try Shipped.document(.green, fictional()).counts {
      #expect(texts[count.name, default: count.text] == count.text, "\(count.name)")
      texts[count.name] = count.text
    }
  }

  @Test func whatIsNotComputedIsNeverAZero() throws {
    let document = try Shipped.document(.green, fictional())
    let lines = try #require(
      document.tables.first { $0.caption.plainText.hasPrefix("Les lignes de l’inventaire") })
    #expect(lines.body.flatMap(\.cells).allSatisfy { $0.content.plainText != "0" })
    let chart = try #require(document.charts.first { $0.title.hasPrefix("Émissions calculées en") })
    let cells = chart.dataTable.body.flatMap { $0.cells.map(\.content.plainText) }
    #expect(cells.contains("—"))
    #expect(!cells.contains("0"))
  }

  @Test func thePartsOfTheChangeAddUpInTheDrawing() throws {
    let charts = Report.green.charts(from: try fictional())
    guard case .waterfall(let chart)? = charts["empreinte-ecart"] else {
      Issue.record("no waterfall")
      return
    }
    #expect(chart.end.change == chart.start.change + chart.steps.reduce(0) { $0 + $1.change })
  }

  @Test func eachItemOfAUsedListHasItsRow() throws {
    let input = try fictional()
    let document = try Shipped.document(.green, input)
    let rows = document.tables.flatMap(\.body).map { $0.cells.map(\.content.plainText) }
    for id in input.dossier.grilles(.checklist) {
      let list = try #require(input.referentials.first { $0.id == id })
      for node in list.allNodes where node.children.isEmpty {
        #expect(rows.contains { $0[0].contains(node.title) }, "\(id) \(node.id)")
      }
    }
  }

  @Test func aTownWithoutInventoryIsToldWhatToCount() throws {
    let document = try Shipped.document(.green, of: "dossiers/miramas/2023")
    #expect(document.plainText.contains("ce qu’il faut relever d’abord"))
    #expect(!document.counts.contains { $0.name.hasPrefix("empreinte") })
  }

  @Test func aTownUnderTheThresholdIsNotBoundAndAnUnknownOneIsNotJudged() throws {
    var input = try Shipped.input("dossiers/miramas/2023")
    #expect(try Shipped.document(.green, input).plainText.contains("pas tenue"))
    input.dossier.collectivity.population = nil
    #expect(try Shipped.document(.green, input).plainText.contains("on ne peut dire ici"))
    input.dossier.collectivity.population = Population(count: 50_001)
    #expect(try Shipped.document(.green, input).plainText.contains("dépasse le seuil"))
  }

  @Test func anEditionOfTheFactorsThatGivesUncertaintiesGivesIntervals() throws {
    var input = try fictional()
    let footprint = try #require(input.footprint)
    var edition = footprint.edition
    for subject in edition.subjects.indices {
      for factor in edition.subjects[subject].factors.indices {
        edition.subjects[subject].factors[factor].uncertainty = .percent(Exact(10))
      }
    }
    input.footprint = Footprint(footprint.inventory, with: edition)
    let text = try Shipped.document(.green, input).plainText
    #expect(!text.contains("incertitude non donnée par la source. Elle"))
    #expect(text.contains("de 13"))
  }
}
