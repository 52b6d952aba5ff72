public import LabelModel

/// A comparison in sentences, the same in a terminal and in a report.
public struct ComparisonWords: Sendable {
  private let comparison: Comparison
  private let before: ComparedEdition
  private let after: ComparedEdition
  private let referentials: [Referential]

  /// Prepares to speak of a comparison.
  public init(
    _ comparison: Comparison, _ before: ComparedEdition, _ after: ComparedEdition,
    referentials: [Referential]
  ) {
    self.comparison = comparison
    self.before = before
    self.after = after
    self.referentials = referentials
  }

  /// « Miramas, de l’édition 2021 à l’édition 2023 ».
  public var title: String {
    comparison.isOneCollectivity
      ? "\(after.name), de l’édition \(before.edition) à l’édition \(after.edition)"
      : "\(before.name) (édition \(before.edition)) et \(after.name) (édition \(after.edition))"
  }

  /// The whole story in a few sentences.
  public var summary: [String] {
    comparison.isOneCollectivity
      ? ([recorded, origin, fates, eligible, verdicts, likely].compactMap { $0 })
      : towns
  }

  /// What the label gave to both, and that it does not follow from the counts; `nil` when no source
  /// gives any result.
  public var results: String? { Self.results(of: [before, after]) }

  /// What the label gave to each edition, and that it does not follow from the counts; `nil` when
  /// no source gives any result.
  public static func results(of editions: [ComparedEdition]) -> String? {
    let isOneTown = Set(editions.map(\.side.register.collectivity)).count < 2
    var given: [String] = []
    for edition in editions {
      guard let result = edition.result else { continue }
      let phrase = "\(isOneTown ? "" : "à \(edition.name) ")en \(edition.edition), \(result)"
      if !given.contains(phrase) { given.append(phrase) }
    }
    guard !given.isEmpty else { return nil }
    return "Le label a donné \(given.joined(separator: " ; ")). Ses barèmes ne sont pas publics : "
      + "ce résultat ne se déduit pas du nombre d’actions."
  }

  private func total(_ measure: Comparison.Measure) -> Comparison.Change {
    comparison.totals[measure] ?? Comparison.Change()
  }

  private var recorded: String {
    let change = total(.recorded)
    let counts =
      "\(Self.count(change.after, "action recensée", "actions recensées")) pour l’édition "
      + "\(after.edition), \(change.before) pour l’édition \(before.edition)"
    if change.difference == 0 { return counts + " : autant." }
    return counts + " : \(Self.more(change.difference))\(leading(change.difference))."
  }

  /// The criteria that moved most: « dont 21 en « Médiation » et 12 en « Démocratie locale » ».
  private func leading(_ difference: Int) -> String {
    guard let grille = comparison.grilles.first else { return ", sans classement" }
    let moved = grille.lines
      .filter { $0.depth == 0 && $0.id != .unclassified }
      .compactMap { line in line.changes[.recorded].map { (line, $0.difference) } }
      .filter { $0.1 != 0 }
      .sorted { abs($0.1) > abs($1.1) }
    guard !moved.isEmpty else { return ", dont aucune dans un critère" }
    let isOneWay = moved.allSatisfy { ($0.1 > 0) == (difference > 0) }
    let parts = moved.prefix(isOneWay ? 3 : 4).map { line, change in
      "\(isOneWay ? String(abs(change)) : Self.signed(change)) en "
        + "« \(shortTitle(line.id, in: grille)) »"
    }
    // « dont » would be false where some criteria went up and others down.
    return (isOneWay ? ", dont " : " ; par critère : ") + Self.list(Array(parts))
  }

  private var origin: String? {
    let parts = total(.recorded).parts
    guard parts.new != 0 || parts.gone != 0 else { return nil }
    let gone = GoneAction.Reason.allCases.compactMap { reason -> String? in
      let count = comparison.gone.count { $0.reason == reason }
      return count == 0 ? nil : "\(count) \(Self.phrase(reason, count))"
    }
    let disappeared =
      parts.gone == 0
      ? "aucune n’a disparu"
      : Self.count(-parts.gone, "action a disparu", "actions ont disparu")
        + " (\(Self.list(gone)))"
    return "\(Self.count(parts.new, "action est nouvelle", "actions sont nouvelles")) ; "
      + "\(disappeared)."
  }

  private var fates: String? {
    guard !comparison.pairs.isEmpty else { return nil }
    if comparison.pairs(.kept).count == comparison.pairs.count {
      return "Les \(comparison.pairs.count) actions communes aux deux éditions sont gardées à "
        + "l’identique."
    }
    let parts = ActionPair.Class.allCases.compactMap { fate -> String? in
      let count = comparison.pairs(fate).count
      return count == 0 ? nil : "\(count) \(Self.phrase(fate, count))"
    }
    return "Sur \(Self.count(comparison.pairs.count, "action commune", "actions communes")) aux "
      + "deux éditions : \(Self.list(parts))."
  }

  private var eligible: String {
    let change = total(.eligible)
    let parts = [
      (change.parts.new, "par les nouvelles actions"),
      (change.parts.gone, "par les actions disparues"),
      (change.parts.eligibility, "par les actions communes dont l’éligibilité a changé"),
    ].filter { $0.0 != 0 }.map { "\(Self.signed($0.0)) \($0.1)" }
    let counts =
      "\(Self.count(change.after, "action éligible", "actions éligibles")) pour l’édition "
      + "\(after.edition), \(change.before) pour l’édition \(before.edition)"
    guard !parts.isEmpty else { return counts + " : rien n’a bougé." }
    return counts + " : \(Self.list(parts))."
  }

  /// Why the same action counts at one date and not at the other.
  private var verdicts: String? {
    let lost = comparison.pairs.count {
      $0.outcomeBefore == .eligible && $0.outcomeAfter != .eligible
    }
    let won = comparison.pairs.count {
      $0.outcomeBefore != .eligible && $0.outcomeAfter == .eligible
    }
    guard lost > 0 || won > 0 else { return nil }
    let gained =
      won == 0
      ? "aucune action commune ne le devient"
      : Self.count(won, "action commune le devient", "actions communes le deviennent")
    return "L’éligibilité est appréciée au \(before.side.referenceDate.inFrench) puis au "
      + "\(after.side.referenceDate.inFrench) : \(gained), "
      + "\(lost) \(lost < 2 ? "cesse" : "cessent") de l’être."
  }

  private var likely: String? {
    let count = comparison.likelyPairs.count
    guard count > 0 else { return nil }
    return Self.count(
      count, "paire d’actions se ressemble assez", "paires d’actions se ressemblent assez")
      + " pour être peut-être une même action sous deux identifiants : à vérifier, aucune n’est "
      + "comptée comme telle."
  }

  /// « terminée », « non reprises ».
  static func phrase(_ reason: GoneAction.Reason, _ count: Int) -> String {
    let plural = count > 1
    return switch reason {
    case .ended: plural ? "terminées" : "terminée"
    case .ineligible: plural ? "inéligibles à la nouvelle date" : "inéligible à la nouvelle date"
    case .dropped: plural ? "non reprises" : "non reprise"
    }
  }

  /// « gardée à l’identique », « modifiées ».
  static func phrase(_ fate: ActionPair.Class, _ count: Int) -> String {
    let plural = count > 1
    return switch fate {
    case .kept: plural ? "gardées à l’identique" : "gardée à l’identique"
    case .changed: plural ? "modifiées" : "modifiée"
    case .reclassified: plural ? "reclassées" : "reclassée"
    case .renamed: plural ? "renommées" : "renommée"
    }
  }

  private var towns: [String] {
    let sentences = [(before, total(.recorded).before), (after, total(.recorded).after)].map {
      edition, count in
      let rate = edition.perThousand(count).map { ", soit \($0) pour 1 000 habitants" } ?? ""
      return "\(edition.name), édition \(edition.edition) : "
        + "\(Self.count(count, "action recensée", "actions recensées"))\(rate)."
    }
    let missing = [before, after].filter { $0.population == nil }.map(\.name)
    let unknown =
      missing.isEmpty
      ? []
      : ["Population non donnée : \(Self.list(missing)). Le compte pour 1 000 habitants manque."]
    return sentences + unknown + [
      "Les actions de deux communes ne sont pas rapprochées une à une. Le label ne fait ni concours "
        + "ni classement : ces nombres disent ce que chaque registre recense, non la valeur d’une "
        + "politique."
    ]
  }

  /// A title short enough for a sentence.
  public func shortTitle(_ node: NodeID, in grille: GrilleComparison) -> String {
    let known = referentials.first { $0.id == grille.id }?.node(node)
    guard let known else { return grille[node]?.title ?? node.rawValue }
    return known.title.count <= 48
      ? known.title : known.aliases.first { $0.count <= 48 } ?? known.title
  }

  /// « 70 actions de plus », « 1 action de moins ».
  static func more(_ difference: Int) -> String {
    count(abs(difference), "action", "actions") + (difference > 0 ? " de plus" : " de moins")
  }

  /// « +3 », « −2 », « 0 ».
  public static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
  }

  static func count(_ count: Int, _ singular: String, _ plural: String) -> String {
    count == 0 ? "aucune \(singular)" : "\(count) \(count < 2 ? singular : plural)"
  }

  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " et " + last
  }
}
