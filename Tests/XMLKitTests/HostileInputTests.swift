import Diagnostics
import Foundation
import Testing
import XMLKit

private final class Nobody: XMLScanHandler {
  func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) {}
}

/// Refusing is quick: 100 ms is the promise in release, a second is the most in any build.
@Suite("Hostile input", .serialized)
struct HostileInputTests {
  @Test(.timeLimit(.minutes(1)), arguments: HostileInput.all)
  func isRefusedByTheTree(_ input: HostileInput) throws {
    let source = SourceText(path: "hostile.xml", bytes: input.bytes())
    let start = ContinuousClock.now
    let checked = XMLDocument.parse(source)
    let time = ContinuousClock.now - start
    // The value itself would be printed, however large.
    let isRefused = checked.value == nil
    #expect(isRefused)
    expect(checked.diagnostics, input)
    #expect(time < .seconds(1), "\(input.name) takes \(time)")
  }

  @Test(.timeLimit(.minutes(1)), arguments: HostileInput.all)
  func isRefusedByTheScanner(_ input: HostileInput) throws {
    let file = try TemporaryFile(input.bytes())
    let scanner = try XMLScanner(handler: Nobody())
    let start = ContinuousClock.now
    let diagnostics = scanner.scan(path: file.url.path)
    let time = ContinuousClock.now - start
    expect(diagnostics, input)
    #expect(time < .seconds(1), "\(input.name) takes \(time)")
  }

  /// One fault a file: what follows a fault of form means nothing.
  private func expect(_ diagnostics: [Diagnostic], _ input: HostileInput) {
    #expect(diagnostics.map(\.code.rawValue) == [input.code])
    guard let diagnostic = diagnostics.first else { return }
    #expect(diagnostic.severity == .error)
    #expect(!diagnostic.message.contains("libxml2"), "\(diagnostic.message)")
    if let place = input.place, let location = diagnostic.location {
      #expect("\(location.line):\(location.column)" == place, "\(diagnostic.message)")
    }
  }
}
