/// A whole number of any size, zero or more: what keeps sums of fractions exact.
///
/// The numbers of an inventory fit in 128 bits almost always, and then the machine's own
/// arithmetic serves; an inventory with many odd lifetimes only makes it slower.
struct Magnitude: Hashable, Sendable {
  /// Digits in base 2³², the lowest first; no zero at the end, and none at all for zero.
  private(set) var limbs: [UInt32]

  static let zero = Magnitude(limbs: [])
  static let one = Magnitude(1)

  /// Takes a number.
  init(_ value: UInt128) {
    var limbs: [UInt32] = []
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    self.limbs = limbs
  }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  /// Whether it is zero.
  var isZero: Bool { limbs.isEmpty }

  /// The same number when the machine can hold it; `nil` beyond.
  private var native: UInt128? {
    guard limbs.count <= 4 else { return nil }
    return limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) }
  }

  private var bitCount: Int {
    limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0
  }
}

extension Magnitude: Comparable {
  static func < (a: Magnitude, b: Magnitude) -> Bool {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
    for index in a.limbs.indices.reversed() where a.limbs[index] != b.limbs[index] {
      return a.limbs[index] < b.limbs[index]
    }
    return false
  }
}

extension Magnitude {
  static func + (a: Magnitude, b: Magnitude) -> Magnitude {
    var limbs: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(a.limbs.count, b.limbs.count) {
      let sum = UInt64(a.limb(index)) + UInt64(b.limb(index)) + carry
      limbs.append(UInt32(truncatingIfNeeded: sum))
      carry = sum >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    return Magnitude(limbs: limbs)
  }

  /// The difference; the second number is never the larger one.
  static func - (a: Magnitude, b: Magnitude) -> Magnitude {
    var limbs = a.limbs
    var borrow: Int64 = 0
    for index in limbs.indices {
      let difference = Int64(limbs[index]) - Int64(b.limb(index)) - borrow
      borrow = difference < 0 ? 1 : 0
      limbs[index] = UInt32(truncatingIfNeeded: difference)
    }
    return Magnitude(limbs: limbs)
  }

  static func * (a: Magnitude, b: Magnitude) -> Magnitude {
    if a.isZero || b.isZero { return .zero }
    var limbs = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (i, left) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, right) in b.limbs.enumerated() {
        let product = UInt64(left) * UInt64(right) + UInt64(limbs[i + j]) + carry
        limbs[i + j] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      limbs[i + b.limbs.count] = UInt32(carry)
    }
    return Magnitude(limbs: limbs)
  }

  /// The whole quotient and what remains; the divisor is never zero.
  func divided(by divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
    if let a = native, let b = divisor.native {
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return (Magnitude(quotient), Magnitude(remainder))
    }
    // Bit by bit: slow, and reached only by numbers that no machine word holds.
    var quotient = [UInt32](repeating: 0, count: limbs.count)
    var remainder = Magnitude.zero
    for bit in (0..<bitCount).reversed() {
      remainder = remainder + remainder
      if limbs[bit / 32] >> UInt32(bit % 32) & 1 == 1 { remainder = remainder + .one }
      if remainder >= divisor {
        remainder = remainder - divisor
        quotient[bit / 32] |= 1 << UInt32(bit % 32)
      }
    }
    return (Magnitude(limbs: quotient), remainder)
  }

  /// The greatest number that divides both.
  static func commonDivisor(_ a: Magnitude, _ b: Magnitude) -> Magnitude {
    var (a, b) = (a, b)
    while !b.isZero { (a, b) = (b, a.divided(by: b).remainder) }
    return a
  }

  /// Ten to a power that is not negative.
  static func ten(to power: Int) -> Magnitude {
    (0..<power).reduce(.one) { result, _ in result * Magnitude(10) }
  }

  private func limb(_ index: Int) -> UInt32 { index < limbs.count ? limbs[index] : 0 }
}

extension Magnitude: CustomStringConvertible {
  /// In decimal digits.
  var description: String {
    if let native { return String(native) }
    let part = Magnitude(1_000_000_000)
    let (quotient, remainder) = divided(by: part)
    let digits = remainder.description
    return quotient.description + String(repeating: "0", count: 9 - digits.count) + digits
  }
}
