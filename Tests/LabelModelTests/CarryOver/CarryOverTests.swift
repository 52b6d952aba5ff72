import LabelModel
import Testing

@Suite("A register carried over")
struct CarryOverTests {
  /// An action in which nothing is of the past for the edition 2027.
  static func fresh(_ id: ActionID = "a") throws -> Action {
    var action = Action(id: id, title: "Atelier")
    action.status = .running
    action.carrier = .direct
    action.start = PartialDate("2020")
    action.classifications = [Classification(grille: "vieille", principal: "un")]
    action.sources = [
      Source(kind: .page, address: "https://exemple.fr/", date: PartialDate("2026-03"))
    ]
    return action
  }

  private func carry(
    _ actions: [Action], keeping: Set<ActionID> = [],
    isFile: @escaping (String) -> Bool = { _ in true }
  ) -> CarryOver {
    CarryOver(
      Register(collectivity: "valmont", edition: 2026, actions: actions), to: 2027,
      keeping: keeping, isFile: isFile)
  }

  private func staleness(
    isFile: @escaping (String) -> Bool = { _ in true }, _ change: (inout Action) -> Void
  ) throws -> [Staleness] {
    var action = try Self.fresh()
    change(&action)
    return try #require(carry([action], isFile: isFile).carried.first).staleness
  }

  @Test func keepsIdsAndLinksThemToTheEarlierEdition() throws {
    var before = try Self.fresh()
    before.predecessors = [Predecessor(edition: 2021, action: "ancien")]
    let after = try #require(carry([before]).register.actions.first)
    #expect(after.id == before.id)
    #expect(
      after.predecessors == [
        Predecessor(edition: 2021, action: "ancien"), Predecessor(edition: 2026, action: "a"),
      ])
  }

  @Test func confirmsNothing() throws {
    let carried = carry([try Self.fresh("a"), try Self.fresh("b")])
    #expect(carried.register.edition == 2027)
    #expect(carried.referenceDate.description == "2026-11-15")
    #expect(carried.register.actions.map(\.toConfirm) == [2027, 2027])
    for action in carried.register.actions {
      #expect(Eligibility(action, at: carried.referenceDate).outcome == .toCheck)
    }
  }

  @Test func anActionUpToDateHasOnlyToBeConfirmed() throws {
    let carried = carry([try Self.fresh()])
    #expect(carried.carried.first?.staleness == [])
    #expect(carried.tasks.map(\.words.what) == ["confirmer l’action pour l’édition 2027"])
  }

  @Test func leavesWhatHasEndedWithTheReason() throws {
    var ended = try Self.fresh("ended")
    ended.status = .ended
    var over = try Self.fresh("over")
    over.end = PartialDate("2026-06")
    var later = try Self.fresh("later")
    later.end = PartialDate("2026-11")
    let carried = carry([ended, over, later])
    #expect(carried.register.actions.map(\.id) == ["later"])
    #expect(carried.left.map(\.action.id) == ["ended", "over"])
    #expect(carried.left[0].reason == "terminée, sans date de fin")
    #expect(carried.left[1].reason == "finie avant la date de référence (juin 2026)")
    #expect(carried.left.allSatisfy { !$0.wouldStillCount })
  }

  @Test func saysWhatWouldStillCountAndKeepsItWhenAsked() throws {
    var ended = try Self.fresh()
    ended.status = .ended
    ended.start = PartialDate("2025-02")
    #expect(carry([ended]).left.first?.wouldStillCount == true)
    let kept = carry([ended], keeping: ["a"])
    #expect(kept.left.isEmpty)
    #expect(kept.register.actions.first?.status == .ended)
    #expect(kept.register.actions.first?.toConfirm == 2027)
  }

  @Test func saysThatNothingIsKnownOfTheStart() throws {
    #expect(try staleness { $0.start = nil } == [.startUnknown])
  }

  @Test func saysThatAProjectShouldHaveBegun() throws {
    let start = PartialDate("2026-03")
    #expect(
      try staleness {
        $0.status = .planned
        $0.start = start
      } == [.dueProject(start: start)])
    #expect(
      try staleness {
        $0.status = .planned
        $0.start = nil
      } == [.dueProject(start: nil)])
    #expect(
      try staleness {
        $0.status = .planned
        $0.start = PartialDate("2028")
      }.isEmpty)
  }

  @Test func saysWhatElseKeepsItFromBeingEligible() throws {
    let carrier = try staleness { $0.carrier = .unknown }
    #expect(carrier.map(\.kind) == [.obstacle])
    let time = try staleness { $0.status = .unknown }
    #expect(time.map(\.kind) == [.obstacle])
    let words = try #require(time.first).task(at: try #require(CalendarDate("2026-11-15")))
    #expect(words.what == "confirmer que l’action est en cours, ou indiquer sa date de fin")
  }

  @Test func saysThatSourcesAreTwoYearsOld() throws {
    func sources(_ dates: [String?]) throws -> [Staleness] {
      try staleness { action in
        action.sources = dates.map {
          Source(kind: .document, name: "d.pdf", date: $0.flatMap { PartialDate($0) })
        }
      }
    }
    let old = try #require(PartialDate("2024-11-15"))
    #expect(try sources(["2019", "2024-11-15"]) == [.oldSources(newest: old)])
    #expect(try sources(["2019", "2024-11-16"]).isEmpty)
    // Some day of that year is less than two years old.
    #expect(try sources(["2024"]).isEmpty)
    #expect(try sources([nil]) == [.undatedSources])
  }

  @Test func saysThatAFileIsMissing() throws {
    let found = try staleness {
      $0 != "preuves/absent.pdf"
    } _: {
      $0.evidence = [
        .file(path: "preuves/la.pdf", digest: nil, title: nil),
        .file(path: "preuves/absent.pdf", digest: nil, title: nil),
        .link(address: "https://exemple.fr/", title: nil),
      ]
    }
    #expect(found == [.missingFile(path: "preuves/absent.pdf")])
  }

  @Test func saysThatIndicatorsAreOfAPastYear() throws {
    let old = Indicator(label: "visites", value: "12", year: 2025)
    let none = Indicator(label: "visites", value: "12")
    #expect(
      try staleness {
        $0.indicators = [old, none, Indicator(label: "visites", value: "12", year: 2026)]
      } == [.oldIndicator(old), .undatedIndicator(none)])
  }

  @Test func saysThatAReserveIsNotLifted() throws {
    let reserve = Reserve(code: .thinDigitalPart, text: "à voir")
    #expect(try staleness { $0.reserves = [reserve] } == [.reserve(reserve)])
  }

  @Test func saysThatItWasNeverConfirmed() throws {
    #expect(try staleness { $0.toConfirm = 2026 } == [.neverConfirmed(2026)])
  }

  @Test(arguments: Staleness.Kind.allCases)
  func eachKindHasItsWords(kind: Staleness.Kind) { #expect(!kind.label.isEmpty) }

  @Test func tasksNameTheServiceOfTheAction() throws {
    var action = try Self.fresh()
    action.contact = Contact(function: "responsable", service: "Médiathèque")
    let tasks = carry([action, try Self.fresh("b")]).tasks
    #expect(tasks.map(\.service) == ["Médiathèque", nil])
  }

  @Test func countsActionsByKind() throws {
    var one = try Self.fresh("one")
    one.start = nil
    one.indicators = [Indicator(label: "a", value: "1"), Indicator(label: "b", value: "1")]
    let counts = carry([one, try Self.fresh("two")]).staleCounts
    #expect(counts.map(\.kind) == [.startUnknown, .undatedIndicator])
    #expect(counts.map(\.actions.count) == [1, 1])
  }
}
