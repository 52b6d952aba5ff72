import LabelModel
import Testing

@testable import Reports

@Suite("French")
struct FrenchTests {
  @Test(arguments: [
    (0, "0\u{A0}action"), (1, "1\u{A0}action"), (2, "2\u{A0}actions"),
    (5538, "5\u{202F}538\u{A0}actions"), (1_234_567, "1\u{202F}234\u{202F}567\u{A0}actions"),
  ])
  func countsAgreeAndGroupTheirDigits(count: Int, text: String) {
    #expect(French.count(count, "action") == text)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c"),
  ])
  func listsEndWithAnd(items: [String], text: String) {
    #expect(French.list(items) == text)
  }

  @Test(arguments: [
    ("Miramas", "de Miramas"), ("Albi", "d’Albi"), ("Épinal", "d’Épinal"),
    ("Le Havre", "du Havre"), ("Les Mureaux", "des Mureaux"), ("La Ciotat", "de La Ciotat"),
  ])
  func namesOfTownsElideAndContract(name: String, text: String) {
    #expect(French.of(name) == text)
  }

  @Test(arguments: [
    ("l'accès : « oui » !", "l’accès\u{A0}: «\u{A0}oui\u{A0}»\u{A0}!"),
    ("80 % et 5 @", "80\u{A0}% et 5\u{A0}@"), ("Attendez...", "Attendez…"),
    ("« Jusqu'à 10:30 ; après ? »", "«\u{A0}Jusqu’à 10:30\u{A0}; après\u{A0}?\u{A0}»"),
    ("Une phrase simple.", "Une phrase simple."), ("à l'@ verte", "à l’@ verte"),
  ])
  func textsAreSetAsAPrinterDoes(text: String, set: String) {
    #expect(French.typeset(text) == set)
    #expect(French.typeset(set) == set)
  }

  @Test(
    arguments: [
      ("2012", nil, ActionStatus.running, "depuis 2012"),
      ("2021-05-03", nil, .running, "depuis le 3 mai 2021"),
      ("2022-04", nil, .unknown, "commencée en avril 2022"),
      ("2020-04", "2021", .ended, "d’avril 2020 à 2021"),
      ("2020-09-01", "2020-09-01", .ended, "le 1er septembre 2020"),
      (nil, "2019", .ended, "jusqu’à 2019"), (nil, nil, .unknown, nil),
    ] as [(String?, String?, ActionStatus, String?)])
  func periodsReadAsPhrases(
    start: String?, end: String?, status: ActionStatus, text: String?
  ) {
    var action = Action(id: "a", title: "A")
    action.start = start.flatMap { PartialDate($0) }
    action.end = end.flatMap { PartialDate($0) }
    action.status = status
    #expect(French.period(of: action) == text)
  }

  @Test(arguments: [
    (
      Indicator(label: "ateliers", value: "24", unit: "ateliers", year: 2022),
      "ateliers : 24 (2022)"
    ),
    (
      Indicator(label: "durée visée", value: "10", unit: "ans", precision: "plus de"),
      "durée visée : plus de 10\u{A0}ans"
    ),
    (Indicator(label: "part", value: "4.5", unit: "%"), "part : 4,5\u{A0}%"),
    (
      Indicator(label: "ateliers", value: "30", unit: "ateliers", precision: "une trentaine"),
      "ateliers : une trentaine (30)"
    ),
    (Indicator(label: "mémoire", value: "environ", unit: "To"), "mémoire : environ\u{A0}To"),
  ])
  func measuresReadAsPhrases(indicator: Indicator, text: String) {
    #expect(French.measure(indicator) == text)
  }
}
