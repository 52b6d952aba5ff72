/// The names that HTML gives to characters, for those who write them in XML out of habit.
enum NamedCharacters {
  /// Whether it is one of XML's five entities.
  static func isPredefined(_ name: String) -> Bool {
    switch name {
    case "amp", "lt", "gt", "quot", "apos": true
    default: false
    }
  }

  /// Whether it is a name of XML or one of HTML's that French texts use.
  static func isKnown(_ name: String) -> Bool { isPredefined(name) || html[name] != nil }

  /// What to write instead; `nil` for a name that is not known.
  ///
  /// `nbsp` gives `&#160;`, `eacute` gives `é`.
  static func replacement(for name: String) -> String? {
    guard let character = html[name] else { return nil }
    return invisible[name] ?? String(character)
  }

  /// What would not be seen in a text is written as a number.
  private static let invisible = ["nbsp": "&#160;", "shy": "&#173;", "thinsp": "&#8201;"]

  private static let html: [String: Character] = [
    "nbsp": "\u{A0}", "shy": "\u{AD}", "thinsp": "\u{2009}",
    "agrave": "à", "acirc": "â", "auml": "ä", "aelig": "æ", "ccedil": "ç", "egrave": "è",
    "eacute": "é", "ecirc": "ê", "euml": "ë", "icirc": "î", "iuml": "ï", "ocirc": "ô",
    "ouml": "ö", "oelig": "œ", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "yuml": "ÿ",
    "ntilde": "ñ", "iacute": "í", "oacute": "ó", "aacute": "á", "uacute": "ú",
    "Agrave": "À", "Acirc": "Â", "AElig": "Æ", "Ccedil": "Ç", "Egrave": "È", "Eacute": "É",
    "Ecirc": "Ê", "Euml": "Ë", "Icirc": "Î", "Iuml": "Ï", "Ocirc": "Ô", "OElig": "Œ",
    "Ugrave": "Ù", "Ucirc": "Û", "Uuml": "Ü",
    "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "hellip": "…", "ndash": "–", "mdash": "—", "bull": "•", "middot": "·", "euro": "€",
    "deg": "°", "copy": "©", "reg": "®", "trade": "™", "times": "×", "plusmn": "±",
    "frac12": "½", "sup2": "²", "sup3": "³", "micro": "µ", "rarr": "→", "larr": "←",
  ]
}
