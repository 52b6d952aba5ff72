/// Devices of one kind: every field may be unknown.
public struct Equipment: Hashable, Sendable {
  /// Devices bought in one year.
  public struct Purchase: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// How many that are still there.
    public var number: Quantity<Pieces>

    /// Makes a purchase.
    public init(year: Int, number: Quantity<Pieces>) {
      self.year = year
      self.number = number
    }
  }

  /// What is known of the electricity that they draw.
  public enum Energy: Hashable, Sendable {
    /// Nothing.
    case unknown
    /// All of them in the year, measured.
    case measured(Quantity<KWh>)
    /// Each of them, from its power and its hours.
    case profile(PowerProfile)
    /// It is in the server room's own measure: counting it here would count it twice.
    case inServerRoom
  }

  /// What became of the devices that left in the year; `nil` when unknown.
  public struct EndOfLife: Hashable, Sendable {
    /// Used again by the town itself.
    public var reused: Quantity<Pieces>?
    /// Given away.
    public var given: Quantity<Pieces>?
    /// Recycled.
    public var recycled: Quantity<Pieces>?

    /// Makes an account of the devices that left.
    public init(
      reused: Quantity<Pieces>? = nil, given: Quantity<Pieces>? = nil,
      recycled: Quantity<Pieces>? = nil
    ) {
      self.reused = reused
      self.given = given
      self.recycled = recycled
    }
  }

  /// The kind of device; `nil` when unknown.
  public var type: DeviceID?
  /// How many there are; `nil` when unknown.
  public var number: Quantity<Pieces>?
  /// How many of them were bought each year; empty when unknown.
  public var purchases: [Purchase]
  /// How long the town keeps them; `nil` when unknown.
  public var lifetime: Quantity<Years>?
  /// What they draw.
  public var energy: Energy
  /// What became of those that left; `nil` when unknown.
  public var endOfLife: EndOfLife?

  /// Makes a line of equipment.
  public init(
    type: DeviceID?, number: Quantity<Pieces>? = nil, purchases: [Purchase] = [],
    lifetime: Quantity<Years>? = nil, energy: Energy = .unknown, endOfLife: EndOfLife? = nil
  ) {
    self.type = type
    self.number = number
    self.purchases = purchases
    self.lifetime = lifetime
    self.energy = energy
    self.endOfLife = endOfLife
  }

  /// How many there are, by the number or else by the purchases; `nil` when neither is known.
  public var knownNumber: Quantity<Pieces>? {
    let bought = purchases.sum(\.number)
    guard let number else { return purchases.isEmpty ? nil : bought }
    return max(number, bought)
  }
}
