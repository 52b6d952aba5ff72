/// Something in an action carried over that is of the past, or that was never known.
public enum Staleness: Hashable, Sendable {
  /// Nobody had confirmed it for the earlier edition either.
  case neverConfirmed(Int)
  /// Nothing says when it began.
  case startUnknown
  /// A project that should have begun; the start is `nil` when none was announced.
  case dueProject(start: PartialDate?)
  /// Something else keeps it from being eligible.
  case obstacle(Eligibility.Reason)
  /// The most recent of its sources is two years old or more.
  case oldSources(newest: PartialDate)
  /// None of its sources has a date.
  case undatedSources
  /// A file that serves as evidence is not there.
  case missingFile(path: String)
  /// An indicator was measured before the year of the reference date.
  case oldIndicator(Indicator)
  /// An indicator does not say when it was measured.
  case undatedIndicator(Indicator)
  /// A reserve that nobody has lifted.
  case reserve(Reserve)
  /// A node of an earlier referential that the new one does not have.
  case movedNode(NodeMove)

  /// The kinds of staleness, for counting.
  public enum Kind: String, ClosedVocabulary {
    /// Never confirmed before.
    case neverConfirmed = "jamais-confirmee"
    /// No start.
    case startUnknown = "debut-inconnu"
    /// A project that should have begun.
    case dueProject = "projet-a-suivre"
    /// Another obstacle to eligibility.
    case obstacle = "eligibilite"
    /// Sources of two years or more.
    case oldSources = "sources-anciennes"
    /// Sources without date.
    case undatedSources = "sources-sans-date"
    /// A missing file.
    case missingFile = "preuve-introuvable"
    /// An indicator of a past year.
    case oldIndicator = "indicateur-ancien"
    /// An indicator without year.
    case undatedIndicator = "indicateur-sans-annee"
    /// A reserve.
    case reserve
    /// A node that has gone.
    case movedNode = "noeud-disparu"

    /// The word for reading.
    public var label: String {
      switch self {
      case .neverConfirmed: "jamais confirmée, même pour l’édition précédente"
      case .startUnknown: "date de début inconnue"
      case .dueProject: "projet qui devrait avoir commencé"
      case .obstacle: "autre obstacle à l’éligibilité"
      case .oldSources: "sources de deux ans ou plus"
      case .undatedSources: "sources sans date"
      case .missingFile: "preuve introuvable"
      case .oldIndicator: "indicateur d’une année passée"
      case .undatedIndicator: "indicateur sans année"
      case .reserve: "réserve qui n’est pas levée"
      case .movedNode: "nœud absent du nouveau référentiel"
      }
    }
  }

  /// What kind it is.
  public var kind: Kind {
    switch self {
    case .neverConfirmed: .neverConfirmed
    case .startUnknown: .startUnknown
    case .dueProject: .dueProject
    case .obstacle: .obstacle
    case .oldSources: .oldSources
    case .undatedSources: .undatedSources
    case .missingFile: .missingFile
    case .oldIndicator: .oldIndicator
    case .undatedIndicator: .undatedIndicator
    case .reserve: .reserve
    case .movedNode: .movedNode
    }
  }
}
