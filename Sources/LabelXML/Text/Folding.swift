extension StringProtocol {
  /// The text without case or accents: letters, digits and everything else as they are.
  ///
  ///     "Médiathèque L’Œuvre" → "mediatheque l’oeuvre"
  package var folded: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A:
        result.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case 0...0x7F:
        result.append(scalar)
      case 0x300...0x36F:
        // An accent that stands alone after its letter.
        continue
      default:
        if let plain = Self.plain(scalar) {
          result.append(contentsOf: plain.unicodeScalars)
        } else {
          result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return String(result)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "à", "â", "ä", "á", "ã", "å", "À", "Â", "Ä", "Á", "Ã", "Å": "a"
    case "ç", "Ç": "c"
    case "é", "è", "ê", "ë", "É", "È", "Ê", "Ë": "e"
    case "î", "ï", "í", "ì", "Î", "Ï", "Í", "Ì": "i"
    case "ñ", "Ñ": "n"
    case "ô", "ö", "ó", "ò", "õ", "Ô", "Ö", "Ó", "Ò", "Õ": "o"
    case "ù", "û", "ü", "ú", "Ù", "Û", "Ü", "Ú": "u"
    case "ÿ", "Ÿ", "ý", "Ý": "y"
    case "œ", "Œ": "oe"
    case "æ", "Æ": "ae"
    default: nil
    }
  }

  /// The words of the text, folded: runs of letters and digits.
  ///
  ///     "L’espace public, numérique" → ["l", "espace", "public", "numerique"]
  package var foldedWords: [String] {
    folded.unicodeScalars.split { !$0.isOfWord }.map { String($0) }
  }
}

extension Unicode.Scalar {
  /// Whether a word may hold it: a letter, a digit, or a mark that a letter bears.
  ///
  /// Registers have millions of characters, nearly all of them ASCII: those ask no table.
  fileprivate var isOfWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0...0x7F: return false
    default: break
    }
    let properties = properties
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
