import LabelModel
import Testing

@testable import Reports

@Suite("Sentences")
struct SentencesTests {
  private func action(
    _ id: ActionID, _ carrier: Carrier, status: ActionStatus = .running, start: String? = nil,
    audiences: [Audience] = []
  ) -> Action {
    var action = Action(id: id, title: id.rawValue)
    action.carrier = carrier
    action.status = status
    action.start = start.flatMap { PartialDate($0) }
    action.audiences = audiences
    action.classifications = [Classification(grille: "g", principal: "a")]
    return action
  }

  private func sentences(_ actions: [Action]) throws -> [String] {
    let date = try #require(CalendarDate("2022-11-15"))
    let grille = Referential(id: "g", title: "G", nodes: [Node(id: "a", title: "A")])
    let profile = Profile(actions, grilles: [grille], at: date)
    let town = Town(
      Collectivity(id: "v", name: "V", inseeCode: "00000", kind: .town))
    return ChapterSentences(
      town: town, noun: ("champ", "champs"), line: try #require(profile.tally["g"]?["a"]),
      profile: profile
    ).all
  }

  @Test func aChapterOfOneActionSpeaksInTheSingular() throws {
    let lines = try sentences([action("x", .direct, audiences: [.seniors, .youth])])
    #expect(
      lines
        == [
          "1\u{A0}action recensée à titre principal, éligible.",
          "Elle s’adresse aux seniors et aux jeunes.", "Elle est portée par la ville elle-même.",
        ].map { $0.replacing("seniors et aux jeunes", with: "jeunes et aux seniors") })
  }

  @Test func aChapterOfSeveralGivesEachCount() throws {
    let lines = try sentences([
      action("x", .direct, start: "2012", audiences: [.residents]),
      action("y", .association, start: "2022", audiences: [.residents]),
      action("z", .unknown, audiences: [.pupils]), action("t", .other),
    ])
    #expect(
      lines == [
        "4\u{A0}actions recensées à titre principal, dont 2\u{A0}éligibles, 1\u{A0}à vérifier et "
          + "1\u{A0}inéligible.",
        "Elles s’adressent aux habitants (2) et aux scolaires (1).",
        "Elles sont portées par la ville elle-même (1), par une association (1) et par un autre "
          + "organisme (1) ; le porteur d’une d’entre elles n’est pas connu.",
        "Celles dont la date de début est connue (2 sur 4) ont commencé entre 2012 et 2022.",
      ])
  }

  @Test func aChapterWithoutActionSaysNothing() throws {
    #expect(try sentences([]).isEmpty)
  }

  @Test func anActionSaysOnceWhatIsUnknown() throws {
    let date = try #require(CalendarDate("2022-11-15"))
    let town = Town(Collectivity(id: "v", name: "V", inseeCode: "0", kind: .village))
    func said(_ action: Action) -> (facts: String, obstacle: String?) {
      let sentences = ActionSentences(
        action: action, eligibility: Eligibility(action, at: date), town: town)
      return (sentences.facts, sentences.obstacle)
    }
    let unknown = said(action("x", .unknown, status: .unknown))
    #expect(unknown.facts.isEmpty)
    #expect(unknown.obstacle == "À vérifier : porteur inconnu ; date de début inconnue.")
    let running = said(action("y", .direct, start: "2012", audiences: [.residents]))
    #expect(running.facts == "En cours depuis 2012. Portée par le village. Pour les habitants.")
    #expect(running.obstacle == nil)
    let ended = said(action("z", .direct, status: .ended, start: "2015"))
    #expect(ended.facts == "Commencée en 2015, terminée. Portée par le village.")
    #expect(
      ended.obstacle
        == "Inéligible : terminée, et commencée deux ans ou plus avant la date de référence.")
  }
}
