import Diagnostics
import Documents
import Foundation
import Testing

@Suite("The sample of Valmont-sur-Loire")
struct SampleTests {
  @Test(arguments: ["dossier", "arobase-verte", "synthese"])
  func compilesWithoutAnythingToSay(style: String) throws {
    let checked = Valmont.compiled(style: style)
    #expect(checked.diagnostics.isEmpty, "\(TextRenderer().render(checked.diagnostics))")
    let document = try #require(checked.value)
    #expect(document.headings.count > 15)
    try write(document, named: style)
  }

  /// To look at: `AROBASE_SAMPLE=dossier swift test --filter SampleTests` writes the pages and the
  /// folders that the driver makes into PDF.
  private func write(_ document: Document, named name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["AROBASE_SAMPLE"] else { return }
    let root = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: root.appending(path: name), withIntermediateDirectories: true)
    let page = HTMLWriter(attachments: Valmont.attachments).write(document)
    try Data(page.utf8).write(to: root.appending(path: "\(name).html"))
    let job = TypstWriter(document, attachments: Valmont.attachments).job()
    for (file, bytes) in job.files {
      try Data(bytes).write(to: root.appending(path: "\(name)/\(file)"))
    }
  }
}
