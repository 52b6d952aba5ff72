extension Exact: CustomStringConvertible {
  /// Reads a decimal number as the files write it, such as `0.0461`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.first == "-"
    let parts = (isNegative ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard (1...2).contains(parts.count), !digits.isEmpty, digits.count <= 30,
      let value = UInt128(digits), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(
      isNegative: isNegative, numerator: Magnitude(value),
      denominator: Magnitude.ten(to: parts.count == 2 ? parts[1].count : 0))
  }

  /// The exact value, as a fraction in lowest terms such as `11573/50`, or a whole number.
  public var description: String {
    let sign = isNegative ? "-" : ""
    return sign + numerator.description
      + (denominator == .one ? "" : "/" + denominator.description)
  }

  /// The value with that many digits after the point, the last one rounded half away from zero.
  public func decimal(places: Int) -> String {
    let (quotient, remainder) = (numerator * Magnitude.ten(to: places)).divided(by: denominator)
    let rounded = remainder + remainder >= denominator ? quotient + .one : quotient
    var digits = rounded.description
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = isNegative && !rounded.isZero ? "-" : ""
    return places == 0
      ? sign + digits : sign + digits.dropLast(places) + "." + digits.suffix(places)
  }

  /// The value rounded to that many significant digits, with a point for decimals.
  ///
  ///     185.09, to three digits → "185"; 0.0461 → "0.0461"; 12345 → "12300"
  public func rounded(to significant: Int) -> String {
    guard !isZero else { return "0" }
    var exponent = 0
    let magnitude = isNegative ? -self : self
    while magnitude >= Exact.ten(to: exponent + 1) { exponent += 1 }
    while magnitude < Exact.ten(to: exponent) { exponent -= 1 }
    // 99.96 to three digits is 100, not 100.0: rounding can carry into one more digit.
    var places = significant - 1 - exponent
    let scaled = magnitude * Exact.ten(to: places)
    guard let whole = Exact(scaled.decimal(places: 0)) else { return decimal(places: places) }
    if whole >= Exact.ten(to: significant) { places -= 1 }
    if places >= 0 { return decimal(places: places) }
    let value = whole * Exact.ten(to: -(significant - 1 - exponent))
    return (isNegative ? -value : value).decimal(places: 0)
  }

  /// All its digits after the point when there are few; rounded to six significant ones otherwise.
  public var plain: String {
    for places in 0...6 where Exact(decimal(places: places)) == self {
      return decimal(places: places)
    }
    return rounded(to: 6)
  }

  private static func ten(to power: Int) -> Exact {
    let magnitude = Magnitude.ten(to: abs(power))
    return power >= 0
      ? Exact(isNegative: false, numerator: magnitude, denominator: .one)
      : Exact(isNegative: false, numerator: .one, denominator: magnitude)
  }
}
