internal import LabelXML

/// Texts of cells that tell of people: an address, a telephone, or a civility and a name.
enum PersonalText {
  private static let civilities: Set<String> = [
    "m.", "mr", "mr.", "mme", "mme.", "mlle", "monsieur", "madame",
  ]

  /// Why a text cannot stand in a register, which is published; `nil` when it tells of nobody.
  static func fault(in text: String) -> CellFault? {
    guard let what = PersonalData.first(in: text)?.label ?? (hasName(text) ? "un nom" : nil) else {
      return nil
    }
    return fault(what)
  }

  /// The same of a text that may hold addresses of pages, whose figures are no telephone and whose
  /// names are those of places or of documents.
  static func faultBesideAddresses(in text: String) -> CellFault? {
    let words = text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }
    return PersonalData.first(in: words.joined(separator: " ")).map { fault($0.label) }
  }

  private static func fault(_ what: String) -> CellFault {
    CellFault(
      "\(what) figure dans cette case : un registre est publié et n’en contient pas",
      fix: "écrire une fonction ou un service")
  }

  /// Whether a civility stands before a capital: « Mme Martin », but not « Mme la directrice ».
  private static func hasName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).contains { civility, name in
      civilities.contains(civility.lowercased()) && civility.first?.isUppercase == true
        && name.first?.isUppercase == true && !["Le", "La", "LE", "LA"].contains(name)
    }
  }
}

extension ActionColumn {
  /// Why the text of a cell of that column cannot stand in a register, since it tells of a person.
  func personalFault(in text: String) -> CellFault? {
    switch self {
    case .contactFunction, .contactService: PersonalText.fault(in: text)
    case .title, .summary, .description, .partners, .place, .address, .indicators, .evidence,
      .sources, .reserves:
      PersonalText.faultBesideAddresses(in: text)
    case .id, .status, .carrier, .start, .end, .confirmation, .principal, .secondary, .certainty,
      .audiences, .latitude, .longitude, .mentions, .predecessors, .extra, .stamp:
      nil
    }
  }
}
