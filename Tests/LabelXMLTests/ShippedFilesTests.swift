import Diagnostics
import LabelXML
import Testing

@Suite("The shipped files")
struct ShippedFilesTests {
  @Test func haveNothingToMend() throws {
    let diagnostics = try Shipped.workspace.check()
    #expect(diagnostics.isEmpty, "\(TextRenderer().render(diagnostics))")
  }

  @Test func areAllChecked() throws {
    let workspace = Shipped.workspace
    let paths = Workspace.folders.flatMap { workspace.xmlFiles(under: $0) }
    #expect(paths.contains("actions/miramas/2023.xml"))
    #expect(paths.contains("dossiers/miramas/2023/dossier.xml"))
    #expect(paths.contains("referentiels/criteres-2021.xml"))
  }
}
