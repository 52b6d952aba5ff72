/// Numbers as French writes them.
enum FrenchNumber {
  /// Digits in groups of three with narrow no-break spaces: « 12 345 ».
  static func text(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let sign = number < 0 ? "−" : ""
    guard digits.count > 3 else { return sign + String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "\u{202F}" }
      text.append(digit)
    }
    return sign + text
  }
}

/// Turns of phrase that charts use.
enum FrenchText {
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  /// « a, b et c »; empty for nothing.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last else { return "" }
    guard parts.count > 1 else { return last }
    return parts.dropLast().joined(separator: ", ") + " et " + last
  }

  /// « mars 2019 », or « 2019 » where the month is not known.
  static func moment(_ moment: TimelineChart.Moment) -> String {
    guard let month = moment.month, months.indices.contains(month - 1) else {
      return String(moment.year)
    }
    return "\(months[month - 1]) \(moment.year)"
  }

  /// « depuis mars 2019 », « de 2017 à 2020 ».
  static func moment(_ when: TimelineChart.When) -> String {
    switch when {
    case .at(let moment): FrenchText.moment(moment)
    case .since(let start): "depuis \(moment(start))"
    case .between(let start, let end): "de \(moment(start)) à \(moment(end))"
    }
  }
}

extension String {
  /// The same with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The same with its first letter small, unless its first word is written in capitals.
  var lowercasedFirst: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
