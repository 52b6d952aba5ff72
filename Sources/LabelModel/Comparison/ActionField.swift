/// A part of an action that may change from one edition to the next.
///
/// The links to earlier editions are not among them: they say that two actions are one, and
/// nothing about it.
public enum ActionField: String, ClosedVocabulary {
  /// The short name.
  case title = "titre"
  /// The summary.
  case summary = "resume"
  /// The longer description.
  case description
  /// Where it stands.
  case status = "statut"
  /// Who runs it.
  case carrier = "porteur"
  /// When it began.
  case start = "debut"
  /// When it ended.
  case end = "fin"
  /// Its place in a grille.
  case classification = "classement"
  /// How sure that place is, and who decided it.
  case classificationOrigin = "certitude-du-classement"
  /// For whom.
  case audiences = "publics"
  /// Who takes part.
  case partners = "partenaires"
  /// Where it takes place.
  case place = "lieu"
  /// Whom to ask.
  case contact
  /// What was measured.
  case indicators = "indicateurs"
  /// What shows that it exists.
  case evidence = "preuves"
  /// Mentions that it supports.
  case mentions
  /// Why an auditor might not keep it.
  case reserves
  /// Columns of the user's own.
  case extraFields = "champs"
  /// Where all this comes from.
  case sources

  /// The word for reading.
  public var label: String {
    switch self {
    case .title: "titre"
    case .summary: "résumé"
    case .description: "description"
    case .status: "statut"
    case .carrier: "porteur"
    case .start: "début"
    case .end: "fin"
    case .classification: "classement"
    case .classificationOrigin: "certitude du classement"
    case .audiences: "publics"
    case .partners: "partenaires"
    case .place: "lieu"
    case .contact: "contact"
    case .indicators: "indicateurs"
    case .evidence: "preuves"
    case .mentions: "mentions"
    case .reserves: "réserves"
    case .extraFields: "champs libres"
    case .sources: "sources"
    }
  }

  /// Whether it is a text, of which the change is told word by word.
  public var isText: Bool {
    switch self {
    case .title, .summary, .description: true
    case .status, .carrier, .start, .end, .classification, .classificationOrigin, .audiences,
      .partners, .place, .contact, .indicators, .evidence, .mentions, .reserves, .extraFields,
      .sources:
      false
    }
  }
}
