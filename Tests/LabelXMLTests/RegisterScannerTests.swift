import Diagnostics
import Foundation
import LabelModel
import LabelXML
import Testing
import XMLKit

@Suite("A register that streams by")
struct RegisterScannerTests {
  @Test(arguments: RegisterWriterTests.shipped)
  func isCountedAsItsTreeIs(path: String) throws {
    let workspace = Shipped.workspace
    let bytes = try #require(Shipped.files.read(path))
    let document = try #require(XMLDocument.parse(SourceText(path: path, bytes: bytes)).value)
    let register = try #require(RegisterDecoder.decode(document).value)
    var builder = TallyBuilder(referenceDate: register.defaultReferenceDate) {
      workspace.referential($0)
    }
    for action in register.actions { builder.add(action) }
    let scanner = try RegisterScanner { workspace.referential($0) }
    let scanned = scanner.scan(Shipped.root.appending(path: path).path)
    #expect(scanned.diagnostics.isEmpty)
    let expected = builder.tally(
      collectivity: register.collectivity, edition: register.edition)
    #expect(scanned.value == expected)
  }

  @Test func isCountedAgainAfterAnother() throws {
    let scanner = try RegisterScanner { _ in nil }
    let path = Shipped.root.appending(path: "actions/miramas/2021.xml").path
    let other = Shipped.root.appending(path: "actions/martigues/2019.xml").path
    let first = scanner.scan(path)
    _ = scanner.scan(other)
    #expect(scanner.scan(path).value == first.value)
    #expect(first.value?.totals.recorded == 121)
  }

  @Test func countsWhatAwaitsConfirmation() throws {
    let shipped = try #require(Shipped.files.read("actions/martigues/2023.xml"))
    let text = String(decoding: shipped, as: UTF8.self)
      .replacing("<action ", with: "<action a-confirmer=\"2023\" ", maxReplacements: 3)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try text.write(to: file, atomically: true, encoding: .utf8)
    let tally = try #require(try RegisterScanner { _ in nil }.scan(file.path).value)
    #expect(tally.toConfirm == 3)
    #expect(tally.totals.recorded == 5)
    let document = try #require(
      XMLDocument.parse(SourceText(path: "r.xml", text: text)).value)
    let register = try #require(RegisterDecoder.decode(document).value)
    var builder = TallyBuilder(referenceDate: register.defaultReferenceDate)
    for action in register.actions { builder.add(action) }
    #expect(builder.tally(collectivity: "martigues", edition: 2023) == tally)
    #expect(Tally.sum([tally, tally])?.toConfirm == 6)
  }

  @Test func isRefusedWhenItIsNoRegister() throws {
    let scanner = try RegisterScanner { _ in nil }
    let path = Shipped.root.appending(path: "referentiels/criteres-2021.xml").path
    let scanned = scanner.scan(path)
    #expect(scanned.value == nil)
    #expect(scanned.diagnostics.map(\.code) == ["FIC001"])
  }
}
