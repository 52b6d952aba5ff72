import Diagnostics
import LabelModel
import Testing
import XMLKit

@testable import LabelXML

@Suite("A register changed in place")
struct RegisterEditsTests {
  static let source = """
    <registre xmlns="urn:arobase:registre:1" collectivite="v" edition="2023">
      <!-- un mot de l’agent -->
      <action id='a' statut = "inconnu" porteur="inconnu"> <!-- ici -->
        <titre>Fibre</titre>
        <classement grille="g" principal="x"/>
        <partenaire>A</partenaire>
        <partenaire>B</partenaire> <!-- le second -->
        <source type="page" href="https://exemple.fr/"/>
      </action>
      <action id="b" statut="inconnu" porteur="inconnu" debut="2021">
        <titre>Musée</titre>
        <reserve code="volet-mince"/>
        <champ nom="Service">Culture</champ>
        <source type="page" href="https://exemple.fr/"/>
      </action>
    </registre>

    """

  private func file(_ bytes: [UInt8]) throws -> RegisterFile {
    let document = try #require(XMLDocument.parse(SourceText(path: "r.xml", bytes: bytes)).value)
    return try #require(RegisterDecoder.file(document).value)
  }

  /// The source after a change, which must then say what was wanted.
  private func text(
    of source: String = source, after change: (inout Register) -> Void
  ) throws -> String {
    let before = try file(Array(source.utf8))
    var wanted = before.register
    change(&wanted)
    let bytes = RegisterEdits.edits(turning: before, into: wanted).applied(to: Array(source.utf8))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(try file(bytes).register == wanted, "\(text)")
    return text
  }

  /// Lines that only one of two texts has.
  private func difference(_ text: String, _ source: String = source) -> [String] {
    let (a, b) = (source.split(separator: "\n"), text.split(separator: "\n"))
    return b.difference(from: a).map { change in
      switch change {
      case .insert(_, let line, _): "+" + line
      case .remove(_, let line, _): "-" + line
      }
    }
  }

  @Test func nothingToChangeIsNoEdit() throws {
    #expect(try text { _ in } == Self.source)
  }

  @Test func oneFieldIsOneLine() throws {
    let changed = try text { $0.actions[0].status = .ended }
    #expect(
      difference(changed) == [
        "-  <action id='a' statut = \"inconnu\" porteur=\"inconnu\"> <!-- ici -->",
        "+  <action id='a' statut = \"termine\" porteur=\"inconnu\"> <!-- ici -->",
      ])
  }

  @Test func datesComeAndGo() throws {
    let changed = try text {
      $0.actions[0].start = PartialDate("2022-03")
      $0.actions[0].end = PartialDate("2023")
      $0.actions[1].start = nil
    }
    #expect(changed.contains("porteur=\"inconnu\" debut=\"2022-03\" fin=\"2023\">"))
    #expect(changed.contains("<action id=\"b\" statut=\"inconnu\" porteur=\"inconnu\">"))
  }

  @Test func aValueOfAListIsInsertedRemovedOrReplacedAlone() throws {
    #expect(
      difference(try text { $0.actions[0].partners = ["A", "C", "B"] })
        == ["+    <partenaire>C</partenaire>"])
    #expect(
      difference(try text { $0.actions[0].partners = ["B"] })
        == ["-    <partenaire>A</partenaire>"])
    let replaced = try text { $0.actions[0].partners = ["A", "D & E"] }
    #expect(replaced.contains("<partenaire>D &amp; E</partenaire> <!-- le second -->"))
    #expect(
      difference(try text { $0.actions[0].partners.insert("Z", at: 0) })
        == ["+    <partenaire>Z</partenaire>"])
  }

  @Test func newElementsStandWhereTheFormatHasThem() throws {
    let changed = try text {
      $0.actions[1].summary = "Résumé"
      $0.actions[1].description = [.paragraph([.text("Un")]), .bulletedList([[.text("deux")]])]
      $0.actions[1].audiences = [.youth, .staff]
      $0.actions[1].place = Place(name: "Ici", coordinates: .init(latitude: 1.5, longitude: 2))
      $0.actions[1].reserves[0].text = "un mot"
    }
    #expect(
      difference(changed) == [
        "-    <reserve code=\"volet-mince\"/>",
        "+    <resume>Résumé</resume>", "+    <description>", "+      <p>Un</p>", "+      <ul>",
        "+        <li>deux</li>", "+      </ul>", "+    </description>",
        "+    <publics>jeunes agents</publics>",
        "+    <lieu latitude=\"1.5\" longitude=\"2.0\">Ici</lieu>",
        "+    <reserve code=\"volet-mince\">un mot</reserve>",
      ])
    let document = try #require(
      XMLDocument.parse(SourceText(path: "r.xml", text: changed)).value)
    #expect(RegisterDecoder.decode(document).diagnostics.isEmpty)
  }

  @Test func actionsAreAddedAfterTheLastAndRemovedWithTheirLines() throws {
    var new = Action(id: "c", title: "Neuve")
    new.sources = [Source(kind: .document, name: "note.pdf")]
    let changed = try text {
      $0.actions.remove(at: 0)
      $0.actions.append(new)
    }
    #expect(!changed.contains("ici") && changed.contains("un mot de l’agent"))
    let addition = """
        </action>
        <action id="c" statut="inconnu" porteur="inconnu">
          <titre>Neuve</titre>
          <source type="document" nom="note.pdf"/>
        </action>
      </registre>

      """
    #expect(changed.hasSuffix(addition))
  }

  @Test(arguments: ["/>", "></registre>", ">\n</registre>", ">\n  <!-- vide -->\n</registre>"])
  func aRegisterOfNoActionTakesOne(end: String) throws {
    var new = Action(id: "c", title: "Neuve")
    new.sources = [Source(kind: .document, name: "note.pdf")]
    let head = "<registre xmlns=\"urn:arobase:registre:1\" collectivite=\"v\" edition=\"2023\""
    let changed = try text(of: head + end) { $0.actions.append(new) }
    #expect(changed.contains("\n  <action id=\"c\""))
    #expect(changed.hasSuffix("\n  </action>\n</registre>"))
  }

  @Test func quotesAndEndsOfLineOfTheFileAreKept() throws {
    let source = Self.source.replacing("\n", with: "\r\n").replacing(
      "statut = \"inconnu\"", with: "statut='inconnu' debut='2020'")
    let changed = try text(of: source) {
      $0.actions[0].summary = "l'un & l'autre"
      $0.actions[0].start = PartialDate("2021")
      $0.actions[0].extraFields = [ExtraField(name: "d'ici", value: "1\n2")]
    }
    #expect(changed.contains("debut='2021'"))
    #expect(changed.contains("\r\n    <resume>l'un &amp; l'autre</resume>\r\n"))
  }

  @Test func whatTheFormatDoesNotKnowStays() throws {
    let source = Self.source.replacing(
      "<classement grille=\"g\"", with: "<classement note=\"à moi\" grille=\"g\"")
    let changed = try text(of: source) {
      $0.actions[0].classifications[0].secondary = ["y", "z"]
      $0.actions[0].classifications.append(Classification(grille: "h", principal: nil))
    }
    #expect(
      changed.contains(
        "<classement note=\"à moi\" grille=\"g\" principal=\"x\" secondaires=\"y z\"/>\n"
          + "    <classement grille=\"h\"/>\n"))
  }

  @Test func anyRegisterBecomesAnyOther() throws {
    var generator = Numbers(state: 7)
    for _ in 0..<60 {
      let before = Register(collectivity: "v", edition: 2023, actions: actions(&generator))
      let after = Register(collectivity: "v", edition: 2023, actions: actions(&generator))
      let bytes = RegisterWriter.bytes(of: before)
      let file = try file(bytes)
      var wanted = after
      let kept = before.actions.compactMap { old in after.actions.first { $0.id == old.id } }
      wanted.actions = kept + after.actions.filter { new in !kept.contains { $0.id == new.id } }
      // A register that loses its last action keeps its two tags.
      guard !wanted.actions.isEmpty else { continue }
      let edited = RegisterEdits.edits(turning: file, into: after).applied(to: bytes)
      #expect(edited == RegisterWriter.bytes(of: wanted))
    }
  }

  /// A small generator that gives the same numbers at each run.
  struct Numbers {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private func actions(_ numbers: inout Numbers) -> [Action] {
    ["a", "b", "c", "d"].filter { _ in numbers.next(3) > 0 }.map { id in
      var action = Action(id: ActionID(rawValue: id), title: "T\(numbers.next(3))")
      action.status = ActionStatus.allCases[numbers.next(4)]
      if numbers.next(2) > 0 { action.start = PartialDate("202\(numbers.next(9))") }
      if numbers.next(2) > 0 {
        action.end = PartialDate("202\(numbers.next(9))-0\(1 + numbers.next(8))")
      }
      if numbers.next(2) > 0 { action.toConfirm = 2023 }
      if numbers.next(2) > 0 { action.summary = "R\(numbers.next(3)) & <>\"'" }
      if numbers.next(2) > 0 {
        action.description = [.paragraph([.strong([.text("x\(numbers.next(2))")])])]
      }
      for _ in 0..<numbers.next(4) { action.partners.append("P\(numbers.next(3))") }
      for grille in ["g", "h", "i"] where numbers.next(2) > 0 {
        action.classifications.append(
          Classification(
            grille: ReferentialID(rawValue: grille),
            principal: numbers.next(2) > 0 ? "x" : nil, secondary: numbers.next(2) > 0 ? ["y"] : [])
        )
      }
      for _ in 0..<numbers.next(3) {
        action.evidence.append(
          numbers.next(2) > 0
            ? .link(address: "https://a.fr/\(numbers.next(2))", title: "t")
            : .file(path: "f\(numbers.next(2))", digest: nil, title: nil))
      }
      if numbers.next(2) > 0 { action.place = Place(name: "L\(numbers.next(2))", address: "ici") }
      for name in ["A", "B", "C"] where numbers.next(2) > 0 {
        action.extraFields.append(ExtraField(name: name, value: "v\(numbers.next(2))"))
      }
      for _ in 0..<(1 + numbers.next(3)) {
        action.sources.append(Source(kind: .document, name: "n\(numbers.next(3))"))
      }
      return action
    }
  }
}
