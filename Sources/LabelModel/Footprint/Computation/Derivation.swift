/// An amount multiplied by a factor: the smallest part of a footprint.
public struct EmissionTerm: Hashable, Sendable {
  /// The line of the inventory.
  public let line: LineID
  /// What the line has of what the factor is about.
  public let amount: Amount
  /// The factor.
  public let factor: EmissionFactor
  /// The product.
  public let emissions: Quantity<KgCO2e>

  /// Multiplies an amount by a factor; `nil` when the factor may not serve, or is of another unit.
  public init?(line: LineID, amount: Amount, factor: EmissionFactor) {
    guard let rate = factor.usableRate, let emissions = amount.emissions(at: rate) else {
      return nil
    }
    self.line = line
    self.amount = amount
    self.factor = factor
    self.emissions = emissions
  }
}

/// Why a number is what it is: the lines, the factors and the formula that give it.
public struct Derivation: Hashable, Sendable {
  /// How the amount was found from what the inventory says.
  public enum Basis: Hashable, Sendable {
    /// Nothing to count.
    case nothing
    /// The share of the lives of devices that the year counts.
    case wear(Wear)
    /// Measured electricity of the line.
    case measured(Quantity<KWh>)
    /// Measured electricity of each device, and how many there are.
    case measuredPerPiece(Quantity<KWh>, Quantity<Pieces>)
    /// Power and hours of each device, how many there are, and who gave the profile.
    case profile(PowerProfile, Quantity<Pieces>, ValueOrigin)
    /// Devices in service, by the source's own yearly value.
    case inService(Quantity<Pieces>)
    /// What a service counts by, as the inventory gives it.
    case given(Amount)
  }

  /// How the amount was found.
  public var basis: Basis
  /// The products; their sum is the number.
  public var terms: [EmissionTerm]

  /// The number.
  public var emissions: Quantity<KgCO2e> { terms.sum(\.emissions) }
}

/// Why a number is not computed: nothing is ever put in its place.
public enum Refusal: Hashable, Sendable {
  /// The line does not say what kind of device it is about.
  case noType
  /// The edition knows nothing of that kind of device.
  case unknownType(DeviceID)
  /// The line does not say how many there are.
  case noNumber
  /// A factor that may not serve: its status and its reason say why.
  case unusable(EmissionFactor)
  /// The edition has no factor for that stage.
  case noFactor(DeviceID, LifeCycleStage)
  /// Neither the town nor the edition gives a lifetime.
  case noLifetime
  /// Neither the town nor the edition says what the devices draw.
  case noEnergy
  /// The line does not give the quantity.
  case noQuantity
}

/// One of the two parts of the footprint of a line.
public enum LineComponent: Hashable, Sendable {
  /// A number, and why.
  case computed(Derivation)
  /// No number, and why not.
  case refused(Refusal)
  /// Nothing of the kind in such a line.
  case notApplicable
  /// It is counted in the server room.
  case inServerRoom

  /// How the number was found; `nil` when there is none.
  public var derivation: Derivation? {
    switch self {
    case .computed(let derivation): derivation
    case .refused, .notApplicable, .inServerRoom: nil
    }
  }

  /// Why there is no number; `nil` when there is one, or when none is due.
  public var refusal: Refusal? {
    switch self {
    case .refused(let refusal): refusal
    case .computed, .notApplicable, .inServerRoom: nil
    }
  }

  /// The number in kg CO2e; `nil` when there is none.
  public var emissions: Quantity<KgCO2e>? { derivation?.emissions }
}
