/// A closed list of words that the files may use, each with its French label.
public protocol ClosedVocabulary: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// The word for reading, with its accents, lowercase.
  var label: String { get }
}

/// Where an action stands.
public enum ActionStatus: String, ClosedVocabulary {
  /// Running.
  case running = "en-cours"
  /// Ended.
  case ended = "termine"
  /// Announced, not begun.
  case planned = "projet"
  /// No source says.
  case unknown = "inconnu"

  /// The word for reading.
  public var label: String {
    switch self {
    case .running: "en cours"
    case .ended: "terminée"
    case .planned: "en projet"
    case .unknown: "statut inconnu"
    }
  }
}

/// Who runs an action (the *porteur*).
public enum Carrier: String, ClosedVocabulary {
  /// The collectivity itself.
  case direct
  /// An association funded with public money.
  case association
  /// A delegate or a provider under contract.
  case delegate = "delegataire"
  /// A grouping of collectivities.
  case intermunicipal = "intercommunal"
  /// Somebody else.
  case other = "autre"
  /// No source says.
  case unknown = "inconnu"

  /// The word for reading.
  public var label: String {
    switch self {
    case .direct: "la collectivité elle-même"
    case .association: "une association"
    case .delegate: "un délégataire ou un prestataire"
    case .intermunicipal: "l’intercommunalité"
    case .other: "un autre organisme"
    case .unknown: "porteur inconnu"
    }
  }
}

/// For whom an action is run (the *publics*).
public enum Audience: String, ClosedVocabulary {
  /// All inhabitants.
  case residents = "habitants"
  /// Agents of the collectivity.
  case staff = "agents"
  /// Young people.
  case youth = "jeunes"
  /// Pupils.
  case pupils = "scolaires"
  /// Families.
  case families = "familles"
  /// Visitors and tourists.
  case visitors = "visiteurs"
  /// Elected members.
  case electedMembers = "elus"
  /// Associations.
  case associations
  /// Companies.
  case companies = "entreprises"
  /// Older people.
  case seniors
  /// Shopkeepers.
  case shopkeepers = "commercants"
  /// Jobseekers.
  case jobseekers = "demandeurs-emploi"
  /// People with a disability.
  case disabledPeople = "handicap"

  /// The word for reading.
  public var label: String {
    switch self {
    case .residents: "habitants"
    case .staff: "agents"
    case .youth: "jeunes"
    case .pupils: "scolaires"
    case .families: "familles"
    case .visitors: "visiteurs"
    case .electedMembers: "élus"
    case .associations: "associations"
    case .companies: "entreprises"
    case .seniors: "seniors"
    case .shopkeepers: "commerçants"
    case .jobseekers: "demandeurs d’emploi"
    case .disabledPeople: "personnes handicapées"
    }
  }
}

/// Why an auditor might not keep an action (a *réserve*).
public enum ReserveCode: String, ClosedVocabulary {
  /// Nothing digital in it.
  case noDigitalPart = "sans-volet-numerique"
  /// Outside the digital field.
  case outsideDigital = "hors-numerique"
  /// The digital part is thin.
  case thinDigitalPart = "volet-mince"
  /// Run by a third party.
  case thirdParty = "porte-par-un-tiers"
  /// Run by a grouping of collectivities.
  case intermunicipal = "intercommunal"
  /// The source is a third party's.
  case thirdPartySource = "source-tierce"
  /// The evidence is indirect.
  case indirectEvidence = "preuve-indirecte"
  /// Only a title is known.
  case titleOnly = "titre-seul"
  /// Quoted without detail.
  case quotedOnly = "cite-sans-detail"
  /// An announced project.
  case announced = "projet-annonce"

  /// The word for reading.
  public var label: String {
    switch self {
    case .noDigitalPart: "sans volet numérique"
    case .outsideDigital: "hors du champ numérique"
    case .thinDigitalPart: "volet numérique mince"
    case .thirdParty: "portée par un tiers"
    case .intermunicipal: "intercommunale"
    case .thirdPartySource: "source tierce"
    case .indirectEvidence: "preuve indirecte"
    case .titleOnly: "titre seul connu"
    case .quotedOnly: "citée sans détail"
    case .announced: "projet annoncé"
    }
  }
}

/// How sure a classification is, according to whoever made it.
public enum Confidence: String, ClosedVocabulary {
  /// Sure.
  case sure
  /// Likely.
  case likely = "plausible"

  /// The word for reading.
  public var label: String { rawValue }
}

/// Who made a classification.
public enum ClassificationOrigin: String, ClosedVocabulary {
  /// A person, or a person confirmed it.
  case human = "humain"
  /// The program proposed it and nobody has confirmed it yet.
  case proposed = "propose"

  /// The word for reading.
  public var label: String {
    switch self {
    case .human: "décidé par une personne"
    case .proposed: "proposé, à confirmer"
    }
  }
}

/// The kind of a collectivity.
public enum CollectivityKind: String, ClosedVocabulary {
  /// A village.
  case village
  /// A town.
  case town = "ville"
  /// A territory: a grouping of communes.
  case territory = "territoire"

  /// The word for reading.
  public var label: String { rawValue }
}
