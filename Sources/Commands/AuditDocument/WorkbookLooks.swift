import LabelModel
import Workbooks
import XMLKit

/// What is seen of a workbook besides what its cells hold, against what must be seen.
struct WorkbookLooks {
  private let expected: WorkbookFacts
  private let found: WorkbookFacts

  /// Takes the bytes of both; `nil` when one has parts that cannot be read.
  init?(expected: [UInt8], found: [UInt8], sheets: Set<String>) {
    guard let expected = WorkbookFacts(expected, sheets: sheets),
      let found = WorkbookFacts(found, sheets: sheets)
    else { return nil }
    self.expected = expected
    self.found = found
  }

  /// Whether another program says that it wrote the file, which then has parts of its own making.
  var isSavedAgain: Bool { expected.parts[Self.program] != found.parts[Self.program] }

  private static let program = "docProps/app.xml"

  /// What differs, by name.
  var findings: [AuditFinding] { facts + cells + foreignParts }

  /// The parts whose bytes differ, for a file that no other program saved.
  var differentParts: [AuditFinding] {
    Set(expected.parts.keys).union(found.parts.keys).sorted()
      .filter { expected.parts[$0] != found.parts[$0] }
      .map { part in
        let sheet = expected.sheets[part].map { " (feuille « \($0) »)" } ?? ""
        return AuditFinding(
          .document,
          "la partie « \(part) »\(sheet) n’est pas celle que les données portées donnent",
          subject: part)
      }
  }

  private var facts: [AuditFinding] {
    Set(expected.values.keys).union(found.values.keys).sorted().compactMap { place in
      let (must, has) = (expected.values[place], found.values[place])
      guard must != has else { return nil }
      return AuditFinding(
        .document,
        "\(place) : \(Self.quoted(has)) dans le classeur, \(Self.quoted(must)) selon les données "
          + "portées", subject: place, frozen: must, found: has)
    }
  }

  private static func quoted(_ value: String?) -> String {
    value.map { "« \($0.count > 120 ? $0.prefix(120) + "…" : $0[...]) »" } ?? "rien"
  }

  /// A change of look that several cells of a sheet share.
  private struct Change: Hashable {
    var sheet: String
    var must: String
    var has: String
  }

  private var cells: [AuditFinding] {
    var addresses: [Change: [CellAddress]] = [:]
    for (sheet, looks) in expected.looks {
      for (name, must) in looks {
        guard let has = found.looks[sheet]?[name], has != must, let address = CellAddress(name)
        else { continue }
        addresses[Change(sheet: sheet, must: must, has: has), default: []].append(address)
      }
    }
    return addresses.map { change, cells in
      let names = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map(\.description)
      let rest = names.count > 5 ? " et \(names.count - 5) autres" : ""
      return AuditFinding(
        .document,
        "feuille « \(change.sheet) », aspect de \(names.prefix(5).joined(separator: ", "))\(rest) : "
          + "« \(change.has) » dans le classeur, « \(change.must) » selon les données portées",
        subject: change.sheet, frozen: change.must, found: change.has)
    }.sorted { $0.message < $1.message }
  }

  /// The parts that no workbook of ours has, such as a macro, a picture or a comment.
  private var foreignParts: [AuditFinding] {
    found.parts.keys.filter { expected.parts[$0] == nil && !isOrdinary($0) }.sorted().map { part in
      AuditFinding(
        .document,
        "le classeur contient « \(part) »\(part.hasSuffix("vbaProject.bin") ? ", une macro," : "") "
          + "qu’Arobase n’y met pas", subject: part)
    }
  }

  /// Whether spreadsheets make such a part by themselves when they save.
  private func isOrdinary(_ part: String) -> Bool {
    if !isSavedAgain { return false }
    if part.hasPrefix("xl/drawings/drawing") { return found.xml(part)?.elements.isEmpty ?? false }
    return part.hasSuffix("/") || part == "xl/calcChain.xml" || part == "xl/theme/theme1.xml"
      || part.hasPrefix("xl/printerSettings/") || part.hasPrefix("xl/worksheets/_rels/")
  }
}
