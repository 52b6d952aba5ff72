/// A fraction, always in lowest terms: every sum of a footprint is exact.
///
/// Nothing is rounded before display: sums do not depend on their order, the parts of a change
/// add up to it, and another program finds the very same fraction.
public struct Exact: Hashable, Sendable {
  /// Whether it is below zero.
  public let isNegative: Bool
  let numerator: Magnitude
  let denominator: Magnitude

  /// Nothing.
  public static let zero = Exact(0)
  /// One.
  public static let one = Exact(1)

  /// Takes a whole number.
  public init(_ value: Int) {
    self.init(
      isNegative: value < 0, numerator: Magnitude(UInt128(value.magnitude)), denominator: .one)
  }

  /// Reduces a fraction to its lowest terms; the denominator is never zero.
  init(isNegative: Bool, numerator: Magnitude, denominator: Magnitude) {
    self.isNegative = isNegative && !numerator.isZero
    guard denominator != .one else {
      (self.numerator, self.denominator) = (numerator, .one)
      return
    }
    let common = Magnitude.commonDivisor(numerator, denominator)
    self.numerator = numerator.divided(by: common).quotient
    self.denominator = denominator.divided(by: common).quotient
  }

  /// Whether it is nothing.
  public var isZero: Bool { numerator.isZero }
}

extension Exact: Comparable {
  /// Whether one is below the other.
  public static func < (a: Exact, b: Exact) -> Bool { (a - b).isNegative }
}

extension Exact {
  /// The sum.
  public static func + (a: Exact, b: Exact) -> Exact {
    let left = a.numerator * b.denominator
    let right = b.numerator * a.denominator
    let denominator = a.denominator * b.denominator
    if a.isNegative == b.isNegative {
      return Exact(isNegative: a.isNegative, numerator: left + right, denominator: denominator)
    }
    return left < right
      ? Exact(isNegative: b.isNegative, numerator: right - left, denominator: denominator)
      : Exact(isNegative: a.isNegative, numerator: left - right, denominator: denominator)
  }

  /// The opposite.
  public static prefix func - (a: Exact) -> Exact {
    Exact(isNegative: !a.isNegative, numerator: a.numerator, denominator: a.denominator)
  }

  /// The difference.
  public static func - (a: Exact, b: Exact) -> Exact { a + (-b) }

  /// The product.
  public static func * (a: Exact, b: Exact) -> Exact {
    Exact(
      isNegative: a.isNegative != b.isNegative, numerator: a.numerator * b.numerator,
      denominator: a.denominator * b.denominator)
  }

  /// The quotient; `nil` when the divisor is nothing.
  public func divided(by other: Exact) -> Exact? {
    guard !other.isZero else { return nil }
    return Exact(
      isNegative: isNegative != other.isNegative, numerator: numerator * other.denominator,
      denominator: denominator * other.numerator)
  }

  /// The quotient by a whole number above zero.
  static func / (a: Exact, b: Int) -> Exact {
    precondition(b > 0, "divided by \(b)")
    return Exact(
      isNegative: a.isNegative, numerator: a.numerator,
      denominator: a.denominator * Magnitude(UInt128(b)))
  }
}
