/// Who gave a value that a computation rests on.
public enum ValueOrigin: Hashable, Sendable {
  /// The inventory of the town.
  case town
  /// The edition of the factors, because the town does not say.
  case edition
}

/// How much of the lives of devices a year counts: a straight line over the lifetime in use.
///
/// A device counts for `1 / lifetime` in each year, the year of purchase first, until its lifetime
/// is used up, and for nothing after; the last year counts what is left when the lifetime is not
/// whole. Devices of which nobody knows the year count for `1 / lifetime` each, as in a park that
/// is renewed evenly.
public struct Wear: Hashable, Sendable {
  /// Devices of one year of purchase.
  public struct Cohort: Hashable, Sendable {
    /// The year of purchase.
    public var year: Int
    /// How many.
    public var number: Quantity<Pieces>
    /// The share of each one's life that the accounted year counts, 0 to 1.
    public var share: Exact
  }

  /// Devices whose year of purchase is known.
  public var cohorts: [Cohort]
  /// Devices whose year of purchase is not known.
  public var undated: Quantity<Pieces>
  /// The lifetime in use.
  public var lifetime: Quantity<Years>
  /// Who gave the lifetime.
  public var lifetimeOrigin: ValueOrigin

  /// Spreads a stock over its lifetime; `nil` when the lifetime is not above zero.
  public init?(_ stock: Stock, lifetime: Quantity<Years>, origin: ValueOrigin) {
    guard lifetime > .zero else { return nil }
    var cohorts: [Cohort] = []
    for purchase in stock.purchases {
      let age = stock.year - purchase.year
      guard let share = Self.share(age: age, lifetime: lifetime) else { return nil }
      cohorts.append(Cohort(year: purchase.year, number: purchase.number, share: share))
    }
    self.cohorts = cohorts
    undated = stock.undated
    self.lifetime = lifetime
    lifetimeOrigin = origin
  }

  /// The share of a life that a year counts, for a device bought `age` years before it.
  ///
  ///     2.5 years: 2/5 in the year of purchase, 2/5 in the next, 1/5 in the third, then nothing
  ///
  /// `nil` when the lifetime is not above zero.
  public static func share(age: Int, lifetime: Quantity<Years>) -> Exact? {
    guard lifetime > .zero else { return nil }
    guard age >= 0 else { return .zero }
    let left = lifetime.value - Exact(age)
    return max(.zero, min(.one, left)).divided(by: lifetime.value)
  }

  /// The devices' worth of lives that the year counts.
  public var pieces: Quantity<Pieces> {
    let even = undated.value.divided(by: lifetime.value) ?? .zero
    return cohorts.sum { $0.number.scaled(by: $0.share) } + Quantity(even)
  }
}

/// Devices of one line, in the year that is accounted for.
public struct Stock: Hashable, Sendable {
  /// The year that is accounted for.
  public var year: Int
  /// Devices whose year of purchase is known.
  public var purchases: [Equipment.Purchase]
  /// Devices whose year of purchase is not known.
  public var undated: Quantity<Pieces>

  /// All of them.
  public var number: Quantity<Pieces> { purchases.sum(\.number) + undated }

  /// Counts the devices of a line; `nil` when nobody knows how many there are.
  init?(_ equipment: Equipment, year: Int) {
    guard let number = equipment.knownNumber else { return nil }
    self.year = year
    purchases = equipment.purchases
    undated = number - equipment.purchases.sum(\.number)
  }

  /// So many devices of which nobody knows the age.
  init(undated: Quantity<Pieces>, year: Int) {
    self.year = year
    purchases = []
    self.undated = undated
  }
}
