import Foundation
import LabelXML
import Testing

/// `Documentation/diagnostics/README.md` lists every page; it is written by this test when
/// `AROBASE_WRITE_INDEX` is set.
@Suite("The index of the diagnostics")
struct DiagnosticIndexTests {
  static let families: [(prefix: String, title: String)] = [
    ("FIC", "Fichiers"), ("XML", "Écriture du XML"), ("SCH", "Schémas"), ("REG", "Registres"),
    ("REF", "Référentiels"), ("PAS", "Passages entre référentiels"), ("DOS", "Dossiers"),
    ("AUD", "Gels et audits"),
    ("FAC", "Facteurs d’émission"), ("INV", "Inventaires"),
    ("TPL", "Modèles de documents"), ("DOC", "Documents compilés"),
    ("ARC", "Archives des classeurs"), ("TAB", "Tableaux"),
  ]

  static func index(of pages: [DiagnosticPage]) -> String {
    var text = """
      # Ce que dit `arobase check`, code par code

      Chaque page dit ce que signifie le message, et montre un exemple faux et un exemple juste.
      Dans les registres, les référentiels, les passages, les dossiers, les fichiers de l’auditeur, les
      facteurs et les inventaires, le même numéro a le même sens.

      """
    for family in families {
      let own = pages.filter { $0.code.hasPrefix(family.prefix) }
      guard !own.isEmpty else { continue }
      text += "\n## \(family.title)\n\n| code | gravité | |\n|---|---|---|\n"
      for page in own {
        text += "| [\(page.code)](\(page.code).md) | \(page.severity) | \(page.title) |\n"
      }
    }
    return text
  }

  @Test func isUpToDate() throws {
    let pages = try DiagnosticPage.all()
    let known = pages.filter { page in
      Self.families.contains { page.code.hasPrefix($0.prefix) }
    }
    #expect(known.count == pages.count, "a page belongs to no family")
    let file = DiagnosticPage.folder.appending(path: "README.md")
    let expected = Self.index(of: pages)
    if ProcessInfo.processInfo.environment["AROBASE_WRITE_INDEX"] != nil {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    }
    let found = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      found == expected,
      "stale: AROBASE_WRITE_INDEX=1 swift test --filter DiagnosticIndexTests")
  }
}
