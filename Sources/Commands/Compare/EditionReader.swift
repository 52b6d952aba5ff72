import Diagnostics
import LabelModel
import LabelXML
import Reports

/// Reads the dossiers and registers that a command puts side by side.
struct EditionReader {
  /// The reference date of the command line; `nil` when it gives none.
  let date: CalendarDate?
  /// The editions, in the order read.
  private(set) var editions: [ComparedEdition] = []
  /// The referentials that they use, in the order in which they are shown.
  private(set) var referentials: [Referential] = []
  /// Crosswalks of the workspace and shipped.
  private(set) var crosswalks: [Crosswalk] = []
  /// What there is to say of the files.
  private(set) var diagnostics: [Diagnostic] = []

  /// Prepares to read.
  init(date: CalendarDate? = nil) { self.date = date }

  /// Reads dossiers and registers, in their order but at the same time: each is a whole file to
  /// parse, and they need nothing of one another.
  mutating func read(_ paths: [String]) throws {
    let date = date
    let readers = try SideBySide.map(paths.count) { index in
      var reader = EditionReader(date: date)
      try reader.read(paths[index])
      return reader
    }
    for reader in readers { merge(reader) }
  }

  private mutating func merge(_ other: EditionReader) {
    editions += other.editions
    diagnostics += other.diagnostics.filter { !diagnostics.contains($0) }
    crosswalks += other.crosswalks.filter { !crosswalks.contains($0) }
    for referential in other.referentials
    where !referentials.contains(where: { $0.id == referential.id }) {
      referentials.append(referential)
    }
  }

  /// Reads a dossier or a register, with the referentials and the crosswalks around it.
  mutating func read(_ path: String) throws {
    let workspace = Workspace(around: path, files: Disk.files)
    var shown: [ReferentialID] = []
    if Disk.isDossier(path) {
      let loaded = try workspace.loadDossier(path)
      diagnostics += loaded.diagnostics
      guard let loaded = loaded.value else { return }
      var edition = edition(loaded)
      edition.footprint = try DossierFootprint(workspace)
        .read(FilePath.folder(of: loaded.dossierFile.path))
      editions.append(edition)
      shown = loaded.referentials.map(\.id)
    } else {
      let loaded = try workspace.loadRegister(path)
      diagnostics += loaded.diagnostics
      guard let register = loaded.value?.register else { return }
      editions.append(
        ComparedEdition(
          name: register.collectivity.rawValue,
          side: .init(
            register: register, referenceDate: date ?? register.defaultReferenceDate)))
    }
    let passages = workspace.loadCrosswalks()
    diagnostics += passages.diagnostics.filter { !diagnostics.contains($0) }
    // Warnings are for « arobase check »: a comparison only says what makes it doubtful.
    diagnostics.removeAll { $0.severity != .error }
    for crosswalk in (passages.value ?? []).map(\.crosswalk) where !crosswalks.contains(crosswalk) {
      crosswalks.append(crosswalk)
    }
    let used = editions.last.map { $0.side.register.grilles } ?? []
    for id in shown + used + crosswalks.flatMap({ [$0.from, $0.to] }) {
      guard !referentials.contains(where: { $0.id == id }) else { continue }
      if let referential = workspace.referential(id) { referentials.append(referential) }
    }
  }

  private func edition(_ loaded: LoadedDossier) -> ComparedEdition {
    let dossier = loaded.dossier
    return ComparedEdition(
      name: dossier.collectivity.displayName,
      side: .init(
        register: loaded.register, referenceDate: date ?? dossier.referenceDate,
        retained: loaded.audit?.log.verdicts.retained),
      results: dossier.results.filter { $0.edition == dossier.edition },
      claim: dossier.claims.first { $0.year == dossier.edition },
      population: dossier.collectivity.population, notice: dossier.notice,
      audit: loaded.audit?.log.nature)
  }
}

extension Register {
  /// The grilles in which at least one action is classified, in the order in which they are met.
  var grilles: [ReferentialID] {
    var grilles: [ReferentialID] = []
    for classification in actions.flatMap(\.classifications)
    where !classification.nodes.isEmpty && !grilles.contains(classification.grille) {
      grilles.append(classification.grille)
    }
    return grilles
  }
}
