package import LabelModel
internal import LabelXML
internal import Workbooks

/// Dates as French people write them in tables: « 2021 », « mars 2021 », « 12/03/2021 ».
package enum FrenchDate {
  /// The date for a cell: « 2021 », « mars 2021 », « 12/03/2021 ».
  package static func text(_ date: PartialDate) -> String {
    guard let month = date.month, let day = date.day else { return date.inFrench }
    return "\(padded(day))/\(padded(month))/\(date.year)"
  }

  /// Reads a date, without its time; `nil` for an empty text and for words that say nothing.
  ///
  ///     "12/03/2021" → 2021-03-12    "mars 2021" → 2021-03    "2021-03-12 00:00:00" → 2021-03-12
  package static func parse(_ text: String) throws(CellFault) -> PartialDate? {
    let text = withoutTime(text.collapsed)
    guard !text.headingKey.isEmpty, !nothing.contains(text.headingKey) else { return nil }
    if let date = PartialDate(text) { return try plausible(date, text) }
    try refusePeriodsAndSerials(text)
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if let date = try inWords(words, text) { return try plausible(date, text) }
    if let date = try inNumbers(words, text) { return try plausible(date, text) }
    throw CellFault(
      "« \(text) » n’est pas une date", fix: "écrire 2021, mars 2021 ou 12/03/2021")
  }

  /// Words by which a cell says that it has no date; signs alone, such as « - », say it too.
  private static let nothing: Set<String> = ["n a", "na", "neant", "sans objet", "aucun", "aucune"]

  /// « 12/03/2021 à 14:05 » and « 2021-03-12T08:30:00 » without their times.
  private static func withoutTime(_ text: String) -> String {
    if let mark = text.firstIndex(of: "T"), text.contains(":"), PartialDate(text[..<mark]) != nil {
      return String(text[..<mark])
    }
    var words = text.split(separator: " ")
    guard words.count > 1, let last = words.last, last.first?.isNumber == true,
      last.contains(where: { $0 == ":" || $0 == "h" }),
      last.allSatisfy({ $0.isNumber || ":h.".contains($0) })
    else { return text }
    words.removeLast()
    if words.last == "à" { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// Says what to do of what is no date and looks like one: two years, and the number by which a
  /// spreadsheet counts days.
  private static func refusePeriodsAndSerials(_ text: String) throws(CellFault) {
    let years = text.split { !$0.isNumber }.compactMap { String($0).asYear }
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }
    let others = words.filter { String($0).asYear == nil }
    if years.count == 2, years[0] < years[1],
      others.allSatisfy({ ["de", "a", "au", "et"].contains($0) })
    {
      throw CellFault(
        "« \(text) » est une période", fix: "écrire \(years[0]) dans Début et \(years[1]) dans Fin")
    }
    if text.utf8.count == 5, let number = Int(text), (20_000...60_000).contains(number),
      let day = DaySerial.day(number, startsIn1904: false)
    {
      throw CellFault(
        "« \(text) » est une date qu’Excel montre en nombre",
        fix: "écrire \(Self.text(PartialDate(day))), ou mettre la colonne au format date")
    }
  }

  private static func inWords(_ words: [String], _ text: String) throws(CellFault) -> PartialDate? {
    guard words.count == 2 || words.count == 3, let year = Int(words[words.count - 1]),
      let month = month(words[words.count - 2])
    else { return nil }
    guard words.count == 3 else { return try make(year, month, nil, text) }
    let number = words[0] == "1er" ? "1" : words[0]
    guard let day = Int(number) else { return nil }
    return try make(year, month, day, text)
  }

  private static func inNumbers(
    _ words: [String], _ text: String
  ) throws(CellFault) -> PartialDate? {
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, (2...3).contains(numbers.count), let last = words.last,
      let first = words.first
    else { return nil }
    if first.count == 4 {
      return try make(numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : nil, text)
    }
    guard last.count == 4 else {
      guard numbers.count == 3, last.count == 2 else { return nil }
      throw CellFault(
        "l’année de « \(text) » n’a que deux chiffres",
        fix: "écrire \(words[0])/\(words[1])/20\(last)")
    }
    return numbers.count == 2
      ? try make(numbers[1], numbers[0], nil, text)
      : try make(numbers[2], numbers[1], numbers[0], text)
  }

  private static func make(
    _ year: Int, _ month: Int, _ day: Int?, _ text: String
  ) throws(CellFault) -> PartialDate {
    guard year < 10_000 else { throw CellFault("l’année de « \(text) » n’existe pas") }
    let digits = String(year)
    let full = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let parts = [full, padded(month)] + (day.map { [padded($0)] } ?? [])
    if let date = PartialDate(parts.joined(separator: "-")) { return date }
    if let day, (1...12).contains(day), month > 12 {
      throw CellFault(
        "« \(text) » n’existe pas : il n’y a pas de mois \(month)",
        fix: "écrire le jour avant le mois : \(padded(month))/\(padded(day))/\(year)")
    }
    let last = (28...31).last {
      PartialDate([full, padded(month), padded($0)].joined(separator: "-")) != nil
    }
    throw CellFault(
      "« \(text) » n’existe pas dans le calendrier",
      fix: last.map { "vérifier le jour : ce mois s’arrête au \($0)" }
        ?? "écrire 2021, mars 2021 ou 12/03/2021")
  }

  private static func plausible(
    _ date: PartialDate, _ text: String
  ) throws(CellFault) -> PartialDate {
    guard (1900...2099).contains(date.year) else {
      throw CellFault(
        "l’année de « \(text) » n’est pas entre 1900 et 2099", fix: "vérifier l’année")
    }
    return date
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    if word == "juil" { return 7 }
    let found = monthNames.indices.filter { monthNames[$0].hasPrefix(word) }
    return found.count == 1 ? found[0] + 1 : nil
  }

  private static let monthNames = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",
  ]

  private static func padded(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}
