import Diagnostics

/// The fixes that can be made without asking: one per diagnostic, when it has only one that edits.
struct Fixes {
  private var editsByPath: [String: [TextEdit]] = [:]

  /// Gathers the fixes of diagnostics.
  init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let fixes = diagnostic.fixIts.filter { !$0.edits.isEmpty }
      guard fixes.count == 1, let path = diagnostic.location?.path else { continue }
      for edit in fixes[0].edits where editsByPath[path]?.contains(edit) != true {
        editsByPath[path, default: []].append(edit)
      }
    }
  }

  /// Writes the files; gives the number of edits made.
  func apply() throws -> Int {
    for (path, edits) in editsByPath.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Disk.read(path) else {
        throw CommandFailure.missing("« \(path) » ne peut plus être lu")
      }
      try Disk.write(edits.applied(to: bytes), to: path)
    }
    return editsByPath.values.reduce(0) { $0 + $1.count }
  }
}
