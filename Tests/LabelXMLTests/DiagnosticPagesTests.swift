import Diagnostics
import Foundation
import LabelXML
import Testing

@Suite("The pages of the diagnostics")
struct DiagnosticPagesTests {
  /// The families whose examples are files of a workspace; the others are tried in their rooms.
  static let families = ["FIC", "REG", "REF", "PAS", "DOS", "AUD", "FAC", "INV"]

  static var ours: [DiagnosticPage] {
    ((try? DiagnosticPage.all()) ?? []).filter { page in
      // DOC, of documents, and DOS, of dossiers, share no page.
      families.contains { page.code.hasPrefix($0) }
    }
  }

  @Test(arguments: ours)
  func theWrongExampleGivesTheCode(page: DiagnosticPage) throws {
    let found = try PageWorkspace.diagnostics(of: page.wrong, code: page.code)
    let own = found.filter { $0.code.rawValue == page.code }
    #expect(!own.isEmpty, "\(page.code) among \(summary(found))")
    #expect(own.allSatisfy { $0.severity.rawValue == page.severity }, "\(page.code) is \(own)")
  }

  @Test(arguments: ours)
  func theRightExampleGivesNothing(page: DiagnosticPage) throws {
    let found = try PageWorkspace.diagnostics(of: page.right, code: page.code)
    let wrong = found.filter { $0.severity == .error || $0.code.rawValue == page.code }
    #expect(wrong.isEmpty, "\(page.code): \(summary(wrong))")
  }

  @Test(arguments: ours)
  func theWrongExampleHasOneFault(page: DiagnosticPage) throws {
    let found = try PageWorkspace.diagnostics(of: page.wrong, code: page.code)
    let others = found.filter { $0.severity == .error && $0.code.rawValue != page.code }
    #expect(others.isEmpty, "\(page.code) also gives \(summary(others))")
  }

  @Test func thereAreManyPages() { #expect(Self.ours.count > 100) }

  private func summary(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { "\($0.code.rawValue) \($0.message)" }.joined(separator: " | ")
  }
}
