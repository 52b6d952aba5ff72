/// French as it is printed: numbers, plurals, lists and elisions.
///
/// A plain space in what it returns is always breakable; numbers hold to what they count with a
/// non-breaking space.
enum French {
  /// Space that holds two words together.
  static let hardSpace = "\u{A0}"
  /// Narrow space that separates groups of three digits.
  static let thinSpace = "\u{202F}"

  /// A whole number, its digits in groups of three: « 5 538 ».
  static func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += thinSpace }
      grouped.append(digit)
    }
    return value < 0 ? "−" + grouped : grouped
  }

  /// A number as the files write it, with a point: « 4.5 » becomes « 4,5 »; what is not a number
  /// stays as it is.
  static func decimal(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = Int(first), parts.count <= 2 else { return text }
    return parts.count == 1 ? number(whole) : number(whole) + "," + parts[1]
  }

  /// A noun in agreement: singular below two, as French has it.
  static func agree(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    count < 2 ? singular : plural ?? singular + "s"
  }

  /// A count with its noun: « 12 actions », « 1 action », « aucune action » when asked.
  static func count(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    number(count) + hardSpace + agree(count, singular, plural)
  }

  /// « a », « a et b », « a, b et c ».
  static func list(_ items: [String], last conjunction: String = "et") -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// The text with a capital first letter.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// « le champ », « l’enjeu », « la catégorie ».
  static func the(_ noun: String) -> String {
    if startsWithVowel(noun) { return "l’\(noun)" }
    return noun == "catégorie" ? "la \(noun)" : "le \(noun)"
  }

  /// « au champ », « à l’enjeu », « à la catégorie ».
  static func toThe(_ noun: String) -> String {
    if startsWithVowel(noun) { return "à l’\(noun)" }
    return noun == "catégorie" ? "à la \(noun)" : "au \(noun)"
  }

  /// « de Miramas », « d’Albi », « du Havre », « des Mureaux ».
  static func of(_ name: String) -> String {
    if let rest = name.droppingPrefix("Le ") { return "du \(rest)" }
    if let rest = name.droppingPrefix("Les ") { return "des \(rest)" }
    return startsWithVowel(name) ? "d’\(name)" : "de \(name)"
  }

  private static func startsWithVowel(_ name: String) -> Bool {
    name.prefix(1).lowercased().first.map("aeiouyàâéèêëîïôûœ".contains) ?? false
  }
}

extension String {
  /// The text after a prefix; `nil` when it does not begin with it.
  func droppingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
