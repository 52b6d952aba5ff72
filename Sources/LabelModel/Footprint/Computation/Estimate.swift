/// A number of kilograms with what is known of its bounds.
///
/// The same factor in several products is one unknown, not several: it is as much too high, or too
/// low, in all of them. Products are therefore gathered factor by factor before bounds are taken,
/// and a difference keeps only what does not cancel. Different factors are taken at their worst
/// together: the interval holds whatever ties them.
public struct Estimate: Hashable, Sendable {
  /// Whether nothing was summed: the number then says nothing, and is never to be shown as zero.
  public let isEmpty: Bool
  /// The number.
  public let value: Quantity<KgCO2e>
  /// From the least to the most that it may be; `nil` when a source says nothing of its own value.
  public let bounds: ClosedRange<Quantity<KgCO2e>>?
  /// Names of the factors whose sources say nothing of how sure they are, in alphabetical order.
  public let unsure: [String]

  /// Sums products, and takes others away from them.
  public init(_ terms: [EmissionTerm], minus others: [EmissionTerm] = []) {
    var amounts: [Key: Exact] = [:]
    var factors: [Key: EmissionFactor] = [:]
    for (sign, terms) in [(Exact.one, terms), (-Exact.one, others)] {
      for term in terms {
        let key = Key(edition: term.factor.edition, name: term.factor.name)
        amounts[key, default: .zero] = amounts[key, default: .zero] + term.amount.value * sign
        factors[key] = term.factor
      }
    }
    var (value, least, most) = (Exact.zero, Exact.zero, Exact.zero)
    var unsure: Set<String> = []
    for (key, amount) in amounts where !amount.isZero {
      guard let factor = factors[key], let rate = factor.usableRate?.value else { continue }
      let product = amount * rate
      value = value + product
      switch factor.uncertainty {
      case .unknown: unsure.insert(factor.name)
      case .percent(let percent):
        let spread = product * percent / 100
        let width = spread.isNegative ? -spread : spread
        least = least + product - width
        most = most + product + width
      }
    }
    isEmpty = terms.isEmpty && others.isEmpty
    self.value = Quantity(value)
    self.unsure = unsure.sorted()
    bounds = unsure.isEmpty ? Quantity(least)...Quantity(most) : nil
  }

  private struct Key: Hashable {
    var edition: FactorEditionID
    var name: String
  }
}
