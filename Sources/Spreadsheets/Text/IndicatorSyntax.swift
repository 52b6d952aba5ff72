package import LabelModel
internal import LabelXML

/// Something measured, as a phrase: « personnes accueillies : plus de 1500 personnes (2022) ».
///
/// What the phrase cannot say is written by parts: `libellé : … | valeur : … | unité : …`.
package enum IndicatorSyntax {
  private static let names = ["libellé", "valeur", "unité", "année", "précision"]
  private static let fix = "écrire par exemple « personnes accueillies : 5538 personnes (2022) »"

  /// The line.
  package static func text(_ indicator: Indicator) -> String {
    let number = [indicator.precision, FrenchDecimal.text(indicator.value), indicator.unit]
      .compactMap { $0 }.joined(separator: " ")
    let phrase = "\(indicator.label) : \(number)" + (indicator.year.map { " (\($0))" } ?? "")
    if (try? parse(phrase)) == indicator { return phrase }
    return KeyedLine.text([
      ("libellé", indicator.label), ("valeur", FrenchDecimal.text(indicator.value)),
      ("unité", indicator.unit), ("année", indicator.year.map { String($0) }),
      ("précision", indicator.precision),
    ])
  }

  /// Reads a line.
  package static func parse(_ line: String) throws(CellFault) -> Indicator {
    let parts = try KeyedLine(line, names: names)
    if let label = parts["libellé"], let value = parts["valeur"] {
      try parts.requireNothingLeft(of: line, fix: fix)
      guard let decimal = FrenchDecimal.decimal(value) else {
        throw CellFault("« \(value) » n’est pas un nombre", fix: fix)
      }
      let year = parts["année"]?.asYear
      if let text = parts["année"], year == nil {
        throw CellFault("« \(text) » n’est pas une année", fix: fix)
      }
      if let precision = parts["précision"], !NumberCaution.words.contains(precision) {
        throw CellFault(
          "précision « \(precision) » inconnue",
          fix: "écrire l’une de : \(NumberCaution.words.joined(separator: ", "))")
      }
      return Indicator(
        label: label, value: decimal, unit: parts["unité"], year: year,
        precision: parts["précision"])
    }
    let colons = line.indices.filter { line[$0] == ":" }
    for colon in colons.reversed() {
      let label = line[..<colon].collapsed
      if !label.isEmpty,
        let indicator = measure(line[line.index(after: colon)...].collapsed, label: label)
      {
        return indicator
      }
    }
    throw CellFault(
      colons.isEmpty
        ? "« \(line) » n’a pas de deux-points entre ce qui est mesuré et le nombre"
        : "aucun nombre ne suit les deux-points de « \(line) »", fix: fix)
  }

  /// « plus de 1 500 personnes (2022) ».
  private static func measure(_ text: String, label: String) -> Indicator? {
    var rest = text[...]
    var precision: String?
    for caution in NumberCaution.words where rest.lowercased().hasPrefix(caution + " ") {
      precision = caution
      rest = rest.dropFirst(caution.count + 1)
      break
    }
    var year: Int?
    if rest.hasSuffix(")"), let parenthesis = rest.lastIndex(of: "("),
      let found = String(rest[rest.index(after: parenthesis)...].dropLast()).asYear
    {
      year = found
      rest = rest[..<parenthesis]
      while rest.last == " " { rest = rest.dropLast() }
    }
    // The longest head that is a number: « 1 234,5 % ».
    var ends = rest.indices.filter { rest[$0].isSpaceBetweenWords }
    ends.append(rest.endIndex)
    for end in ends.reversed() {
      guard let value = FrenchDecimal.decimal(rest[..<end]) else { continue }
      let unit = String(rest[end...]).collapsed
      return Indicator(
        label: label, value: value, unit: unit.isEmpty ? nil : unit, year: year,
        precision: precision)
    }
    // « 45% »
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
    guard let value = FrenchDecimal.decimal(digits), !digits.isEmpty else { return nil }
    return Indicator(
      label: label, value: value, unit: String(rest[digits.endIndex...]).collapsed, year: year,
      precision: precision)
  }
}

extension Character {
  fileprivate var isSpaceBetweenWords: Bool {
    self == " " || self == "\u{A0}" || self == "\u{202F}"
  }
}
