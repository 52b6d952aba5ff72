import Diagnostics
import Foundation
import Testing
import XMLKit

@Suite("Pages of the codes SCH0xx")
struct SchemaPageTests {
  private static let pages = (try? DiagnosticPage.all(startingWith: "SCH")) ?? []

  private func codes(_ text: String) throws -> [String] {
    let path = "schemas/registre.rng"
    let bytes = try Data(contentsOf: DiagnosticPage.root.appending(path: path))
    let schema = try XMLSchema([UInt8](bytes), path: path)
    let checked = XMLDocument.parse(SourceText(path: "exemple.xml", text: text))
    let document = try #require(checked.value)
    return schema.validate(document).map { issue in
      issue.diagnostic(source: document.source).code.rawValue
    }
  }

  @Test func coverEveryCode() {
    #expect(Self.pages.map(\.code) == ["SCH001", "SCH002", "SCH003", "SCH004", "SCH009"])
    #expect(Self.pages.filter { $0.wrong == nil }.map(\.code) == ["SCH009"])
    #expect(Self.pages.allSatisfy { $0.title.hasPrefix("# \($0.code) — ") })
  }

  @Test(arguments: pages.filter { $0.wrong != nil })
  func showWhatIsWrongAndWhatIsRight(_ page: DiagnosticPage) throws {
    #expect(try codes(try #require(page.wrong)) == [page.code])
    #expect(try codes(try #require(page.right)) == [])
  }
}
