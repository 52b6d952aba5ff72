import Diagnostics
import Foundation
import Testing
import XMLKit

/// A file that lives as long as a test.
struct TemporaryFile: ~Copyable {
  let url: URL

  init(_ bytes: [UInt8]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "xmlkit-\(UUID().uuidString).xml")
    try Data(bytes).write(to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// Writes down what a scan reads, and can stop or report.
final class Recorder: XMLScanHandler {
  var events: [String] = []
  var onStart: ((borrowing XMLStartTag) throws(XMLScanStop) -> Void)?
  private var gathered: [UInt8] = []

  func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) {
    closeText()
    events.append("<\(element.name) \(element.depth)")
    try onStart?(element)
  }

  func endElement(_ name: InternedName) throws(XMLScanStop) {
    closeText()
    events.append(">")
  }

  func text(_ run: borrowing XMLTextRun) throws(XMLScanStop) { run.append(to: &gathered) }

  private func closeText() {
    if !gathered.isEmpty { events.append(String(decoding: gathered, as: UTF8.self)) }
    gathered = []
  }
}

@Suite("Scanning a file")
struct XMLScannerTests {
  private func scan(
    _ text: String, with recorder: Recorder = Recorder()
  ) throws -> (events: [String], diagnostics: [Diagnostic]) {
    let file = try TemporaryFile(Array(text.utf8))
    let scanner = try XMLScanner(handler: recorder)
    let diagnostics = scanner.scan(path: file.url.path)
    return (recorder.events, diagnostics)
  }

  @Test func readsElementsAndTextsInOrder() throws {
    let (events, diagnostics) = try scan("<r>a &amp; b<x/>é<![CDATA[<]]></r>\n")
    #expect(diagnostics.isEmpty)
    #expect(events == ["<r 1", "a & b", "<x 2", ">", "é<", ">"])
  }

  @Test func knowsNamesByAddress() throws {
    let recorder = Recorder()
    let scanner = try XMLScanner(handler: recorder)
    let action = try scanner.intern("action")
    let space = try scanner.intern("urn:a")
    let id = try scanner.intern("id")
    var seen: [String] = []
    recorder.onStart = { element in
      if element.isNamed(action) {
        seen.append("\(element.isInNamespace(space)) \(element.value(id) ?? "-")")
      }
    }
    let file = try TemporaryFile(
      Array(
        "<r xmlns='urn:a'><action id='a&amp;b'/><action xmlns='' x:id='z' xmlns:x='urn:x'/></r>"
          .utf8))
    #expect(scanner.scan(path: file.url.path).isEmpty)
    #expect(seen == ["true a&b", "false -"])
    // The names hold for the next file.
    #expect(scanner.scan(path: file.url.path).isEmpty)
    #expect(seen.count == 4)
  }

  @Test func numbersValuesAsTheyCome() throws {
    let recorder = Recorder()
    let scanner = try XMLScanner(handler: recorder)
    let name = try scanner.intern("p")
    let interner = ValueInterner()
    var numbers: [Int?] = []
    recorder.onStart = { element in numbers.append(element.index(of: name, in: interner)) }
    let file = try TemporaryFile(
      Array("<r><a p='x'/><a p='y&amp;'/><a p=''/><a p='x'/><a p='y&#38;'/><a p='é'/></r>".utf8))
    #expect(scanner.scan(path: file.url.path).isEmpty)
    #expect(numbers == [nil, 0, 1, 2, 0, 1, 3])
    #expect((0..<4).map { interner.string(at: $0) } == ["x", "y&", "", "é"])
  }

  @Test func lendsTheBytesOfAValue() throws {
    let recorder = Recorder()
    let scanner = try XMLScanner(handler: recorder)
    let name = try scanner.intern("date")
    var years: [Int?] = []
    recorder.onStart = { element in
      years.append(
        element.withBytes(of: name) { bytes in
          (0..<min(4, bytes.count)).reduce(0) { $0 * 10 + Int(bytes[$1]) - 48 }
        })
    }
    let file = try TemporaryFile(Array("<r><a date='2023-05'/></r>".utf8))
    #expect(scanner.scan(path: file.url.path).isEmpty)
    #expect(years == [nil, 2023])
  }

  @Test func stopsWhenTheHandlerWantsNoMore() throws {
    let recorder = Recorder()
    recorder.onStart = { (element) throws(XMLScanStop) in
      if element.name == "b" { throw XMLScanStop() }
    }
    let (events, diagnostics) = try scan("<a><b/><c/></a", with: recorder)
    #expect(diagnostics.isEmpty)
    #expect(events == ["<a 1", "<b 2"])
  }

  @Test func placesWhatTheHandlerReports() throws {
    let recorder = Recorder()
    let scanner = try XMLScanner(handler: recorder)
    let name = try scanner.intern("n")
    recorder.onStart = { element in
      if element.name == "b" {
        element.report("REG999", .warning, "valeur douteuse", attribute: name)
        element.report("REG998", .error, "balise douteuse")
      }
    }
    let file = try TemporaryFile(Array("<a>\n <é/>\r\n é<b\n  n='été'/></a>".utf8))
    let diagnostics = scanner.scan(path: file.url.path)
    #expect(diagnostics.map(\.code.rawValue) == ["REG999", "REG998"])
    #expect(diagnostics.map { $0.location?.line } == [4, 3])
    #expect(diagnostics.map { $0.location?.column } == [6, 3])
    #expect(diagnostics.map(\.excerpt) == ["  n='été'/></a>", " é<b"])
    #expect(diagnostics.first?.range?.end.column == 9)
  }

  @Test func saysTheSameOfAFaultAsTheTree() throws {
    let text = "<a>\n" + String(repeating: "<b>é</b>\n", count: 100_000) + "<c>\n</a>\n"
    let (_, diagnostics) = try scan(text)
    let source = SourceText(path: "x", text: text)
    let expected = try #require(XMLDocument.parse(source).diagnostics.first)
    let found = try #require(diagnostics.first)
    #expect(found.code == "XML008")
    #expect(found.location?.line == 100_003)
    #expect(found.message == expected.message)
    #expect(found.excerpt == expected.excerpt)
    #expect(found.fixIts == expected.fixIts)
    #expect(found.notes.map { $0.location?.line } == [100_002])
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let scanner = try XMLScanner(handler: Recorder())
    let folder = FileManager.default.temporaryDirectory.path
    let absent = scanner.scan(path: folder + "/absent-\(UUID().uuidString).xml")
    #expect(absent.map(\.code.rawValue) == ["XML011"])
    #expect(absent.first?.message == "fichier illisible : il n’existe pas")
    #expect(scanner.scan(path: folder).map(\.message) == ["fichier illisible : c’est un dossier"])
  }
}
