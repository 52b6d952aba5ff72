internal import Diagnostics
internal import LabelModel

extension FormChecker {
  /// Checks a value: of an attribute, or the text of an element.
  ///
  /// - Parameters:
  ///   - raw: The value.
  ///   - shape: How it must be written.
  ///   - empty: What to report when there is nothing.
  ///   - what: Name of the attribute or of the element, for the message.
  ///   - range: Where it stands.
  mutating func checkValue(
    _ raw: String, _ shape: ValueShape, empty: FormFault, what: String, at range: Range<Int>
  ) {
    if case .anything = shape { return }
    let value = raw.collapsed
    if value.isEmpty { return reportEmpty(what, shape, empty, at: range) }
    switch shape {
    case .anything, .text: break
    case .identifier: checkIdentifier(value, what, at: range)
    case .identifiers:
      for word in words(raw, at: range) { checkIdentifier(word.word, what, at: word.range) }
    case .word(let list): checkWord(value, list, what, at: range)
    case .words(let list):
      for word in words(raw, at: range) { checkWord(word.word, list, what, at: word.range) }
    case .year: checkYear(value, what, at: range)
    case .years:
      for word in words(raw, at: range) { checkYear(word.word, what, at: word.range) }
    case .date: checkDate(value, what, at: range)
    case .day: checkDay(value, what, at: range)
    case .moment: checkMoment(value, what, at: range)
    case .address: checkAddress(value, what, at: range)
    case .path: checkPath(value, what, at: range)
    case .digest: checkDigest(value, what, at: range)
    case .shortDigest: checkShortDigest(value, what, at: range)
    case .decimal: checkDecimal(value, what, at: range)
    case .degrees(let bounds): checkDegrees(value, bounds, what, at: range)
    case .integer(let bounds, let fault):
      checkInteger(value, bounds, fault, what, at: range)
    case .amount(let word): if value != word { checkAmount(value, what, at: range) }
    case .positiveAmount: checkPositive(value, what, at: range)
    case .inseeCode: checkInseeCode(value, what, at: range)
    }
  }

  private mutating func reportEmpty(
    _ what: String, _ shape: ValueShape, _ fault: FormFault, at range: Range<Int>
  ) {
    let message =
      switch (fault, shape) {
      case (.noAlternative, _): "photo sans texte alternatif : « \(what) » est vide"
      case (.documentWithoutName, _): "source de type « document » sans nom : « \(what) » est vide"
      case (.emptyTitle, _): "titre vide"
      case (_, .word(let list)), (_, .words(let list)):
        "« \(what) » est vide ; attendu : \(Self.list(list.words))"
      default: "« \(what) » est vide"
      }
    report(fault, message, at: range)
  }

  /// The words of a value where they stand; the whole stretch for each when references hide them.
  private func words(_ raw: String, at range: Range<Int>) -> [PlacedWord] {
    let placed = findings.bytes.words(in: range)
    let words = raw.words
    return placed.map(\.word) == words ? placed : words.map { PlacedWord(word: $0, range: range) }
  }

  private mutating func checkIdentifier(_ value: String, _ what: String, at range: Range<Int>) {
    guard !value.isIdentifier else { return }
    let slug = value.slug
    report(
      .malformedValue,
      "« \(what) » « \(value.shortened) » n’est pas un identifiant : minuscules sans accent, "
        + "chiffres et tirets",
      at: range, fixIts: slug.isEmpty ? [] : [.replace(range, with: slug)])
  }

  private mutating func checkWord(
    _ value: String, _ list: WordList, _ what: String, at range: Range<Int>
  ) {
    guard !list.contains(value) else { return }
    let guess = Spelling.nearest(
      to: value, among: list.words + list.others, synonyms: list.synonyms)
    report(
      .unknownWord,
      "\(what) « \(value.shortened) » inconnu ; attendu : \(Self.list(list.words))", at: range,
      fixIts: guess.map { [.replace(range, with: $0)] } ?? [])
  }

  private mutating func checkAddress(_ value: String, _ what: String, at range: Range<Int>) {
    guard let fault = WebAddress.fault(in: value) else { return }
    report(
      .badAddress, "« \(value.shortened) » n’est pas un lien : \(fault.reason)", at: range,
      fixIts: fault.correction.map { [.replace(range, with: $0)] } ?? [])
  }

  private mutating func checkPath(_ value: String, _ what: String, at range: Range<Int>) {
    guard value.hasPrefix("/") else { return }
    report(
      .malformedValue,
      "« \(what) » « \(value.shortened) » doit être un chemin relatif au fichier qui le nomme",
      at: range)
  }

  private mutating func checkDigest(_ value: String, _ what: String, at range: Range<Int>) {
    let prefix = "sha256:"
    let digits = value.dropFirst(prefix.count)
    if value.hasPrefix(prefix), digits.utf8.count == 64, digits.utf8.allSatisfy(\.isLowercaseHex) {
      return
    }
    let lowercase = value.folded
    let rest = lowercase.hasPrefix(prefix) ? String(lowercase.dropFirst(prefix.count)) : lowercase
    let isMendable = rest.utf8.count == 64 && rest.utf8.allSatisfy(\.isLowercaseHex)
    report(
      .malformedValue,
      "« \(what) » doit être « sha256: » suivi de 64 chiffres hexadécimaux en minuscules",
      at: range, fixIts: isMendable ? [.replace(range, with: prefix + rest)] : [])
  }

  private mutating func checkShortDigest(_ value: String, _ what: String, at range: Range<Int>) {
    guard value.utf8.count != 16 || !value.utf8.allSatisfy(\.isLowercaseHex) else { return }
    report(
      .malformedValue, "« \(what) » doit être 16 chiffres hexadécimaux en minuscules", at: range)
  }

  private mutating func checkInseeCode(_ value: String, _ what: String, at range: Range<Int>) {
    let bytes = Array(value.utf8)
    let isSiren = bytes.count == 9 && bytes.allSatisfy(\.isDigit)
    let isCommune =
      bytes.count == 5 && bytes[0].isDigit && bytes[2...].allSatisfy(\.isDigit)
      && (bytes[1].isDigit || bytes[1] == UInt8(ascii: "A") || bytes[1] == UInt8(ascii: "B"))
    guard !isSiren, !isCommune else { return }
    report(
      .malformedValue,
      "« \(what) » « \(value.shortened) » n’est pas un code Insee (5 caractères, comme 13063) "
        + "ni un numéro SIREN (9 chiffres)",
      at: range)
  }
}

extension String {
  /// Whether it is an identifier: lowercase letters without accents, digits, single hyphens.
  package var isIdentifier: Bool {
    var previous = UInt8(ascii: "-")
    for byte in utf8 {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      guard isLetter || byte.isDigit || byte == UInt8(ascii: "-") else { return false }
      if byte == UInt8(ascii: "-"), previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// The identifier that a person would make of a text; empty when nothing is left.
  ///
  ///     "Espace public numérique" → "espace-public-numerique"
  package var slug: String {
    folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}

extension UInt8 {
  /// Whether it is a digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isLowercaseHex: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
