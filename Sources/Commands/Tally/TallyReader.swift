import Diagnostics
import LabelModel
import LabelXML

/// Reads what `tally` is asked to count.
struct TallyReader {
  /// Largest register read whole; larger ones stream by, without a digest.
  private static let largestTree = 32 << 20

  /// The reference date of the command line; `nil` when it gives none.
  let date: CalendarDate?
  /// The counts, in the order read.
  private(set) var readings: [TallyReading] = []
  /// What there is to say of the files.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a folder of registers was asked for.
  private(set) var readsFolders = false

  /// Prepares to read.
  init(date: CalendarDate?) { self.date = date }

  /// All the counts together; `nil` when nothing was read.
  var sum: TallyReading? {
    if readings.count == 1 { return readings[0] }
    return Tally.sum(readings.map(\.tally)).map { TallyReading(tally: $0, name: "Ensemble") }
  }

  /// Reads a dossier, a register or a folder of registers.
  mutating func read(_ path: String) throws {
    let files = Disk.files
    let workspace = Workspace(around: path, files: files)
    switch files.kind(path) {
    case nil: throw CommandFailure.missing("« \(path) » n’existe pas")
    case .folder where files.kind(path + "/" + Workspace.dossierName) != .file:
      try readFolder(path, workspace)
    case .file where !path.hasSuffix(Workspace.dossierName):
      try readRegister(path, workspace)
    case .file, .folder: try readDossier(path, workspace)
    }
  }

  private mutating func readDossier(_ path: String, _ workspace: Workspace) throws {
    let loaded = try workspace.loadDossier(path)
    diagnostics += loaded.diagnostics
    guard let loaded = loaded.value else { return }
    readings.append(TallyReading(loaded, date: date, workspace: workspace))
  }

  private mutating func readRegister(_ path: String, _ workspace: Workspace) throws {
    guard Disk.size(path) <= Self.largestTree else {
      return try scan([path], workspace)
    }
    let loaded = try workspace.loadRegister(path)
    diagnostics += loaded.diagnostics
    guard let loaded = loaded.value else { return }
    readings.append(TallyReading(loaded, date: date, workspace: workspace))
  }

  private mutating func readFolder(_ path: String, _ workspace: Workspace) throws {
    readsFolders = true
    let paths = workspace.xmlFiles(under: path)
    guard !paths.isEmpty else {
      throw CommandFailure.missing("« \(path) » ne contient aucun registre")
    }
    try scan(paths, workspace)
  }

  private mutating func scan(_ paths: [String], _ workspace: Workspace) throws {
    let scanner = try RegisterScanner(referenceDate: date) { workspace.referential($0) }
    var progress = Progress()
    defer { progress.end() }
    for (index, path) in paths.enumerated() {
      progress.tell("registre \(index + 1) sur \(paths.count) : \(path)")
      let counted = scanner.scan(path)
      diagnostics += counted.diagnostics
      guard let tally = counted.value else { continue }
      readings.append(
        TallyReading(
          tally: tally, name: tally.collectivity?.rawValue ?? path,
          dateOrigin: date == nil ? .convention : .commandLine))
    }
  }
}
