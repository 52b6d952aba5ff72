import Documents
import LabelModel
import Reports
import Testing

/// The documents read as printed French.
@Suite("Prose")
struct ProseTests {
  @Test(arguments: Shipped.cases)
  func isSetAsAFrenchPrinterDoes(dossier: String, report: Report) throws {
    let document = try Shipped.document(report, of: dossier)
    for text in document.words.map(\.proseText) {
      for mark in [" ;", " :", " !", " ?", " »", "« ", " %", "...", "  "] {
        #expect(!text.contains(mark), "« \(mark) » in: \(text)")
      }
      let characters = Array(text)
      for (before, mark) in zip(characters, characters.dropFirst()) where mark == "'" {
        #expect(!before.isLetter, "straight apostrophe in: \(text)")
      }
    }
  }

  @Test(arguments: Shipped.cases)
  func saysNothingThatOnlyAMachineWould(dossier: String, report: Report) throws {
    let input = try Shipped.input(dossier)
    let document = try Shipped.document(report, of: dossier)
    let nodes = input.referentials.flatMap(\.allNodes).map(\.id.rawValue).filter {
      $0.contains("-")
    }
    let words = nodes + ["nil", "None", "Optional", "a-verifier", "en-cours »", "seed"]
    for text in document.words.map(\.proseText) {
      for word in words { #expect(!text.contains(word), "« \(word) » in: \(text)") }
      #expect(!text.contains("()") && !text.hasSuffix(" :"), "\(text)")
    }
  }

  @Test(arguments: Shipped.cases)
  func predictsNoLevel(dossier: String, report: Report) throws {
    let input = try Shipped.input(dossier)
    let document = try Shipped.document(report, of: dossier)
    let known = Set(input.dossier.results.compactMap(\.arobases))
    for text in document.words.map(\.proseText) {
      for level in 1...5 where !known.contains(level) {
        #expect(!text.contains("\(level)\u{A0}@"), "\(text)")
      }
    }
    #expect(document.plainText.contains("d’arobases n’est prédit") || report != .synthesis)
  }

  @Test(arguments: Shipped.cases)
  func hasNoEmptySection(dossier: String, report: Report) throws {
    let document = try Shipped.document(report, of: dossier)
    var previous: Heading?
    for block in document.allBlocks {
      switch block {
      case .heading(let heading):
        if let previous {
          #expect(heading.level > previous.level, "empty: \(previous.content.plainText)")
        }
        previous = heading
      case .section: break
      default: previous = nil
      }
    }
    #expect(previous == nil)
  }

  @Test(arguments: Shipped.dossiers)
  func saysWhereTheRegisterComesFrom(path: String) throws {
    for report in Report.allCases {
      let text = try Shipped.document(report, of: path).plainText
      #expect(text.contains("sources publiques"))
      #expect(text.contains("remis au jury") || text.contains("remise au jury"))
    }
  }
}
