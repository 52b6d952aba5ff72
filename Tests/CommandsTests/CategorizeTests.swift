import ArgumentParser
import Categorization
import Diagnostics
import Foundation
import LabelModel
import LabelXML
import Testing

@testable import Commands

@Suite("Suggestions on the command line")
struct CategorizeTests {
  private let fixture: CategorizeFixture

  init() throws { fixture = try CategorizeFixture() }

  /// Why a command was refused; `nil` when it was not.
  private func refusal(_ arguments: String...) throws -> CommandFailure? {
    do {
      var command = try Arobase.parseAsRoot(["categorize"] + arguments)
      try command.run()
      return nil
    } catch let failure as CommandFailure {
      return failure
    }
  }

  @Test func blanksAreSuggestedAndTheRestIsLeftAlone() throws {
    let reading = try fixture.reading()
    #expect(reading.suggestions.map(\.action) == ["fibre", "obscure"])
    let text = reading.text(applied: false)
    #expect(text.contains("La fibre optique arrive [fibre]"))
    #expect(text.contains("vocabulaire de ce nœud : « fibre optique » (dans le titre)"))
    #expect(text.contains("2 actions examinées ; 2 sans classement"))
  }

  @Test func itAbstainsWhereNothingIsKnown() throws {
    let reading = try fixture.reading()
    let obscure = try #require(reading.suggestions.first { $0.action == "obscure" })
    #expect(obscure.abstains)
    #expect(reading.text(applied: false).contains("pas assez sûr pour proposer ; pistes :"))
    #expect(reading.proposals["obscure"] == nil)
  }

  @Test func madeUpExamplesAreLearnedFromAndCountedApart() throws {
    let before = try fixture.reading()
    try fixture.write(
      """
      <corpus xmlns="urn:arobase:corpus:1">
        <presentation>Exemples.</presentation>
        <exemple id="orgue">
          <titre>Chose inconnue à l’orgue</titre>
          <classement grille="g" principal="divers"/>
        </exemple>
      </corpus>
      """, "corpus/exemples.xml")
    let after = try fixture.reading()
    #expect(after.exampleCount == before.exampleCount)
    #expect(after.sampleCount == before.sampleCount + 1)
    #expect(after.text(applied: false).contains("et 1 exemple type"))
    let obscure = try #require(after.suggestions.first { $0.action == "obscure" })
    #expect(obscure.candidates.first?.node == "divers")
  }

  @Test func aConfidenceThatNothingMeasuredIsNotShown() throws {
    let reading = try fixture.reading()
    #expect(reading.isMeasured, "36 actions are classified")
    let empty = try fixture.reading(without: ["w", "x", "y"])
    #expect(!empty.isMeasured)
    let text = empty.text(applied: false)
    #expect(text.contains("aucune confiance n’est donnée"))
    #expect(text.contains("  1.  reseaux : Réseaux"))
    #expect(!text.contains(" %"))
    #expect(!empty.suggestions.contains { !$0.abstains })
  }

  @Test func theJSONIsTheContract() throws {
    guard case .object(let members) = try fixture.reading().json else {
      Issue.record("the contract is an object")
      return
    }
    let values = Dictionary(members.map { ($0.key, $0.value) }) { $1 }
    #expect(values["format"] == "arobase-categorize/1")
    #expect(values["grille"] == "g")
    guard case .array(let suggestions) = try #require(values["suggestions"]) else {
      Issue.record("suggestions are a list")
      return
    }
    #expect(suggestions.count == 2)
    for suggestion in suggestions {
      guard case .object(let fields) = suggestion, case .array(let nodes) = fields[1].value else {
        Issue.record("a suggestion has its nodes")
        return
      }
      #expect(fields.map(\.key) == ["action", "noeuds", "abstention", "decision"])
      #expect(nodes.count >= 3)
      var confidences: [Double] = []
      for node in nodes {
        guard case .object(let parts) = node, case .number(let confidence) = parts[1].value,
          case .array(let reasons) = parts[2].value
        else {
          Issue.record("a node has an id, a confidence and reasons")
          return
        }
        #expect(parts.map(\.key) == ["id", "confiance", "raisons"])
        #expect(!reasons.isEmpty)
        confidences.append(try #require(Double(confidence)))
      }
      #expect(confidences == confidences.sorted(by: >))
    }
    let abstentions = try fixture.reading(threshold: 1).suggestions
    #expect(abstentions.allSatisfy { $0.abstains && $0.candidates.count >= 3 })
  }

  @Test func applyingFillsBlanksOnceWithOneLineEach() throws {
    let before = try fixture.text()
    try fixture.run("--apply", "--threshold", "0.3")
    let after = try fixture.text()
    let line =
      "    <classement grille=\"g\" principal=\"reseaux\" origine=\"propose\" "
      + "methode=\"\(CategorizeReading.method)\"/>\n"
    #expect(after.contains(line))
    let added = after.split(separator: "\n").count - before.split(separator: "\n").count
    let proposed =
      after.components(separatedBy: "methode=\"\(CategorizeReading.method)\"").count - 1
    #expect(added == proposed, "one line per action")
    let kept = after.split(separator: "\n").filter { !$0.contains(CategorizeReading.method) }
    #expect(kept.joined(separator: "\n") == before.trimmingCharacters(in: .newlines))
    try fixture.run("--apply", "--threshold", "0.3")
    #expect(try fixture.text() == after, "a second run changes nothing")
  }

  @Test func aReviewShowsBothAndThePersonStands() throws {
    let reading = try fixture.reading(review: true)
    #expect(reading.suggestions.count == 4)
    let text = reading.text(applied: false)
    #expect(
      text.contains(
        "décidé par une personne, et maintenu : « culture » ; le programme aurait dit autrement"))
    #expect(text.contains("déjà proposé, à confirmer : « ecole »"))
    let before = try fixture.text()
    try fixture.run("--review", "--apply", "--threshold", "0.01")
    let after = try fixture.text()
    #expect(after.contains("<classement grille=\"g\" principal=\"culture\"/>"))
    #expect(before != after, "blanks are still filled")
  }

  @Test func aConfirmationIsOneEditAndTeaches() throws {
    let before = try fixture.text()
    #expect(try fixture.reading().ownCount == 1)
    try fixture.run("--confirm", "proposee")
    let after = try fixture.text()
    #expect(
      after
        == before.replacing(" origine=\"propose\" methode=\"ensemble-1\"", with: ""),
      "nothing else changes")
    let place = try fixture.loaded().register.actions[2].classification(in: "g")
    #expect(place?.origin == .human && place?.method == nil)
    #expect(try fixture.reading().ownCount == 2, "it is learned from now on")
  }

  @Test func everyProposedPlaceIsConfirmedAtOnce() throws {
    try fixture.run("--apply", "--threshold", "0.01")
    try fixture.run("--confirm", "tous")
    let places = try fixture.loaded().register.actions.map { $0.classification(in: "g") }
    #expect(places.map { $0?.origin } == [.human, .human, .human, .human], "\(places)")
  }

  @Test(arguments: [
    ("decidee", "déjà décidé par une personne"), ("fibre", "n’a pas de classement dans « g »"),
    ("propose", "vouliez-vous dire « proposee » ?"),
  ])
  func whatCannotBeConfirmedIsSaid(id: String, words: String) throws {
    let before = try fixture.text()
    let failure = try #require(
      try refusal(fixture.register, "--grille", "g", "--confirm", "proposee", id))
    #expect(failure.exit == .usage)
    #expect(failure.message.contains(words), "\(failure.message)")
    #expect(try fixture.text() == before, "all or nothing")
  }

  @Test(arguments: [
    (["--grille", "gg"], "vouliez-vous dire « g » ?"), ([], "il manque --grille"),
    (["--grille", "g", "--threshold", "8"], "--threshold attend un nombre de 0 à 1"),
  ])
  func aWrongCommandLineSaysTheLikelyFix(arguments: [String], words: String) throws {
    do {
      var command = try Arobase.parseAsRoot(["categorize", fixture.register] + arguments)
      try command.run()
      Issue.record("it was accepted")
    } catch let failure as CommandFailure {
      #expect(failure.exit == .usage)
      #expect(failure.message.contains(words), "\(failure.message)")
    }
  }

  @Test func alikeActionsAreShownSideBySide() throws {
    let register = try fixture.loaded().register
    var twin = register.actions[0]
    twin.id = "fibre-2"
    let reading = DuplicatesReading(
      Register(collectivity: "v", edition: 2023, actions: register.actions + [twin]), earlier: [])
    #expect(reading.text.contains("La fibre optique arrive [fibre]"))
    #expect(reading.text.contains("La fibre optique arrive [fibre-2]"))
    #expect(reading.text.contains("« fibre »"))
    #expect(reading.json.text.contains("\"arobase-doublons/1\""))
  }

  @Test func theEvaluationIsTextJSONAndPage() throws {
    let workspace = fixture.workspace()
    let referential = try #require(workspace.referential("g"))
    let reading = try #require(
      EvaluationReading(referential, nil, workspace, usesOtherGrilles: false))
    for words in ["Justesse des propositions", "1er choix", "Confusions", "seuil appris"] {
      #expect(reading.text.contains(words), "« \(words) » is not in:\n\(reading.text)")
    }
    #expect(reading.json.text.contains("\"arobase-categorize-evaluation/1\""))
    let page = fixture.root.path + "/justesse.html"
    try reading.writeReport(to: page, workspace)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("<html") && html.contains("Grille d’essai"))
  }
}
