import LabelModel
import Testing

@Suite("XPath of the counts")
struct CountXPathTests {
  private func expressions() throws -> [String: CountXPath.Expression] {
    var action = Action(id: "x", title: "X")
    action.classifications = [Classification(grille: "g", principal: "a1", secondary: ["b"])]
    action.mentions = ["l’accueil", "d'un \"mot\""]
    let tally = Tally(
      of: Register(collectivity: "ville", edition: 2023, actions: [action]),
      grilles: [TallyTests.grille], referenceDate: try #require(CalendarDate("2022-11-15")))
    return Dictionary(
      CountXPath(tally).expressions.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  }

  @Test func writesTheNodesBelowANodeWithIt() throws {
    let xpath = try #require(try expressions()["g/a/principal/recensees"]).xpath
    #expect(
      xpath
        == "count(/*/*[local-name()='action'][*[local-name()='classement']"
        + "[normalize-space(@grille)='g'][1][normalize-space(@principal)='a' or "
        + "normalize-space(@principal)='a1' or normalize-space(@principal)='a2']])")
  }

  @Test func givesEveryNumberButWhatIsRetained() throws {
    let all = try expressions()
    #expect(all["g/b/tous/recensees"]?.value == 1)
    #expect(all["g/proposes"] != nil && all["a-confirmer"] != nil)
    #expect(all["statut/inconnu/a-verifier"]?.value == 1)
    #expect(!all.keys.contains { $0.hasSuffix("retenues") })
  }

  @Test func quotesWhatXPathCannotEscape() throws {
    let all = try expressions()
    #expect(all["mentions/l’accueil/recensees"]?.xpath.contains("='l’accueil'") == true)
    #expect(
      all["mentions/d'un \"mot\"/recensees"]?.xpath.contains("=concat('d',\"'\",'un \"mot\"')")
        == true)
  }

  @Test(arguments: [
    ("2022-11-30", "2022-12-01"), ("2024-02-28", "2024-02-29"), ("2022-12-31", "2023-01-01"),
  ])
  func knowsTheNextDay(day: String, next: String) throws {
    #expect(try #require(CalendarDate(day)).dayAfter.description == next)
  }
}
