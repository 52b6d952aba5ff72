/// Id of an edition of the factors, such as `ademe-2026`.
public struct FactorEditionID: Identifier {
  /// The text of the id.
  public var rawValue: String
  /// Takes the text of an id.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Id of a kind of device or service, such as `ordinateur-portable`.
public struct DeviceID: Identifier {
  /// The text of the id.
  public var rawValue: String
  /// Takes the text of an id.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Electricity, whose factor turns kilowatt-hours into emissions.
  public static let electricity: DeviceID = "electricite"
  /// Printing, by the page.
  public static let printing: DeviceID = "impression"
  /// Mail, by the mailbox.
  public static let mail: DeviceID = "messagerie"
}

/// A value that is not an emission, with where it comes from.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public var value: Value
  /// What must be known to use it; empty when there is nothing to say.
  public var note: String
  /// Where it comes from.
  public var sources: [Source]

  /// Pairs a value with its sources.
  public init(_ value: Value, note: String = "", sources: [Source]) {
    self.value = value
    self.note = note
    self.sources = sources
  }
}

/// What an edition knows of a kind of device or service.
public struct FactorSubject: Hashable, Sendable {
  /// Its id.
  public var id: DeviceID
  /// Its name for reading.
  public var name: String
  /// Its factors, one a stage at most.
  public var factors: [EmissionFactor]
  /// The power profile of the source; `nil` when it gives none.
  public var profile: Sourced<PowerProfile>?
  /// The life span of the source; `nil` when it gives none.
  public var lifetime: Sourced<Quantity<Years>>?

  /// Makes a subject.
  public init(
    id: DeviceID, name: String, factors: [EmissionFactor],
    profile: Sourced<PowerProfile>? = nil, lifetime: Sourced<Quantity<Years>>? = nil
  ) {
    self.id = id
    self.name = name
    self.factors = factors
    self.profile = profile
    self.lifetime = lifetime
  }

  /// The factor of a stage; `nil` when the edition says nothing of it.
  public func factor(_ stage: LifeCycleStage) -> EmissionFactor? {
    factors.first { $0.stage == stage }
  }

  /// The factors of all that is not use, in the order of the file.
  public var embodiedFactors: [EmissionFactor] { factors.filter { $0.stage != .use } }
}

/// One edition of the factors: what a footprint is computed with, and must name.
public struct FactorEdition: Hashable, Sendable {
  /// Its id, which is the name of its file.
  public var id: FactorEditionID
  /// Its title.
  public var title: String
  /// The date of its values; `nil` when the sources give none.
  public var date: PartialDate?
  /// What it is, and how it differs from its neighbours.
  public var presentation: String
  /// Where it comes from.
  public var sources: [Source]
  /// Electricity, devices and services, in the order of the file.
  public var subjects: [FactorSubject]

  /// Makes an edition.
  public init(
    id: FactorEditionID, title: String, date: PartialDate? = nil, presentation: String = "",
    sources: [Source] = [], subjects: [FactorSubject]
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.presentation = presentation
    self.sources = sources
    self.subjects = subjects
  }

  /// The subject of that id; `nil` when the edition does not know it.
  public subscript(subject: DeviceID) -> FactorSubject? { subjects.first { $0.id == subject } }

  /// Emissions of a kilowatt-hour; `nil` when the edition has no usable factor for it.
  public var electricity: EmissionFactor? {
    self[.electricity]?.factor(.use).flatMap { $0.usableRate == nil ? nil : $0 }
  }
}
