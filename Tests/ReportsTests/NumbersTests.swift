import Documents
import LabelModel
import Reports
import Testing

/// The numbers of the documents are those of the tally, read back from the tree of blocks.
@Suite("Numbers")
struct NumbersTests {
  /// Every number of a tally, under the name by which documents carry it.
  private func expected(_ tally: Tally) -> [String: Int] {
    var numbers: [String: Int] = [:]
    func add(_ counts: Counts, _ path: String) {
      for number in counts.numbers { numbers["\(path)/\(number.kind)"] = number.value }
    }
    add(tally.totals, "totaux")
    for grille in tally.grilles {
      if grille.proposed > 0 { numbers["\(grille.id)/proposes"] = grille.proposed }
      for line in grille.lines {
        add(line.principal, "\(grille.id)/\(line.id)/principal")
        add(line.any, "\(grille.id)/\(line.id)/tous")
      }
    }
    return numbers
  }

  @Test(arguments: Shipped.cases)
  func everyNamedNumberIsThatOfTheTally(dossier: String, report: Report) throws {
    let input = try Shipped.input(dossier)
    let expected = expected(input.tally)
    let counts = try Shipped.document(report, of: dossier).counts
    #expect(!counts.isEmpty)
    for (text, name) in counts {
      let value = try #require(expected[name], "\(name) is no number of the tally")
      #expect(Int(text.filter(\.isNumber)) == value, "\(name): \(text)")
    }
  }

  @Test(arguments: Shipped.dossiers)
  func theDossierPrintsEveryNumberOfEachNode(path: String) throws {
    let input = try Shipped.input(path)
    let printed = Set(try Shipped.document(.dossier, of: path).counts.map(\.name))
    let missing = Set(expected(input.tally).keys).subtracting(printed)
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test(arguments: Shipped.dossiers)
  func chartsShowTheNumbersOfTheTally(path: String) throws {
    let input = try Shipped.input(path)
    for report in Report.allCases {
      for (name, chart) in report.charts(from: input) {
        switch chart {
        case .bars(let chart):
          let id: ReferentialID = name == "axes" ? "arobase-verte-2021" : "criteres-2021"
          let lines = try #require(input.tally[id]).nodeLines.filter { $0.depth == 0 }
          #expect(
            chart.bars.prefix(lines.count).map(\.values)
              == lines.map {
                [$0.principal.eligible, $0.principal.toCheck, $0.principal.ineligible]
              }
          )
        case .mosaic(let chart):
          let lines = try #require(input.tally["villes-internet-2017"]).nodeLines
          #expect(chart.tiles.map(\.count) == lines.map(\.any.recorded))
          #expect(chart.tiles.last?.state == .unpublished)
        case .timeline, .waterfall, .dumbbell, .smallMultiples:
          Issue.record("\(name) is no chart of a dossier")
        }
      }
    }
  }

  @Test(arguments: Shipped.dossiers)
  func theDossierHasOneCardAnAction(path: String) throws {
    let input = try Shipped.input(path)
    let cards = try Shipped.document(.dossier, of: path).cards
    #expect(
      cards.compactMap(\.id).sorted() == input.register.actions.map { "action-\($0.id)" }.sorted())
    for outcome in Eligibility.Outcome.allCases {
      let marked = cards.filter { $0.style?.rawValue == "fiche-\(outcome.rawValue)" }
      #expect(marked.count == input.tally.totals[outcome])
    }
  }

  @Test(arguments: Shipped.dossiers)
  func chapterTablesReadAsTheTallyDoes(path: String) throws {
    let input = try Shipped.input(path)
    let grille = try #require(input.tally["criteres-2021"])
    let tables = try Shipped.document(.dossier, of: path).tables
      .filter { $0.caption.plainText.hasPrefix("Comptes") }
    let lines = grille.nodeLines.filter { $0.any.recorded > 0 }
    #expect(tables.count == lines.count)
    for (table, line) in zip(tables, lines) {
      let rows = table.body.map { $0.cells.dropFirst().map { Int($0.content.plainText) } }
      let counts = [line.principal, line.any]
      #expect(rows == counts.map { $0.numbers.compactMap(\.value) })
    }
  }

  @Test(arguments: Shipped.dossiers)
  func declaredTotalsStandApartWithTheirSource(path: String) throws {
    let input = try Shipped.input(path)
    for report in Report.allCases {
      let document = try Shipped.document(report, of: path)
      for claim in input.dossier.claims {
        #expect(document.plainText.contains(claim.nature.label))
      }
      let named = document.counts.map(\.name)
      #expect(named.allSatisfy { !$0.contains("declar") })
      #expect(input.audit != nil || named.allSatisfy { !$0.contains("retenues") })
    }
  }
}
