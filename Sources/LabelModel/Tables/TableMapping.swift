/// How a table that somebody else designed becomes actions: which column is which field.
public struct TableMapping: Hashable, Sendable {
  /// A field of an action, or what becomes of a column that is none.
  public enum Field: String, ClosedVocabulary {
    /// The stable id.
    case id
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
    /// The node of a grille that counts it once.
    case principal = "critere-principal"
    /// The other nodes of a grille.
    case secondary = "autres-criteres"
    /// Nodes of a grille: the first one counts, the others are served too.
    case nodes = "criteres"
    /// For whom.
    case audiences = "publics"
    /// Who takes part.
    case partners = "partenaires"
    /// Name of the place.
    case place = "lieu"
    /// Address of the place.
    case address = "adresse"
    /// Degrees north.
    case latitude
    /// Degrees east.
    case longitude
    /// Function of whom to ask.
    case contactFunction = "contact-fonction"
    /// Service of whom to ask.
    case contactService = "contact-service"
    /// What was measured.
    case indicators = "indicateurs"
    /// What shows that it exists.
    case evidence = "preuves"
    /// Where all this comes from.
    case sources
    /// Mentions of the label.
    case mentions
    /// Why an auditor might not keep it.
    case reserves
    /// Kept in the register as a column of the user's own.
    case extra = "libre"
    /// Tells of people: kept apart.
    case personal = "personnel"
    /// Left out.
    case ignored = "ignore"

    /// The word for reading.
    public var label: String {
      switch self {
      case .id: "identifiant"
      case .title: "titre"
      case .summary: "résumé"
      case .description: "description"
      case .status: "statut"
      case .carrier: "porteur"
      case .start: "début"
      case .end: "fin"
      case .principal: "critère principal"
      case .secondary: "autres critères"
      case .nodes: "critères"
      case .audiences: "publics"
      case .partners: "partenaires"
      case .place: "lieu"
      case .address: "adresse du lieu"
      case .latitude: "latitude"
      case .longitude: "longitude"
      case .contactFunction: "contact (fonction)"
      case .contactService: "contact (service)"
      case .indicators: "indicateurs"
      case .evidence: "preuves"
      case .sources: "sources"
      case .mentions: "mentions"
      case .reserves: "réserves"
      case .extra: "colonne gardée telle quelle"
      case .personal: "donnée personnelle, mise à part"
      case .ignored: "colonne laissée"
      }
    }

    /// Whether it says in which grille.
    public var needsGrille: Bool { self == .principal || self == .secondary || self == .nodes }
  }

  /// A column of the table.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public var heading: String
    /// What it is.
    public var field: Field
    /// The grille of a criterion; `nil` for other fields.
    public var grille: ReferentialID?
    /// Under which heading a column of the user's own is kept; `nil` for its own.
    public var name: String?
    /// Written before each value, as « Outils : »; empty for nothing.
    public var prefix: String
    /// What stands up to this and with it is left out of each value; `nil` for nothing.
    public var after: String?
    /// What some values become, by value as it is read.
    public var values: [Value]

    /// Describes a column.
    public init(
      heading: String, field: Field, grille: ReferentialID? = nil, name: String? = nil,
      prefix: String = "", after: String? = nil, values: [Value] = []
    ) {
      self.heading = heading
      self.field = field
      self.grille = grille
      self.name = name
      self.prefix = prefix
      self.after = after
      self.values = values
    }
  }

  /// A value and what it becomes.
  public struct Value: Hashable, Sendable {
    /// As it stands in the table.
    public var read: String
    /// As the register takes it; empty to leave it out.
    public var written: String

    /// Pairs a value with what it becomes.
    public init(read: String, written: String) {
      self.read = read
      self.written = written
    }
  }

  /// A field that has the same value in all rows.
  public struct Constant: Hashable, Sendable {
    /// What it is.
    public var field: Field
    /// The grille of a criterion; `nil` for other fields.
    public var grille: ReferentialID?
    /// Its value, as it would be typed.
    public var value: String

    /// Describes a constant.
    public init(field: Field, grille: ReferentialID? = nil, value: String) {
      self.field = field
      self.grille = grille
      self.value = value
    }
  }

  /// Rows of another sheet that belong to an action.
  public struct Join: Hashable, Sendable {
    /// The sheet that names the key of the action.
    public var sheet: String
    /// Its column that holds that key.
    public var by: String
    /// The sheet to which it leads; `nil` when its own columns are wanted.
    public var target: String?
    /// The column of both sheets that ties them; `nil` without a target.
    public var key: String?
    /// The columns that are wanted.
    public var columns: [Column]

    /// Describes a join.
    public init(sheet: String, by: String, target: String?, key: String?, columns: [Column]) {
      self.sheet = sheet
      self.by = by
      self.target = target
      self.key = key
      self.columns = columns
    }
  }

  /// Its title.
  public var title: String
  /// What it is about; empty when nobody wrote it.
  public var presentation: String
  /// Where what it knows comes from.
  public var sources: [Source]
  /// Name of the sheet of actions; `nil` for the first one that has the headings.
  public var sheet: String?
  /// The column of the key that joins use; `nil` without joins.
  public var key: String?
  /// The columns that mean something; the others are kept as the user's own.
  public var columns: [Column]
  /// The fields that have the same value in all rows.
  public var constants: [Constant]
  /// The rows of other sheets.
  public var joins: [Join]

  /// Makes a mapping.
  public init(
    title: String, presentation: String = "", sources: [Source] = [], sheet: String? = nil,
    key: String? = nil, columns: [Column] = [], constants: [Constant] = [], joins: [Join] = []
  ) {
    self.title = title
    self.presentation = presentation
    self.sources = sources
    self.sheet = sheet
    self.key = key
    self.columns = columns
    self.constants = constants
    self.joins = joins
  }
}
