import LabelModel
import Testing

@testable import Categorization

@Suite("Suggestions of classifications")
struct CategorizerTests {
  /// Two nodes said by a lexicon each, and a third that nothing says.
  static let referential = Referential(
    id: "grille", title: "Grille",
    nodes: [
      Node(
        id: "reseaux", title: "Réseaux",
        terms: [.init("fibre optique", isStrong: true), .init("débit", isStrong: false)]),
      Node(id: "ecole", title: "École", terms: [.init("élèves", isStrong: true)]),
      Node(id: "culture", title: "Culture", terms: [.init("musée", isStrong: true)]),
      Node(id: "secret", title: "Non publié", isPublished: false),
    ])

  static func action(_ id: String, _ title: String, _ summary: String = "") -> Action {
    var action = Action(id: ActionID(rawValue: id), title: title)
    action.summary = summary
    return action
  }

  static func example(
    _ id: String, _ title: String, _ node: NodeID, town: CollectivityID = "ailleurs",
    source: String? = nil, origin: ClassificationOrigin = .human
  ) -> Example {
    var action = action(id, title)
    action.classifications = [.init(grille: "grille", principal: node, origin: origin)]
    if let source { action.sources = [Source(kind: .page, address: source)] }
    return Example(action, town: town, townName: town.rawValue)
  }

  @Test func theLexiconSpeaksBeforeAnybodyClassifiedAnything() throws {
    let categorizer = Categorizer(Self.referential, examples: [])
    let suggestion = categorizer.suggest(Self.action("a", "La Fibre Optique arrive"))
    let best = try #require(suggestion.candidates.first)
    #expect(best.node == "reseaux")
    #expect(
      best.reasons.contains { $0.contains("« fibre optique » (dans le titre)") },
      "\(best.reasons)")
  }

  @Test func threeNodesAreGivenEvenWhenItAbstains() {
    let categorizer = Categorizer(Self.referential, examples: [])
    let suggestion = categorizer.suggest(Self.action("a", "Chose inconnue"))
    #expect(suggestion.abstains, "nothing was ever measured")
    #expect(suggestion.candidates.count == 3)
    #expect(suggestion.candidates.allSatisfy { !$0.reasons.isEmpty })
    #expect(!suggestion.candidates.contains { $0.node == "secret" }, "it is not published")
  }

  @Test func confidencesAreBestFirstAndNeverAboveOne() {
    let categorizer = Categorizer(Self.referential, examples: [])
    let confidences = categorizer.suggest(Self.action("a", "Le débit des élèves du musée"))
      .candidates.map(\.confidence)
    #expect(confidences == confidences.sorted(by: >))
    #expect(confidences.reduce(0, +) <= 1.000001)
  }

  @Test func wordsOfDecidedActionsAreLearned() throws {
    let examples = (0..<6).map { Self.example("e\($0)", "Chorale numérique", "culture") }
    let categorizer = Categorizer(Self.referential, examples: examples)
    let best = try #require(
      categorizer.suggest(Self.action("a", "Une chorale")).candidates.first)
    #expect(best.node == "culture")
    #expect(best.reasons.contains { $0.contains("« chorale »") }, "\(best.reasons)")
  }

  @Test func whatIsOnlyProposedTeachesNothing() {
    let examples = [Self.example("e", "Chorale", "culture", origin: .proposed)]
    #expect(Categorizer(Self.referential, examples: examples).exampleCount == 0)
  }

  @Test func theSameExamplesGiveTheSameSuggestions() {
    let examples = (0..<4).flatMap { index in
      [
        Self.example("c\(index)", "Chorale et concert \(index)", "culture"),
        Self.example("r\(index)", "Antennes et réseau \(index)", "reseaux", town: "autre"),
      ]
    }
    let asked = Self.action("a", "Concert avec antennes", "Un réseau de chorales")
    let first = Categorizer(Self.referential, examples: examples).suggest(asked)
    let second = Categorizer(Self.referential, examples: examples).suggest(asked)
    #expect(first.candidates.map(\.confidence) == second.candidates.map(\.confidence))
    #expect(first.candidates.map(\.reasons) == second.candidates.map(\.reasons))
  }

  @Test func aPersonsDecisionIsShownBesideTheGuess() {
    var asked = Self.action("a", "Fibre optique")
    asked.classifications = [.init(grille: "grille", principal: "culture")]
    let suggestion = Categorizer(Self.referential, examples: []).suggest(asked)
    #expect(suggestion.existing?.principal == "culture")
    #expect(suggestion.contradictsPerson)
  }

  @Test func anotherGrilleHelpsOnceEnoughActionsStandInBoth() throws {
    let examples = (0..<8).map { index in
      var example = Self.example("e\(index)", "Projet \(index)", "ecole")
      example.action.classifications.append(.init(grille: "autre", principal: "jeunes"))
      return example
    }
    var asked = Self.action("a", "Nouveauté")
    asked.classifications = [.init(grille: "autre", principal: "jeunes")]
    let others = (0..<8).map { Self.example("c\($0)", "Spectacle \($0)", "culture") }
    let best = try #require(
      Categorizer(Self.referential, examples: examples + others).suggest(asked).candidates.first)
    #expect(best.node == "ecole")
    #expect(best.reasons.contains { $0.contains("8 des 8") }, "\(best.reasons)")
  }

  @Test func aCrosswalkSpeaksForTheNodeThatItLeadsTo() throws {
    let crosswalk = Crosswalk(
      from: "autre", to: "grille", date: nil,
      links: [
        .init(
          from: "jeunes", to: "ecole", relation: .equivalent, confidence: .high,
          rationale: "Les deux titres disent la même chose.")
      ])
    var asked = Self.action("a", "Nouveauté")
    asked.classifications = [.init(grille: "autre", principal: "jeunes")]
    let best = try #require(
      Categorizer(Self.referential, examples: [], crosswalks: [crosswalk]).suggest(asked)
        .candidates.first)
    #expect(best.node == "ecole")
    #expect(best.reasons.contains { $0.contains("équivalent à ce nœud") }, "\(best.reasons)")
    asked.classifications[0].origin = .proposed
    let unread = try #require(
      Categorizer(Self.referential, examples: [], crosswalks: [crosswalk]).suggest(asked)
        .candidates.first)
    #expect(!unread.reasons.contains { $0.contains("passage") }, "nobody decided that place")
  }

  @Test func onlyWordsThatLeadSomewhereAreTold() throws {
    let examples =
      (0..<4).map { Self.example("c\($0)", "Chorale de la ville", "culture") }
      + (0..<4).map { Self.example("e\($0)", "Dictée de la ville", "ecole") }
      + [Self.example("s", "Harmonica", "culture")]
    let best = try #require(
      Categorizer(Self.referential, examples: examples)
        .suggest(Self.action("a", "Chorale et harmonica de la ville")).candidates.first)
    let reason = try #require(best.reasons.first { $0.hasPrefix("mots qui y mènent") })
    #expect(reason.contains("« chorale » (4 fois sur 4)"), "\(reason)")
    #expect(!reason.contains("ville"), "it is everywhere")
    #expect(!reason.contains("harmonica"), "once is chance")
  }

  @Test func aTermIsShownAsTheActionSaysIt() throws {
    let best = try #require(
      Categorizer(Self.referential, examples: [])
        .suggest(Self.action("a", "Pour un élève")).candidates.first)
    #expect(best.reasons.contains { $0.contains("« élève » (dans le titre)") }, "\(best.reasons)")
  }
}
