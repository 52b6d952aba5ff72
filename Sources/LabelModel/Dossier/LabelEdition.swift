/// The label and the ceremony of one edition.
public struct LabelEdition: Hashable, Sendable {
  /// Name of the label.
  public var name: String
  /// Day of the ceremony; `nil` when unknown.
  public var ceremony: PartialDate?
  /// Where the ceremony was held; `nil` when unknown.
  public var place: String?
  /// Where this comes from.
  public var sources: [Source]
  /// What the sources disagree about; empty when they agree.
  public var note: String

  /// Makes an edition.
  public init(
    name: String, ceremony: PartialDate? = nil, place: String? = nil, sources: [Source] = [],
    note: String = ""
  ) {
    self.name = name
    self.ceremony = ceremony
    self.place = place
    self.sources = sources
    self.note = note
  }
}

/// A total that the town or the label published (*déclarées*): never a count of ours.
public struct Claim: Hashable, Sendable {
  /// What was counted.
  public enum Nature: String, ClosedVocabulary {
    /// The actions that the town recorded.
    case recorded = "recensees"
    /// The actions that the jury audited.
    case audited = "auditees"

    /// The word for reading.
    public var label: String {
      switch self {
      case .recorded: "actions recensées"
      case .audited: "actions auditées par le jury"
      }
    }
  }

  /// The number.
  public var value: Int
  /// The source's caution, such as « plus de »; `nil` when it gives the number flatly.
  public var precision: String?
  /// What was counted.
  public var nature: Nature
  /// The edition that the total is about.
  public var year: Int
  /// The source's own words, or what must be said about them; empty when there is nothing.
  public var wording: String
  /// Where it was published; `nil` when nobody said, which is an error in a file.
  public var source: Source?

  /// Makes a claim.
  public init(
    value: Int, precision: String? = nil, nature: Nature, year: Int, wording: String = "",
    source: Source?
  ) {
    self.value = value
    self.precision = precision
    self.nature = nature
    self.year = year
    self.wording = wording
    self.source = source
  }

  /// For reading: « plus de 230 ».
  public var phrase: String { (precision.map { $0 + " " } ?? "") + String(value) }
}

/// What a town obtained at one edition.
public struct LabelResult: Hashable, Sendable {
  /// A special mention.
  public struct Mention: Hashable, Sendable {
    /// Its id, such as `numerique-responsable`.
    public var id: String
    /// Its name that year.
    public var title: String

    /// Makes a mention.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// The edition.
  public var edition: Int
  /// Number of @, 1 to 5; `nil` when no source says.
  public var arobases: Int?
  /// The day; `nil` when unknown.
  public var date: PartialDate?
  /// Special mentions.
  public var mentions: [Mention]
  /// Where this comes from.
  public var sources: [Source]

  /// Makes a result.
  public init(
    edition: Int, arobases: Int?, date: PartialDate? = nil, mentions: [Mention] = [],
    sources: [Source] = []
  ) {
    self.edition = edition
    self.arobases = arobases
    self.date = date
    self.mentions = mentions
    self.sources = sources
  }
}

/// The elected official's own word.
public struct Foreword: Hashable, Sendable {
  /// Who signs it.
  public var author: String
  /// The author's function.
  public var function: String
  /// The words.
  public var blocks: [RichBlock]

  /// Makes a foreword.
  public init(author: String, function: String, blocks: [RichBlock]) {
    self.author = author
    self.function = function
    self.blocks = blocks
  }
}
