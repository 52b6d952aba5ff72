import LabelModel

extension French {
  /// A measure as it is read: « personnes accueillies : 5 538 (2022) », « durée d’utilisation
  /// visée : plus de 10 ans ».
  static func measure(_ indicator: Indicator) -> String {
    let year = indicator.year.map { " (\($0))" } ?? ""
    return "\(indicator.label) : \(value(of: indicator))\(year)"
  }

  /// The value alone: « plus de 10 ans », « 80 % », « 30, « une trentaine » d’après la source ».
  static func value(of indicator: Indicator) -> String {
    let bare = decimal(indicator.value) + unit(of: indicator)
    guard let precision = indicator.precision else { return bare }
    // « une trentaine » says the number again in words: it cannot stand before it.
    return precision.hasPrefix("une ") ? "\(precision) (\(bare))" : "\(precision) \(bare)"
  }

  /// The unit, unless the label says it already.
  private static func unit(of indicator: Indicator) -> String {
    guard let unit = indicator.unit, !indicator.label.lowercased().contains(unit.lowercased())
    else { return "" }
    return hardSpace + unit
  }

  /// A published total: « plus de 230 ».
  static func total(_ claim: Claim) -> String {
    (claim.precision.map { $0 + hardSpace } ?? "") + number(claim.value)
  }
}
