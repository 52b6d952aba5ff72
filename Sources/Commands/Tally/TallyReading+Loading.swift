import LabelModel
import LabelXML

extension TallyReading {
  /// Counts a dossier.
  init(_ loaded: LoadedDossier, date: CalendarDate? = nil, workspace: Workspace) {
    let dossier = loaded.dossier
    var builder = TallyBuilder(
      grilles: loaded.referentials, referenceDate: date ?? dossier.referenceDate
    ) { workspace.referential($0) }
    for action in loaded.register.actions { builder.add(action) }
    self.init(
      tally: builder.tally(collectivity: dossier.collectivity.id, edition: dossier.edition),
      name: dossier.collectivity.name, dateOrigin: date == nil ? .dossier : .commandLine,
      claim: dossier.claims.first { $0.year == dossier.edition },
      digest: loaded.registerFile.canonicalDigest)
  }

  /// Counts a register alone.
  init(_ loaded: LoadedRegister, date: CalendarDate?, workspace: Workspace) {
    let register = loaded.register
    var builder = TallyBuilder(referenceDate: date ?? register.defaultReferenceDate) {
      workspace.referential($0)
    }
    for action in register.actions { builder.add(action) }
    self.init(
      tally: builder.tally(collectivity: register.collectivity, edition: register.edition),
      name: register.collectivity.rawValue,
      dateOrigin: date == nil ? .convention : .commandLine, digest: loaded.source.canonicalDigest)
  }
}
