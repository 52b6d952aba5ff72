public import Documents
public import LabelModel

/// All that a report is made from: values only, so that the same input gives the same document.
public struct ReportInput: Sendable {
  /// The application.
  public var dossier: Dossier
  /// What was recorded.
  public var register: Register
  /// The referentials of the dossier, in its order.
  public var referentials: [Referential]
  /// Other referentials to which nodes of the first are tied, such as a charter.
  public var otherReferentials: [Referential]
  /// The counts of the register, made once: a report never counts by itself.
  public var tally: Tally
  /// Digest of the register, such as `sha256:3f2a…`; `nil` when it was not computed.
  public var registerDigest: String?
  /// The day that the document bears, given from outside; it is not printed where it is the
  /// reference date.
  public var compilationDate: CalendarDate
  /// Version of the program, such as `0.1.0`.
  public var programVersion: String
  /// Whether contacts are left out, as in all that leaves the town.
  public var isPublicEdition: Bool
  /// Photos of the dossier, under the paths that it gives; those that are missing are not shown.
  public var images: [String: ImageData]
  /// Whose verdicts say what is retained; `nil` without an audit.
  public var audit: VerdictLog.Nature?
  /// The freeze of the dossier; `nil` when it is not frozen.
  public var seal: FreezeSeal?
  /// Earlier editions of the same town, in any order; empty when there are none.
  public var earlier: [EarlierEdition] = []
  /// The footprint of the inventory; `nil` when there is no inventory.
  public var footprint: Footprint?
  /// Every known edition of the factors, the one to use first.
  public var factorEditions: [FactorEdition] = []

  /// Gathers what a report is made from.
  public init(
    dossier: Dossier, register: Register, referentials: [Referential],
    otherReferentials: [Referential] = [], tally: Tally, registerDigest: String? = nil,
    compilationDate: CalendarDate, programVersion: String, isPublicEdition: Bool = true,
    images: [String: ImageData] = [:], audit: VerdictLog.Nature? = nil, seal: FreezeSeal? = nil
  ) {
    self.dossier = dossier
    self.register = register
    self.referentials = referentials
    self.otherReferentials = otherReferentials
    self.tally = tally
    self.registerDigest = registerDigest
    self.compilationDate = compilationDate
    self.programVersion = programVersion
    self.isPublicEdition = isPublicEdition
    self.images = images
    self.audit = audit
    self.seal = seal
  }
}

extension ReportInput {
  /// The referential of a role with its counts; `nil` when the dossier gives none.
  func grille(_ role: Dossier.GrilleRole) -> CountedGrille? {
    guard let id = dossier.grille(role), let tally = tally[id],
      let referential = referentials.first(where: { $0.id == id })
    else { return nil }
    return CountedGrille(referential: referential, tally: tally)
  }

  /// The referentials of the checklists: those of the dossier, then those to which its axes are
  /// tied.
  var checklists: [Referential] {
    let own = dossier.grilles(.checklist).compactMap { id in
      referentials.first { $0.id == id }
    }
    let tied = grille(.green).map {
      TieView.targets(of: $0.referential, among: referentials + otherReferentials)
    }
    return own + (tied ?? []).filter { other in !own.contains { $0.id == other.id } }
  }

  /// The latest of the earlier editions that has a footprint; `nil` when none has.
  var previousFootprint: Footprint? {
    earlier.filter { $0.edition < dossier.edition && $0.footprint != nil }
      .max { $0.edition < $1.edition }?.footprint
  }

  /// Every referential of the dossier with its counts, in its order.
  var grilles: [CountedGrille] {
    referentials.compactMap { referential in
      tally[referential.id].map { CountedGrille(referential: referential, tally: $0) }
    }
  }

  /// A referential by its id, of the dossier or not; `nil` when it was not given.
  func referential(_ id: ReferentialID) -> Referential? {
    (referentials + otherReferentials).first { $0.id == id }
  }

  /// The name of a mention in the year when the town last obtained it; else its id as words.
  func mentionTitle(_ id: String) -> String {
    dossier.results.flatMap(\.mentions).last { $0.id == id }?.title
      ?? id.split(separator: "-").joined(separator: " ")
  }

  /// Whether an action counts, at the reference date of the dossier.
  func eligibility(of action: Action) -> Eligibility {
    Eligibility(action, at: dossier.referenceDate)
  }
}

/// A referential with its counts.
struct CountedGrille {
  /// The referential.
  var referential: Referential
  /// Its counts.
  var tally: Tally.Grille

  /// How much of it is covered.
  var coverage: Coverage { Coverage(tally, of: referential) }
}
