/// The stages of the life of a device.
public enum LifeCycleStage: String, ClosedVocabulary {
  /// Raw materials and manufacture.
  case manufacture = "fabrication"
  /// From the factory to the user.
  case distribution
  /// All that is not use, when the source does not tell the stages apart.
  case embodied = "incorporee"
  /// Use.
  case use = "utilisation"
  /// End of life.
  case endOfLife = "fin-de-vie"

  /// The stage for reading.
  public var label: String {
    switch self {
    case .manufacture: "fabrication"
    case .distribution: "distribution"
    case .embodied: "hors usage, sans détail d’étape"
    case .use: "utilisation"
    case .endOfLife: "fin de vie"
    }
  }
}

/// What a factor is worth.
public enum FactorStatus: String, ClosedVocabulary {
  /// First-hand and current.
  case current = "en-vigueur"
  /// First-hand, replaced by a later value: it serves only in the edition that names it.
  case superseded = "remplace"
  /// Only known from somebody who quotes it: never used in a computation.
  case secondHand = "seconde-main"
  /// No sourced value is known.
  case missing = "manquant"

  /// The word for reading.
  public var label: String {
    switch self {
    case .current: "en vigueur"
    case .superseded: "remplacé"
    case .secondHand: "de seconde main"
    case .missing: "manquant"
    }
  }
}

/// What a source says of how sure its value is.
public enum Uncertainty: Hashable, Sendable {
  /// It says nothing.
  case unknown
  /// More or less so many hundredths of the value.
  case percent(Exact)

  /// The word of a file that says nothing.
  public static let unknownWord = "inconnue"
}

/// What the emissions of one stage of one thing are computed with.
public struct EmissionFactor: Hashable, Sendable {
  /// The edition that holds it.
  public var edition: FactorEditionID
  /// What it is about: a device, a service or `electricite`.
  public var subject: DeviceID
  /// The stage of life.
  public var stage: LifeCycleStage
  /// Its value; `nil` when none is known.
  public var rate: FactorRate?
  /// What it covers; empty when the source does not say.
  public var perimeter: String
  /// How sure it is.
  public var uncertainty: Uncertainty
  /// What the source says of its quality; `nil` when it says nothing.
  public var quality: String?
  /// What it is worth.
  public var status: FactorStatus
  /// Why it cannot serve, or what must be known to use it; empty when there is nothing to say.
  public var reason: String
  /// Where it comes from.
  public var sources: [Source]

  /// Makes a factor.
  public init(
    edition: FactorEditionID, subject: DeviceID, stage: LifeCycleStage, rate: FactorRate?,
    perimeter: String = "", uncertainty: Uncertainty = .unknown, quality: String? = nil,
    status: FactorStatus, reason: String = "", sources: [Source] = []
  ) {
    self.edition = edition
    self.subject = subject
    self.stage = stage
    self.rate = rate
    self.perimeter = perimeter
    self.uncertainty = uncertainty
    self.quality = quality
    self.status = status
    self.reason = reason
    self.sources = sources
  }

  /// Its name in outputs, such as `ordinateur-portable/fabrication`.
  public var name: String { "\(subject)/\(stage.rawValue)" }

  /// The value that a computation may use; `nil` when it must refuse.
  public var usableRate: FactorRate? {
    switch status {
    case .current, .superseded: rate
    case .secondHand, .missing: nil
    }
  }
}
