import LabelModel

/// How a sheet counts the actions of a line, in functions that every spreadsheet has.
enum AuditFormula {
  /// All the actions.
  case all
  /// Those whose cell is one of some words.
  case word([String], String)
  /// Those whose cell, words between spaces, has at least one of some words.
  case listed([String], String)
  /// The same, where the cells have no space at their ends.
  case bareListed([String], String)
  /// Those whose cell has no word.
  case blank(String)
  /// Those whose cell has something.
  case filled(String)

  /// What is counted of them.
  enum Kind: CaseIterable {
    /// Recorded.
    case recorded
    /// Eligible.
    case eligible
    /// To be checked.
    case toCheck
    /// Ineligible.
    case ineligible
    /// Retained by the auditor.
    case retained

    /// Heading of the column, for verdicts of that nature.
    func heading(_ audit: VerdictLog.Nature?) -> String {
      switch self {
      case .recorded: "Recensées"
      case .eligible: "Éligibles"
      case .toCheck: "À vérifier"
      case .ineligible: "Inéligibles"
      case .retained: audit == .example ? "Retenues (exemple)" : "Retenues"
      }
    }

    /// The cells to look at and the word that they must have; `nil` when every action counts.
    fileprivate var criterion: (range: String, word: String)? {
      switch self {
      case .recorded: nil
      case .eligible: ("Eligibilite", Eligibility.Outcome.eligible.label)
      case .toCheck: ("Eligibilite", Eligibility.Outcome.toCheck.label)
      case .ineligible: ("Eligibilite", Eligibility.Outcome.ineligible.label)
      case .retained: ("Verdict", Verdict.Decision.retained.rawValue)
      }
    }
  }

  /// How the actions of a line of a facet are counted.
  init(_ kind: Tally.FacetKind, _ id: String) {
    switch kind {
    case .audiences:
      self = Audience(rawValue: id) == nil ? .blank("Publics") : .bareListed([id], "Publics")
    case .carrier: self = .word([id], "Porteur")
    case .status: self = .word([id], "Statut")
    case .mentions: self = id == "sans-mention" ? .blank("Mentions") : .bareListed([id], "Mentions")
    }
  }

  /// The formula, without `=`.
  func text(_ kind: Kind) -> String {
    let criterion = kind.criterion
    switch self {
    case .all:
      guard let criterion else { return "COUNTA(Identifiant)" }
      return "COUNTIFS(\(criterion.range),\(Self.quoted(criterion.word)))"
    case .word(let words, let range) where words.allSatisfy(Self.isPlain):
      let more = criterion.map { ",\($0.range),\(Self.quoted($0.word))" } ?? ""
      return words.map { "COUNTIFS(\(range),\(Self.quoted($0))\(more))" }.joined(separator: "+")
    case .word(let words, let range):
      return sum(words.map { "EXACT(\(range),\(Self.quoted($0)))" }, kind)
    case .listed(let words, let range):
      return sum(words.map { "ISNUMBER(FIND(\(Self.quoted(" \($0) ")),\(range)))" }, kind)
    case .bareListed(let words, let range):
      return sum(
        words.map { "ISNUMBER(FIND(\(Self.quoted(" \($0) ")),\" \"&\(range)&\" \"))" }, kind)
    case .filled(let range):
      return "SUMPRODUCT((\(range)<>\"\")*1\(factor(kind)))"
    case .blank(let range):
      return "SUMPRODUCT((Identifiant<>\"\")*(TRIM(\(range))=\"\")\(factor(kind)))"
    }
  }

  /// The actions for which at least one condition holds, each once.
  private func sum(_ conditions: [String], _ kind: Kind) -> String {
    let terms = conditions.joined(separator: "+")
    return "SUMPRODUCT(((\(terms))>0)*1\(factor(kind)))"
  }

  private func factor(_ kind: Kind) -> String {
    kind.criterion.map { "*(\($0.range)=\(Self.quoted($0.word)))" } ?? ""
  }

  /// Whether COUNTIFS reads the word as itself: no wildcard, no comparison, no number.
  private static func isPlain(_ word: String) -> Bool {
    word.first?.isLetter ?? false
      && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
