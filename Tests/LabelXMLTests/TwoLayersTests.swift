import Diagnostics
import LabelXML
import Testing
import XMLKit

/// The table of shapes and the RELAX NG schemas say the same thing in two ways.
@Suite("The two layers of checking")
struct TwoLayersTests {
  /// What our table refuses and the schema does not: dates and addresses that cannot be.
  static let stricter: Set<String> = ["018", "023", "020"]

  @Test(arguments: FileKind.allCases)
  func agreeOnSpoiltFiles(kind: FileKind) throws {
    let source = SourceText(path: "exemple.xml", text: Samples.text(of: kind))
    let document = try #require(XMLDocument.parse(source).value)
    #expect(faults(of: document, kind).isEmpty, "the sample itself is right")
    let schema = try XMLSchema(
      try #require(Shipped.files.read(kind.schemaPath)), path: kind.schemaPath)
    var mutations = Mutations(seed: 2023)
    let pages = Set(try DiagnosticPage.all().map(\.code))
    var refused = 0
    for _ in 0..<400 {
      let text = mutations.spoil(document.root)
      let spoilt = XMLDocument.parse(SourceText(path: "exemple.xml", text: text))
      guard let spoilt = spoilt.value else { continue }
      let found = faults(of: spoilt, kind)
      let issues = schema.validate(spoilt)
      if !issues.isEmpty { refused += 1 }
      for code in Set(found.map(\.code.rawValue)) where !code.hasPrefix("SCH") {
        #expect(pages.contains(code), "no page for \(code)")
      }
      let schemaSpoke = found.contains { $0.code.rawValue.hasPrefix("SCH") }
      #expect(!schemaSpoke, "only the schema saw it: \(found.map(\.message)) in \(text)")
      #expect(issues.isEmpty || found.containsErrors, "accepted in silence: \(text)")
      let ours = found.filter { !Self.stricter.contains(String($0.code.rawValue.suffix(3))) }
      #expect(
        ours.isEmpty || !issues.isEmpty, "the schema accepts: \(ours.map(\.message)) in \(text)")
    }
    #expect(refused > 100, "most of the spoilt files are wrong")
  }

  private func faults(of document: XMLDocument, _ kind: FileKind) -> [Diagnostic] {
    switch kind {
    case .register: RegisterDecoder.decode(document).diagnostics
    case .referential: ReferentialDecoder.decode(document).diagnostics
    case .crosswalk: CrosswalkDecoder.decode(document).diagnostics
    case .dossier: DossierDecoder.decode(document).diagnostics
    case .corpus: CorpusDecoder.decode(document).diagnostics
    case .mapping:
      MappingDecoder.decode(document.source.bytes, path: document.source.path).diagnostics
    case .manifest: ManifestDecoder.decode(document).diagnostics
    case .audit: VerdictLogDecoder.decode(document).diagnostics
    case .factors: FactorsDecoder.decode(document).diagnostics
    case .inventory: InventoryDecoder.decode(document).diagnostics
    }
  }
}
