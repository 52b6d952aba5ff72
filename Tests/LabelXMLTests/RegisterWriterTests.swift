import Diagnostics
import LabelModel
import LabelXML
import Testing
import XMLKit

@Suite("A register written again")
struct RegisterWriterTests {
  static var shipped: [String] { Shipped.workspace.xmlFiles(under: "actions") }

  @Test(arguments: shipped)
  func hasTheBytesOfTheShippedOne(path: String) throws {
    let bytes = try #require(Shipped.files.read(path))
    let register = try read(bytes)
    let comment = try #require(headComment(of: bytes))
    let written = RegisterWriter.bytes(of: register, comment: comment)
    #expect(written == bytes, "the first difference is at byte \(difference(written, bytes))")
  }

  @Test func thereAreShippedRegisters() { #expect(Self.shipped.count >= 6) }

  @Test func keepsEverythingThatARegisterMaySay() throws {
    let register = try read(Array(Samples.register.utf8))
    let written = RegisterWriter.bytes(of: register)
    #expect(try read(written) == register)
    let text = String(decoding: written, as: UTF8.self)
    for word in [
      "<br/>", "<ul>", "<ol>", "latitude=\"43.58\"", "origine=\"propose\"",
      "alternative=\"La salle\"", "<precedent edition=\"2021\" action=\"epn\"/>",
      "<champ nom=\"Numéro\">12</champ>", "editions=\"2021 2023\"",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func escapesWhatXMLReserves() throws {
    var action = Action(id: "a", title: "R&D < \"tout\"")
    action.status = .running
    action.carrier = .direct
    action.classifications = [.init(grille: "criteres-2021", principal: "mediation")]
    action.extraFields = [ExtraField(name: "A & \"B\"", value: "1 < 2\n 3")]
    action.sources = [Source(kind: .document, name: "d'ici & là.pdf")]
    let register = Register(collectivity: "exemple", edition: 2023, actions: [action])
    #expect(try read(RegisterWriter.bytes(of: register)) == register)
  }

  @Test func ofNoActionIsRight() throws {
    let register = Register(collectivity: "exemple", edition: 2023, actions: [])
    #expect(try read(RegisterWriter.bytes(of: register)) == register)
  }

  private func read(_ bytes: [UInt8]) throws -> Register {
    let document = XMLDocument.parse(SourceText(path: "r.xml", bytes: bytes))
    let checked = RegisterDecoder.decode(try #require(document.value))
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics.map(\.message))")
    return try #require(checked.value)
  }

  /// The lines of the comment before the root, without their indentation.
  private func headComment(of bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<!--\n"), let end = text.firstRange(of: "\n-->") else {
      return nil
    }
    return text[start.upperBound..<end.lowerBound].split(separator: "\n")
      .map { $0.dropFirst(2) }.joined(separator: "\n")
  }

  private func difference(_ a: [UInt8], _ b: [UInt8]) -> Int {
    zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
  }
}
