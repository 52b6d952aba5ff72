/// An application: who applies, for which edition, with which register and which words.
public struct Dossier: Hashable, Sendable {
  /// The role of a grille in the dossier.
  public enum GrilleRole: String, ClosedVocabulary {
    /// One chapter of the dossier per node.
    case chapters = "chapitres"
    /// The mosaic of coverage.
    case mosaic = "mosaique"
    /// The axes of the green report.
    case green = "verte"
    /// A checklist of the green report, such as a charter; a dossier may have several.
    case checklist = "controle"

    /// The word for reading.
    public var label: String {
      switch self {
      case .chapters: "chapitres du dossier"
      case .mosaic: "mosaïque des enjeux"
      case .green: "axes de l’arobase verte"
      case .checklist: "liste de contrôle de l’arobase verte"
      }
    }
  }

  /// A referential that the dossier uses.
  public struct Grille: Hashable, Sendable {
    /// The referential.
    public var referential: ReferentialID
    /// What it serves for; `nil` when it is only counted.
    public var role: GrilleRole?

    /// Makes a grille.
    public init(referential: ReferentialID, role: GrilleRole?) {
      self.referential = referential
      self.role = role
    }
  }

  /// A text of the dossier that may come from an earlier edition.
  public enum Text: String, ClosedVocabulary {
    /// The introduction of the dossier.
    case introduction
    /// The introduction of the green report.
    case greenIntroduction = "introduction-verte"
    /// What the reader must know about where the register comes from.
    case notice = "avertissement"
    /// The elected official's own word.
    case foreword = "mot"

    /// The word for reading.
    public var label: String {
      switch self {
      case .introduction: "introduction"
      case .greenIntroduction: "introduction verte"
      case .notice: "avertissement"
      case .foreword: "mot de l’élu"
      }
    }
  }

  /// Who applies.
  public var collectivity: Collectivity
  /// Edition of the label, a year such as 2023.
  public var edition: Int
  /// The label and its ceremony.
  public var label: LabelEdition
  /// Path of the register, from the folder of the dossier.
  public var registerPath: String
  /// The referentials, in the order in which they are shown.
  public var grilles: [Grille]
  /// The day at which an action is less than two years old, or still running.
  public var referenceDate: CalendarDate
  /// Why that day was chosen; empty when nobody said.
  public var referenceDateNote: String
  /// Totals that the town or the label published.
  public var claims: [Claim]
  /// What the town obtained, editions in the order of the file.
  public var results: [LabelResult]
  /// The introduction of the dossier.
  public var introduction: [RichBlock]
  /// The introduction of the green report; empty when there is none.
  public var greenIntroduction: [RichBlock]
  /// What the reader must know about where the register comes from.
  public var notice: [RichBlock]
  /// The elected official's own word; `nil` until somebody has written it.
  public var foreword: Foreword?
  /// Photos of the dossier.
  public var photos: [Photo]
  /// The texts carried over from an earlier edition that nobody has reviewed since, each with the
  /// edition for which it was written.
  public var carriedTexts: [Text: Int]

  /// Makes a dossier with what it cannot do without.
  public init(
    collectivity: Collectivity, edition: Int, label: LabelEdition, registerPath: String,
    grilles: [Grille], referenceDate: CalendarDate
  ) {
    self.collectivity = collectivity
    self.edition = edition
    self.label = label
    self.registerPath = registerPath
    self.grilles = grilles
    self.referenceDate = referenceDate
    referenceDateNote = ""
    claims = []
    results = []
    introduction = []
    greenIntroduction = []
    notice = []
    photos = []
    carriedTexts = [:]
  }

  /// The first referential of a role; `nil` when the dossier gives none.
  public func grille(_ role: GrilleRole) -> ReferentialID? {
    grilles.first { $0.role == role }?.referential
  }

  /// The referentials of a role that several grilles may have, in order.
  public func grilles(_ role: GrilleRole) -> [ReferentialID] {
    grilles.filter { $0.role == role }.map(\.referential)
  }
}

/// A commune or a grouping of communes.
public struct Collectivity: Hashable, Sendable {
  /// Short name used in paths.
  public var id: CollectivityID
  /// Its name.
  public var name: String
  /// INSEE code, such as `13063`.
  public var inseeCode: String
  /// What kind it is.
  public var kind: CollectivityKind
  /// Its département; `nil` when nobody said.
  public var department: String?
  /// Its population; `nil` when no source is given.
  public var population: Population?
  /// Whether it is made up, for an example: every page says so.
  public var isFictional: Bool

  /// Its name for reading, which says so when it is made up.
  public var displayName: String { name + (isFictional ? " (ville fictive)" : "") }

  /// Makes a collectivity.
  public init(
    id: CollectivityID, name: String, inseeCode: String, kind: CollectivityKind,
    department: String? = nil, population: Population? = nil, isFictional: Bool = false
  ) {
    self.id = id
    self.name = name
    self.inseeCode = inseeCode
    self.kind = kind
    self.department = department
    self.population = population
    self.isFictional = isFictional
  }
}

/// A population with its year and its source.
public struct Population: Hashable, Sendable {
  /// Inhabitants.
  public var count: Int
  /// The source's caution, such as « environ »; `nil` when it gives the number flatly.
  public var precision: String?
  /// Year of the count; `nil` when the source does not say.
  public var year: Int?
  /// Where it comes from; `nil` when nobody said.
  public var source: Source?

  /// Makes a population.
  public init(count: Int, precision: String? = nil, year: Int? = nil, source: Source? = nil) {
    self.count = count
    self.precision = precision
    self.year = year
    self.source = source
  }
}
