import Diagnostics
import Documents
import Foundation
import LabelModel
import LabelXML
import Reports
import Testing

/// The dossiers of the repository, as the reports are given them.
enum Shipped {
  static let dossiers = [
    "dossiers/miramas/2021", "dossiers/miramas/2023", "dossiers/miramas/2024",
    "dossiers/martigues/2019",
  ]

  /// Every shipped dossier with every report.
  static let cases = dossiers.flatMap { dossier in
    Report.allCases.map { (dossier: dossier, report: $0) }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let compiler = DocumentCompiler(templates: .shipped)

  /// What every shipped dossier gives its reports, loaded once for all tests.
  private static let inputs: [String: ReportInput] = {
    var inputs: [String: ReportInput] = [:]
    for path in dossiers { inputs[path] = try? load(path) }
    return inputs
  }()

  static func input(_ path: String) throws -> ReportInput { try #require(inputs[path]) }

  private static func files(under root: URL) -> FileStore {
    FileStore { path in
      var isFolder: ObjCBool = false
      let file = root.appending(path: path).path
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { return nil }
      return isFolder.boolValue ? .folder : .file
    } read: { path in
      (try? Data(contentsOf: root.appending(path: path))).map(Array.init)
    } list: { path in
      try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
    }
  }

  private static func load(
    _ path: String, in workspace: Workspace = Workspace(root: ".", files: files(under: root))
  ) throws -> ReportInput {
    let loaded = try #require(try workspace.loadDossier(path).value)
    var input = try input(
      loaded.dossier, loaded.register, loaded.referentials,
      digest: loaded.registerFile.digest, referential: { workspace.referential($0) })
    input.factorEditions = workspace.loadFactorEditions().value ?? []
    if let inventory = try workspace.loadInventory(path).value?.inventory {
      let edition = input.factorEditions.first {
        inventory.factors == nil || $0.id == inventory.factors
      }
      input.footprint = Footprint(inventory, with: try #require(edition))
    }
    return input
  }

  /// The made-up town of the examples, with an earlier edition.
  static func fictional(edition: Int, earlier: Int) throws -> ReportInput {
    let workspace = Workspace(
      root: ".", files: files(under: root.appending(path: "exemples/fictiville")))
    var input = try load("dossiers/fictiville/\(edition)", in: workspace)
    let before = try load("dossiers/fictiville/\(earlier)", in: workspace)
    input.earlier = [EarlierEdition(register: before.register, footprint: before.footprint)]
    return input
  }

  static func input(
    _ dossier: Dossier, _ register: Register, _ referentials: [Referential],
    digest: String? = nil, log: VerdictLog? = nil,
    referential: (ReferentialID) -> Referential? = { _ in nil }
  ) throws -> ReportInput {
    let tally = Tally(
      of: register, grilles: referentials, referenceDate: dossier.referenceDate,
      verdicts: log?.verdicts)
    let tied = Set(referentials.flatMap(\.allNodes).flatMap(\.ties).map(\.referential))
    return ReportInput(
      dossier: dossier, register: register, referentials: referentials,
      otherReferentials: tied.sorted().compactMap(referential),
      tally: tally,
      registerDigest: digest, compilationDate: try #require(CalendarDate("2026-11-21")),
      programVersion: "0.1.0", audit: log?.nature)
  }

  /// Every report of every shipped dossier, compiled once for all tests.
  private static let compiled: [String: Checked<Document>] = {
    var documents: [String: Checked<Document>] = [:]
    for (path, report) in cases {
      guard let input = try? input(path) else { continue }
      documents["\(path)/\(report.name)"] = report.document(from: input, compiler: compiler)
    }
    return documents
  }()

  /// A report of a shipped dossier, or a test that says what is wrong with it.
  static func document(_ report: Report, of path: String) throws -> Document {
    let checked = try #require(compiled["\(path)/\(report.name)"])
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics.map(\.message))")
    return try #require(checked.value)
  }

  /// A document without fault, or a test that says what is wrong with it.
  static func document(_ report: Report, _ input: ReportInput) throws -> Document {
    let checked = report.document(from: input, compiler: compiler)
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics.map(\.message))")
    return try #require(checked.value)
  }
}
