import LabelModel
import LabelXML

extension TallyReading {
  /// Counts a dossier.
  init(_ loaded: LoadedDossier, date: CalendarDate? = nil, workspace: Workspace) {
    let dossier = loaded.dossier
    var tally = Tally(
      of: loaded.register, grilles: loaded.referentials,
      referenceDate: date ?? dossier.referenceDate, verdicts: loaded.audit?.log.verdicts
    ) { workspace.referential($0) }
    tally.collectivity = dossier.collectivity.id
    tally.edition = dossier.edition
    self.init(
      tally: tally,
      name: dossier.collectivity.name, dateOrigin: date == nil ? .dossier : .commandLine,
      claim: dossier.claims.first { $0.year == dossier.edition },
      digest: loaded.registerFile.canonicalDigest, audit: loaded.audit?.log.nature)
  }

  /// Counts a register alone.
  init(_ loaded: LoadedRegister, date: CalendarDate?, workspace: Workspace) {
    let register = loaded.register
    self.init(
      tally: Tally(of: register, referenceDate: date ?? register.defaultReferenceDate) {
        workspace.referential($0)
      },
      name: register.collectivity.rawValue,
      dateOrigin: date == nil ? .convention : .commandLine, digest: loaded.source.canonicalDigest)
  }
}
