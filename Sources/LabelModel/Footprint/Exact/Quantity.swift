/// A unit, as a type: a quantity of one never passes for a quantity of another.
public protocol Measure: Sendable {
  /// The unit as it is written, such as « kWh ».
  static var symbol: String { get }
}

/// Kilograms of CO2 equivalent.
public enum KgCO2e: Measure {
  /// « kg CO2e ».
  public static var symbol: String { "kg CO2e" }
}

/// Kilowatt-hours of electricity in a year.
public enum KWh: Measure {
  /// « kWh ».
  public static var symbol: String { "kWh" }
}

/// Years of use.
public enum Years: Measure {
  /// « ans ».
  public static var symbol: String { "ans" }
}

/// Devices: whole ones, or parts of one when a share of its life is counted.
public enum Pieces: Measure {
  /// « appareils ».
  public static var symbol: String { "appareils" }
}

/// Devices that each served for one year.
public enum PieceYears: Measure {
  /// « appareils en service ».
  public static var symbol: String { "appareils en service" }
}

/// Watts drawn while in use.
public enum Watts: Measure {
  /// « W ».
  public static var symbol: String { "W" }
}

/// Hours in a day.
public enum Hours: Measure {
  /// « h par jour ».
  public static var symbol: String { "h par jour" }
}

/// Days in a year.
public enum Days: Measure {
  /// « jours par an ».
  public static var symbol: String { "jours par an" }
}

/// Printed pages in a year.
public enum Pages: Measure {
  /// « pages ».
  public static var symbol: String { "pages" }
}

/// Mailboxes kept for a year.
public enum Mailboxes: Measure {
  /// « boîtes ».
  public static var symbol: String { "boîtes" }
}

/// Gigabytes.
public enum Gigabytes: Measure {
  /// « Go ».
  public static var symbol: String { "Go" }
}

/// An exact number of a unit.
public struct Quantity<Unit: Measure>: Hashable, Sendable {
  /// The number.
  public let value: Exact

  /// Nothing.
  public static var zero: Quantity { Quantity(.zero) }

  /// Takes a number of the unit.
  public init(_ value: Exact) { self.value = value }
  /// Takes a whole number of the unit.
  public init(_ value: Int) { self.value = Exact(value) }

  /// So many times as much.
  public func scaled(by factor: Exact) -> Quantity { Quantity(value * factor) }
}

extension Quantity: Comparable {
  /// Whether one is less than the other.
  public static func < (a: Quantity, b: Quantity) -> Bool { a.value < b.value }
}

extension Quantity: AdditiveArithmetic {
  /// The sum.
  public static func + (a: Quantity, b: Quantity) -> Quantity { Quantity(a.value + b.value) }
  /// The difference.
  public static func - (a: Quantity, b: Quantity) -> Quantity { Quantity(a.value - b.value) }
}

extension Sequence {
  /// The sum of what is measured of each.
  func sum<Unit>(_ measure: (Element) -> Quantity<Unit>) -> Quantity<Unit> {
    reduce(.zero) { $0 + measure($1) }
  }
}

/// Kilograms of CO2 equivalent for one unit of something.
public struct Rate<Per: Measure>: Hashable, Sendable {
  /// The kilograms.
  public let value: Exact
  /// Takes a number of kilograms.
  public init(_ value: Exact) { self.value = value }

  /// The emissions of a quantity: the units must agree, or it does not compile.
  public static func * (quantity: Quantity<Per>, rate: Rate) -> Quantity<KgCO2e> {
    Quantity<KgCO2e>(quantity.value * rate.value)
  }
}

/// The power of a device and how long it runs.
public struct PowerProfile: Hashable, Sendable {
  /// Power while it runs.
  public var power: Quantity<Watts>
  /// How long it runs on a day of use.
  public var hours: Quantity<Hours>
  /// How many days it is used in a year.
  public var days: Quantity<Days>

  /// Makes a profile.
  public init(power: Quantity<Watts>, hours: Quantity<Hours>, days: Quantity<Days>) {
    self.power = power
    self.hours = hours
    self.days = days
  }

  /// What one device draws in a year: W × h × days / 1000.
  public var energyPerPiece: Quantity<KWh> {
    Quantity<KWh>(power.value * hours.value * days.value / 1000)
  }
}
