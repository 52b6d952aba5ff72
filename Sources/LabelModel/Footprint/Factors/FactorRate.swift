/// What a factor is multiplied by.
public enum FactorUnit: String, ClosedVocabulary {
  /// Per device, over its whole life.
  case perPiece = "kgCO2e/appareil"
  /// Per device in service and per year.
  case perPieceYear = "kgCO2e/appareil/an"
  /// Per kilowatt-hour.
  case perKWh = "kgCO2e/kWh"
  /// Per printed page.
  case perPage = "kgCO2e/page"
  /// Per mailbox and per year.
  case perMailbox = "kgCO2e/boite/an"

  /// The unit for reading.
  public var label: String {
    switch self {
    case .perPiece: "kg CO2e par appareil"
    case .perPieceYear: "kg CO2e par appareil et par an"
    case .perKWh: "kg CO2e par kWh"
    case .perPage: "kg CO2e par page"
    case .perMailbox: "kg CO2e par boîte et par an"
    }
  }
}

/// The value of a factor, in its unit.
public enum FactorRate: Hashable, Sendable {
  /// Per device, over its whole life.
  case perPiece(Rate<Pieces>)
  /// Per device in service and per year.
  case perPieceYear(Rate<PieceYears>)
  /// Per kilowatt-hour.
  case perKWh(Rate<KWh>)
  /// Per printed page.
  case perPage(Rate<Pages>)
  /// Per mailbox and per year.
  case perMailbox(Rate<Mailboxes>)

  /// Takes a number of kilograms for one of a unit.
  public init(_ value: Exact, _ unit: FactorUnit) {
    self =
      switch unit {
      case .perPiece: .perPiece(Rate(value))
      case .perPieceYear: .perPieceYear(Rate(value))
      case .perKWh: .perKWh(Rate(value))
      case .perPage: .perPage(Rate(value))
      case .perMailbox: .perMailbox(Rate(value))
      }
  }

  /// The kilograms for one of the unit.
  public var value: Exact {
    switch self {
    case .perPiece(let rate): rate.value
    case .perPieceYear(let rate): rate.value
    case .perKWh(let rate): rate.value
    case .perPage(let rate): rate.value
    case .perMailbox(let rate): rate.value
    }
  }

  /// The unit.
  public var unit: FactorUnit {
    switch self {
    case .perPiece: .perPiece
    case .perPieceYear: .perPieceYear
    case .perKWh: .perKWh
    case .perPage: .perPage
    case .perMailbox: .perMailbox
    }
  }
}

/// What an inventory line has of what a factor is about.
public enum Amount: Hashable, Sendable {
  /// Devices, or the share of their lives that the year counts.
  case pieces(Quantity<Pieces>)
  /// Devices in service for the year.
  case pieceYears(Quantity<PieceYears>)
  /// Electricity of the year.
  case energy(Quantity<KWh>)
  /// Printed pages of the year.
  case pages(Quantity<Pages>)
  /// Mailboxes kept for the year.
  case mailboxes(Quantity<Mailboxes>)

  /// The number, whatever the unit.
  public var value: Exact {
    switch self {
    case .pieces(let quantity): quantity.value
    case .pieceYears(let quantity): quantity.value
    case .energy(let quantity): quantity.value
    case .pages(let quantity): quantity.value
    case .mailboxes(let quantity): quantity.value
    }
  }

  /// The unit, for reading.
  public var symbol: String {
    switch self {
    case .pieces: Pieces.symbol
    case .pieceYears: PieceYears.symbol
    case .energy: KWh.symbol
    case .pages: Pages.symbol
    case .mailboxes: Mailboxes.symbol
    }
  }

  /// The emissions; `nil` when the factor is of another unit.
  public func emissions(at rate: FactorRate) -> Quantity<KgCO2e>? {
    switch (self, rate) {
    case (.pieces(let quantity), .perPiece(let rate)): quantity * rate
    case (.pieceYears(let quantity), .perPieceYear(let rate)): quantity * rate
    case (.energy(let quantity), .perKWh(let rate)): quantity * rate
    case (.pages(let quantity), .perPage(let rate)): quantity * rate
    case (.mailboxes(let quantity), .perMailbox(let rate)): quantity * rate
    case (.pieces, _), (.pieceYears, _), (.energy, _), (.pages, _), (.mailboxes, _): nil
    }
  }
}
