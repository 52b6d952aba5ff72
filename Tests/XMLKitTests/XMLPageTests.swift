import Diagnostics
import Testing
import XMLKit

@Suite("Pages of the codes XML0xx")
struct XMLPageTests {
  private static let pages = (try? DiagnosticPage.all(startingWith: "XML")) ?? []
  /// Codes whose examples are too large, or are no text: `HostileInput` and others have them.
  private static let inWords: Set<String> = ["XML002", "XML004", "XML005", "XML011"]

  @Test func coverEveryCode() {
    let codes = (1...11).map { "XML" + String(1000 + $0).dropFirst() }
    #expect(Self.pages.map(\.code) == codes)
    #expect(Set(Self.pages.filter { $0.wrong == nil }.map(\.code)) == Self.inWords)
    for page in Self.pages {
      #expect(page.title.hasPrefix("# \(page.code) — "))
      #expect((page.wrong == nil) == (page.right == nil))
    }
  }

  @Test(arguments: pages.filter { $0.wrong != nil })
  func showWhatIsWrongAndWhatIsRight(_ page: DiagnosticPage) throws {
    let wrong = try #require(page.wrong)
    let right = try #require(page.right)
    let refused = XMLDocument.parse(SourceText(path: "faux.xml", text: wrong))
    #expect(refused.diagnostics.map(\.code.rawValue) == [page.code])
    #expect(refused.value == nil)
    let accepted = XMLDocument.parse(SourceText(path: "juste.xml", text: right))
    #expect(accepted.diagnostics.isEmpty)
    #expect(accepted.value != nil)
  }

  @Test func haveALimitOfSize() {
    var limits = XMLLimits()
    limits.treeBytes = 10
    let checked = XMLDocument.parse(
      SourceText(path: "grand.xml", text: "<r>assez grand</r>"), limits: limits)
    #expect(checked.diagnostics.map(\.code.rawValue) == ["XML005"])
    #expect(
      checked.diagnostics.first?.message
        == "document de 18 octets, alors que la limite est de 10 octets")
  }
}
