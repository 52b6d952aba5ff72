import Diagnostics
import LabelModel
import LabelXML
import Spreadsheets
import Workbooks
import XMLKit

/// An import that was planned and made in memory, and the check of what it gives.
struct ImportOutcome {
  /// What was read.
  let reading: TableReading
  /// What changes.
  let plan: ImportPlan
  /// The register after the import, in UTF-8.
  let bytes: [UInt8]
  /// Errors that the register would have and does not have now.
  let errors: [Diagnostic]
  /// The register.
  let target: RegisterTarget
  /// Whether the file read again says what the plan says.
  private let isFaithful: Bool

  /// Whether the result may be written.
  var isSound: Bool { errors.isEmpty && isFaithful }

  /// Plans the import of a table, makes it in memory and checks the result.
  init(_ reading: TableReading, _ target: RegisterTarget, options: ImportOptions) {
    self.reading = reading
    self.target = target
    let ids = reading.table.columns.compactMap(\.meaning.grille)
    let grilles = Set(ids).sorted().compactMap { target.workspace.referential($0) }
    var plan = ImportPlanner.plan(
      reading.table, into: target.register, grilles: grilles, options: options)
    plan.add(reading.refusals)
    self.plan = plan
    guard !plan.isEmpty else {
      bytes = target.file.document.source.bytes
      errors = []
      isFaithful = true
      return
    }
    let source = target.file.document.source.bytes
    let edited = RegisterEdits.edits(turning: target.file, into: plan.result).applied(to: source)
    bytes = edited
    let checked = try? Workspace(
      root: target.workspace.root,
      files: target.workspace.files.replacing(target.path, with: edited)
    ).loadRegister(target.path)
    errors = (checked?.diagnostics ?? []).filter(\.stopsImport)
    isFaithful = checked?.value?.register == plan.result
  }

  /// The columns that tell of people, with the id of the action of each row, as CSV.
  var personalTable: [UInt8] {
    var ids: [Int: String] = [:]
    let place = reading.table.position(of: .id)
    for row in reading.table.rows { ids[row.number] = place.map { row.cells[$0] } ?? "" }
    for added in plan.added { ids[added.row] = added.action.id.rawValue }
    for changed in plan.changed { ids[changed.row] = changed.id.rawValue }
    var sheet = Sheet("Personnes")
    sheet.append(
      ([ActionColumn.id.heading] + reading.personal.headings).map { Cell.text($0) })
    for row in reading.personal.rows {
      sheet.append(([ids[row.number] ?? ""] + row.cells).map { Cell.text($0) })
    }
    return sheet.csv()
  }
}

extension Diagnostic {
  /// Whether a register that has it cannot be changed by a table.
  ///
  /// An action that nobody has classified yet (`REG016`) can: services collect, and whoever keeps
  /// the register classifies.
  var stopsImport: Bool { severity == .error && code != "REG016" }
}

extension FileStore {
  /// The same files, one of which has other contents.
  fileprivate func replacing(_ path: String, with bytes: [UInt8]) -> FileStore {
    let own = FilePath.normalize(path)
    let read = read
    return FileStore(
      kind: kind, read: { FilePath.normalize($0) == own ? bytes : read($0) }, list: list)
  }
}
