public import LabelModel

/// One of the editions or towns that a comparison puts side by side, with what a reader must know.
public struct ComparedEdition: Sendable {
  /// Name of the collectivity, for reading.
  public var name: String
  /// Its register and its reference date.
  public var side: Comparison.Side
  /// Results of the label that a source gives for this edition; empty when there are none.
  public var results: [LabelResult]
  /// A total published for this edition; `nil` when there is none.
  public var claim: Claim?
  /// Population; `nil` when no source gives it.
  public var population: Population?
  /// What the reader must know about where the register comes from; empty when nobody wrote it.
  public var notice: [RichBlock]
  /// Whose verdicts say what is retained; `nil` without an audit.
  public var audit: VerdictLog.Nature?
  /// The footprint of its inventory; `nil` when it has no inventory.
  public var footprint: Footprint?

  /// Makes an edition.
  public init(
    name: String, side: Comparison.Side, results: [LabelResult] = [], claim: Claim? = nil,
    population: Population? = nil, notice: [RichBlock] = [],
    audit: VerdictLog.Nature? = nil
  ) {
    self.name = name
    self.side = side
    self.results = results
    self.claim = claim
    self.population = population
    self.notice = notice
    self.audit = audit
  }

  /// Edition of the label.
  public var edition: Int { side.register.edition }

  /// How many for 1,000 inhabitants, in tenths; `nil` when the population is not known.
  public func tenthsPerThousand(_ count: Int) -> Int? {
    guard let inhabitants = population?.count, inhabitants > 0 else { return nil }
    return (count * 10_000 + inhabitants / 2) / inhabitants
  }

  /// How many for 1,000 inhabitants, for reading: « 7,2 »; `nil` when the population is not known.
  public func perThousand(_ count: Int) -> String? {
    tenthsPerThousand(count).map { "\($0 / 10),\($0 % 10)" }
  }

  /// What the label gave, for reading: « 4 @ et la mention “Numérique responsable” »; `nil` when no
  /// source says.
  public var result: String? {
    let parts = results.flatMap { result in
      (result.arobases.map { ["\($0) @"] } ?? [])
        + result.mentions.map { "la mention « \($0.title) »" }
    }
    guard let last = parts.last else { return nil }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " et " + last
  }
}
