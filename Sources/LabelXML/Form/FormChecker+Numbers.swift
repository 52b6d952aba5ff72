internal import Diagnostics
internal import LabelModel

extension FormChecker {
  /// Checks a year: four digits, of the 20th or the 21st century.
  mutating func checkYear(_ value: String, _ what: String, at range: Range<Int>) {
    let isYear = value.utf8.count == 4 && value.utf8.allSatisfy(\.isDigit)
    guard isYear else {
      return report(
        .malformedValue,
        "« \(what) » « \(value.shortened) » n’est pas une année de quatre chiffres", at: range)
    }
    checkCentury(value, what, at: range)
  }

  /// Checks a year, a month or a day.
  mutating func checkDate(_ value: String, _ what: String, at range: Range<Int>) {
    if PartialDate(value) != nil { return checkCentury(value, what, at: range) }
    reportDate(value, what, expected: "AAAA, AAAA-MM ou AAAA-MM-JJ", at: range)
  }

  /// Checks a day.
  mutating func checkDay(_ value: String, _ what: String, at range: Range<Int>) {
    if CalendarDate(value) != nil { return checkCentury(value, what, at: range) }
    if PartialDate(value) != nil {
      return report(
        .impossibleDate, "« \(what) » « \(value) » doit être un jour entier : AAAA-MM-JJ",
        at: range)
    }
    reportDate(value, what, expected: "AAAA-MM-JJ", at: range)
  }

  /// Checks a day, or a second in universal time.
  mutating func checkMoment(_ value: String, _ what: String, at range: Range<Int>) {
    if Moment(value) != nil { return checkCentury(value, what, at: range) }
    reportDate(value, what, expected: "AAAA-MM-JJ ou AAAA-MM-JJThh:mm:ssZ", at: range)
  }

  /// Checks a decimal number.
  mutating func checkDecimal(_ value: String, _ what: String, at range: Range<Int>) {
    guard !value.isDecimal else { return }
    report(
      .badNumber,
      "« \(what) » « \(value.shortened) » n’est pas un nombre : des chiffres, et un point pour "
        + "les décimales",
      at: range, fixIts: value.decimalGuess.map { [.replace(range, with: $0)] } ?? [])
  }

  /// Checks a quantity: at most nine digits before the point, and six after it.
  mutating func checkAmount(_ value: String, _ what: String, at range: Range<Int>) {
    guard !value.isAmount else { return }
    report(
      .badNumber,
      "« \(what) » « \(value.shortened) » n’est pas une quantité : des chiffres, et un point pour "
        + "les décimales (six au plus)",
      at: range,
      fixIts: value.decimalGuess.flatMap { $0.isAmount ? [.replace(range, with: $0)] : nil } ?? [])
  }

  /// Checks a quantity that is not nothing.
  mutating func checkPositive(_ value: String, _ what: String, at range: Range<Int>) {
    checkAmount(value, what, at: range)
    guard value.isAmount, value.allSatisfy({ $0 == "0" || $0 == "." }) else { return }
    report(.badNumber, "« \(what) » « \(value) » doit être plus grand que zéro", at: range)
  }

  /// Checks a latitude or a longitude.
  mutating func checkDegrees(
    _ value: String, _ bounds: ClosedRange<Double>, _ what: String, at range: Range<Int>
  ) {
    guard value.isDecimal, let degrees = Double(value) else {
      return report(
        .badCoordinates,
        "« \(what) » « \(value.shortened) » n’est pas un nombre de degrés, comme 43.5853",
        at: range, fixIts: value.decimalGuess.map { [.replace(range, with: $0)] } ?? [])
    }
    if bounds.contains(degrees) { return }
    report(
      .badCoordinates,
      "« \(what) » « \(value) » est hors de la carte : de \(Int(bounds.lowerBound)) à "
        + "\(Int(bounds.upperBound)) degrés",
      at: range)
  }

  /// Checks a whole number.
  mutating func checkInteger(
    _ value: String, _ bounds: ClosedRange<Int>, _ fault: FormFault, _ what: String,
    at range: Range<Int>
  ) {
    let expected =
      bounds.upperBound < 1000
      ? "un nombre entier de \(bounds.lowerBound) à \(bounds.upperBound)"
      : "un nombre entier d’au moins \(bounds.lowerBound)"
    guard let number = Int(value), bounds.contains(number) else {
      let digits = value.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
      let guess = Int(digits).flatMap { bounds.contains($0) ? String($0) : nil }
      return report(
        fault, "« \(what) » « \(value.shortened) » n’est pas \(expected)", at: range,
        fixIts: guess.map { [.replace(range, with: $0)] } ?? [])
    }
  }

  private mutating func checkCentury(_ value: String, _ what: String, at range: Range<Int>) {
    guard !value.hasPrefix("19"), !value.hasPrefix("20") else { return }
    report(
      .absurdYear, "« \(what) » « \(value) » : l’année doit être entre 1900 et 2099", at: range)
  }

  private mutating func reportDate(
    _ value: String, _ what: String, expected: String, at range: Range<Int>
  ) {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten = zip(parts, [4, 2, 2]).allSatisfy { part, width in
      part.utf8.count == width && part.utf8.allSatisfy(\.isDigit)
    }
    let reason =
      switch (isWritten, parts.count) {
      case (true, 2...3) where !(1...12).contains(Int(parts[1]) ?? 0):
        "il n’y a pas de mois \(parts[1])"
      case (true, 3): "ce jour n’existe pas"
      default: "attendu : \(expected)"
      }
    report(
      .impossibleDate, "date « \(value.shortened) » impossible dans « \(what) » : \(reason)",
      at: range, fixIts: value.dateGuess.map { [.replace(range, with: $0)] } ?? [])
  }
}

extension String {
  /// Whether it is a decimal number as XML Schema writes it.
  var isDecimal: Bool {
    let unsigned = hasPrefix("-") || hasPrefix("+") ? dropFirst() : self[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return false }
    return parts.contains { !$0.isEmpty } && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
  }

  /// Whether it is a quantity that a computation takes as it is.
  fileprivate var isAmount: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && (1...9).contains(parts[0].count)
      && (parts.count == 1 || (1...6).contains(parts[1].count))
      && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
  }

  /// The decimal number that was meant, such as `1234.5` for « 1 234,5 »; `nil` when it is not
  /// clear.
  fileprivate var decimalGuess: String? {
    var text = filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
    if text.filter({ $0 == "," }).count == 1, !text.contains(".") {
      text = text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
    }
    return text.isDecimal ? text : nil
  }

  /// The date that was meant, such as `2023-02-08` for « 08/02/2023 »; `nil` when it is not clear.
  fileprivate var dateGuess: String? {
    let parts = split { $0 == "/" || $0 == "." || $0 == "-" }
    guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return nil }
    let widths = parts.map(\.utf8.count)
    let ordered: [Substring]
    switch widths.count {
    case 2 where widths[1] == 4: ordered = [parts[1], parts[0]]
    case 3 where widths[2] == 4: ordered = [parts[2], parts[1], parts[0]]
    case 1...3 where widths[0] == 4: ordered = Array(parts)
    default: return nil
    }
    let text = ordered.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    return text != self && PartialDate(text) != nil ? text : nil
  }
}
