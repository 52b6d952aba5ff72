import Diagnostics
import Documents
import Foundation
import Testing

@Suite("The sample of Valmont-sur-Loire")
struct SampleTests {
  @Test func compilesWithoutAnythingToSay() throws {
    let checked = Valmont.compiled()
    #expect(checked.diagnostics.isEmpty, "\(TextRenderer().render(checked.diagnostics))")
    let document = try #require(checked.value)
    if let folder = ProcessInfo.processInfo.environment["AROBASE_SAMPLE"] {
      try HTMLWriter().write(document).write(
        toFile: folder + "/valmont.html", atomically: true, encoding: .utf8)
    }
    #expect(document.headings.count > 15)
  }
}
