import LabelModel

/// A tally with what the reader must know to read it.
struct TallyReading {
  /// Where the reference date comes from.
  enum DateOrigin: String {
    /// The dossier gives it.
    case dossier
    /// The command line gives it.
    case commandLine = "ligne-de-commande"
    /// Nobody gives it: 15 November of the year before the edition.
    case convention

    /// In words.
    var phrase: String {
      switch self {
      case .dossier: "donnée par le dossier"
      case .commandLine: "donnée sur la ligne de commande"
      case .convention: "par convention, 15 novembre de l’année qui précède l’édition"
      }
    }
  }

  /// The counts.
  var tally: Tally
  /// Name of the collectivity, for reading.
  var name: String
  /// Where the reference date comes from; `nil` for several editions together.
  var dateOrigin: DateOrigin?
  /// What the town declares; `nil` when nothing is declared or there is no dossier.
  var claim: Claim?
  /// Digest of the register (`sha256:…`); `nil` when it was too large to be read whole.
  var digest: String?
  /// Whose verdicts give what is retained; `nil` without an audit.
  var audit: VerdictLog.Nature?
}
