import Diagnostics
import Documents
import LabelModel
import Testing

@testable import Reports

@Suite("The comparison report")
struct ComparisonReportTests {
  /// Two small editions with one action of each fate.
  private static let editions: [ComparedEdition] = {
    func action(_ id: ActionID, _ title: String, _ node: NodeID = "mediation") -> Action {
      var action = Action(id: id, title: title)
      action.status = .running
      action.carrier = .direct
      action.classifications = [Classification(grille: "criteres-2021", principal: node)]
      return action
    }
    var wifi = action("wifi", "Wifi public")
    wifi.summary = "Dix bornes dans le centre"
    var moreWifi = wifi
    moreWifi.summary = "Vingt bornes dans le centre"
    moreWifi.status = .ended
    var open = action("donnees", "Données ouvertes")
    open.predecessors = [Predecessor(edition: 2021, action: "open-data")]
    let old = [
      action("portail", "Portail"), wifi, action("fibre", "Fibre"),
      action("open-data", "Open data"),
      action("epn", "Espace public numérique du centre"),
    ]
    let new = [
      action("portail", "Portail"), moreWifi, action("fibre", "Fibre", "reseaux-equipements"), open,
      action("imedias", "Espace numérique du centre"), action("musee", "Musée", "democratie"),
    ]
    return [(2021, old), (2023, new)].map { edition, actions in
      let register = Register(collectivity: "v", edition: edition, actions: actions)
      return ComparedEdition(
        name: "Valmont",
        side: .init(register: register, referenceDate: register.defaultReferenceDate),
        results: [LabelResult(edition: edition, arobases: 4)])
    }
  }()

  private func report(_ editions: [ComparedEdition]) throws -> ComparisonReport {
    let dossier = try Shipped.input("dossiers/miramas/2021")
    let referential = try #require(dossier.referentials.first { $0.id == "criteres-2021" })
    let series = try #require(
      try ComparisonSeries(editions.map(\.side), grilles: [referential]))
    return ComparisonReport(
      editions: editions, series: series, referentials: [referential], date: nil,
      programVersion: "0.1.0")
  }

  private func html(_ editions: [ComparedEdition]) throws -> String {
    let made = try report(editions).document(
      compiler: DocumentCompiler(templates: .shipped))
    #expect(made.diagnostics.isEmpty, "\(made.diagnostics.map(\.message))")
    return HTMLWriter().write(try #require(made.value))
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func tellsEachFate() throws {
    let page = try html(Self.editions)
    for words in [
      "6 actions recensées pour l’édition 2023, 5 pour l’édition 2021 : 1 action de plus",
      "2 actions sont nouvelles ; 1 action a disparu (1 non reprise).",
      "1 gardée à l’identique, 1 modifiée, 1 reclassée et 1 renommée",
      "Actions reclassées (1)", "Actions renommées (1)", "Actions modifiées (1)",
      "<strong>Vingt</strong> bornes dans le centre", "Paires proposées, à vérifier (1)",
      "en 2021, 4 @ ; en 2023, 4 @", "ne se déduit pas du nombre d’actions",
    ] { #expect(page.contains(words), "« \(words) » is missing") }
  }

  @Test func aSeriesHasSmallMultiplesAndItsSteps() throws {
    var third = Self.editions[1]
    third.side.register.edition = 2024
    let page = try html(Self.editions + [third])
    #expect(page.contains("La série"))
    #expect(page.contains("De 2021 à 2023") && page.contains("De 2023 à 2024"))
    #expect(page.contains("Actions recensées par champ, 2021, 2023 et 2024"))
  }

  @Test func twoTownsAreNotRanked() throws {
    var other = Self.editions[1]
    other.name = "Belmont"
    other.side.register.collectivity = "b"
    other.population = Population(count: 3000)
    let page = try html([Self.editions[1], other])
    #expect(page.contains("Le label ne fait ni concours ni classement"))
    #expect(page.contains("6 actions recensées, soit 2,0 pour 1 000 habitants"))
    #expect(page.contains("Population non donnée : Valmont"))
    #expect(!page.contains("Actions nouvelles") && !page.contains("disparu ("))
  }

  @Test func everyChartAddsUp() throws {
    let report = try report(Self.editions)
    let step = try #require(report.series.steps.first)
    let chart = try #require(
      ComparisonCharts.waterfall(.eligible, of: step, Self.editions[0], Self.editions[1]))
    guard case .waterfall(let waterfall) = chart else {
      Issue.record("a waterfall is expected")
      return
    }
    #expect(waterfall.end.change == step.totals[.eligible]?.after)
    #expect(chart.alternative.contains("Édition 2021 : 5"))
    #expect(chart.dataTable.body.count == waterfall.steps.count + 1)
  }
}
