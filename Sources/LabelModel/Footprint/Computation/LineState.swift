/// What the emissions of a line depend on, besides the factors: three things that can change apart
/// from one another from one year to the next.
struct LineState: Hashable, Sendable {
  /// How much there is of what the line is about.
  enum Extent: Hashable, Sendable {
    /// The line does not exist: it emits nothing.
    case absent
    /// Devices of a kind, `nil` when unknown, and how many of what ages, `nil` when unknown.
    case equipment(DeviceID?, Stock?)
    /// Something whose emissions are all in the `use` of the line.
    case service(DeviceID)
  }

  /// What the line uses.
  enum Use: Hashable, Sendable {
    /// Nobody knows.
    case unknown
    /// It is counted in the server room.
    case inServerRoom
    /// Electricity of the whole line, measured, when nobody knows how many devices it has.
    case measured(Quantity<KWh>)
    /// Electricity of each device, measured.
    case measuredPerPiece(Quantity<KWh>)
    /// Electricity of each device, from its power and its hours.
    case profile(PowerProfile)
    /// What a service counts by.
    case service(Amount)
  }

  /// How much there is.
  var extent: Extent
  /// How long the town keeps the devices; `nil` when unknown.
  var lifetime: Quantity<Years>?
  /// What they use.
  var use: Use

  /// Takes a line as it stands in the inventory of a year.
  init(_ line: InventoryLine, year: Int) {
    lifetime = nil
    switch line.content {
    case .equipment(let equipment):
      extent = .equipment(equipment.type, Stock(equipment, year: year))
      lifetime = equipment.lifetime
      use = Use(equipment)
    case .serverRoom(let energy):
      extent = .service(.electricity)
      use = energy.map { .service(.energy($0)) } ?? .unknown
    case .prints(let pages):
      extent = .service(.printing)
      use = pages.map { .service(.pages($0)) } ?? .unknown
    case .mail(let boxes, _):
      extent = .service(.mail)
      use = boxes.map { .service(.mailboxes($0)) } ?? .unknown
    }
  }
}

extension LineState.Use {
  fileprivate init(_ equipment: Equipment) {
    switch equipment.energy {
    case .unknown: self = .unknown
    case .inServerRoom: self = .inServerRoom
    case .profile(let profile): self = .profile(profile)
    case .measured(let energy):
      let perPiece = equipment.knownNumber.flatMap { energy.value.divided(by: $0.value) }
      self = perPiece.map { .measuredPerPiece(Quantity($0)) } ?? .measured(energy)
    }
  }
}
