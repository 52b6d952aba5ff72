import Diagnostics
import LabelModel
import LabelXML
import Testing
import XMLKit

@Suite("A dossier written again")
struct DossierWriterTests {
  /// Inventories and audits stand beside the dossiers.
  static var shipped: [String] {
    Shipped.workspace.dossierFolders.map { $0 + "/" + Workspace.dossierName }
  }

  private func read(_ bytes: [UInt8]) throws -> Dossier {
    let document = XMLDocument.parse(SourceText(path: "dossier.xml", bytes: bytes))
    let checked = DossierDecoder.decode(try #require(document.value))
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics.map(\.message))")
    return try #require(checked.value)
  }

  @Test(arguments: shipped)
  func saysTheSameAsTheShippedOne(path: String) throws {
    let dossier = try read(try #require(Shipped.files.read(path)))
    let written = DossierWriter.bytes(of: dossier, comment: "Un essai.")
    #expect(try read(written) == dossier)
    #expect(DossierWriter.bytes(of: try read(written), comment: "Un essai.") == written)
  }

  @Test func thereAreShippedDossiers() { #expect(Self.shipped.count >= 4) }

  @Test func keepsEverythingThatADossierMaySay() throws {
    var dossier = try read(Array(Samples.dossier.utf8))
    dossier.collectivity.isFictional = true
    #expect(dossier.carriedTexts == [.introduction: 2021, .foreword: 2021])
    #expect(try read(DossierWriter.bytes(of: dossier)) == dossier)
  }
}
