import LabelModel

/// The sentences that open a chapter: what the town does there, from the counts alone.
struct ChapterSentences {
  /// Whose actions they are.
  var town: Town
  /// What the nodes are called, such as « champ » and « champs ».
  var noun: (singular: String, plural: String)
  /// The node's counts in the tally of the register.
  var line: Tally.Line
  /// The actions of which the node is the principal one.
  var profile: Profile

  /// The sentences, each with its capital and its full stop; empty when there is no action.
  var all: [String] {
    guard line.principal.recorded > 0 else { return [] }
    return [recorded, others, audiences, carriers, period].compactMap { $0 }
  }

  /// « 33 actions recensées, dont 12 éligibles ; 15 restent à vérifier et 6 sont inéligibles. »
  private var recorded: String {
    let counts = line.principal
    let subject = French.count(counts.recorded, "action recensée", "actions recensées")
    if counts.recorded == 1 {
      return "\(subject) à titre principal, \(word(for: counts))."
    }
    if let whole = Eligibility.Outcome.allCases.first(where: { counts[$0] == counts.recorded }) {
      return "\(subject) à titre principal, toutes \(plural(of: whole))."
    }
    return "\(subject) à titre principal, dont \(French.list(parts(of: counts)))."
  }

  private func parts(of counts: Counts) -> [String] {
    Eligibility.Outcome.allCases.filter { counts[$0] > 0 }.map { outcome in
      let number = French.number(counts[outcome]) + French.hardSpace
      return number + (counts[outcome] < 2 ? outcome.label : plural(of: outcome))
    }
  }

  private func word(for counts: Counts) -> String {
    Eligibility.Outcome.allCases.first { counts[$0] > 0 }?.label ?? ""
  }

  private func plural(of outcome: Eligibility.Outcome) -> String {
    switch outcome {
    case .eligible: "éligibles"
    case .toCheck: "à vérifier"
    case .ineligible: "inéligibles"
    }
  }

  private var others: String? {
    let count = line.any.recorded - line.principal.recorded
    guard count > 0 else { return nil }
    let subject = French.count(
      count, "action d’un autre \(noun.singular)", "actions d’autres \(noun.plural)")
    return "\(subject) y \(French.agree(count, "contribue", "contribuent")) à titre secondaire."
  }

  private var audiences: String? {
    let lines = (profile.tally[facet: .audiences]?.lines ?? [])
      .filter { $0.counts.recorded > 0 && Audience(rawValue: $0.id) != nil }
      .enumerated().sorted {
        ($1.element.counts.recorded, $0.offset) < ($0.element.counts.recorded, $1.offset)
      }
      .map(\.element)
    guard let first = lines.first else { return nil }
    if profile.actions.count == 1 {
      return "Elle s’adresse \(French.list(lines.map { "aux \($0.title)" }))."
    }
    let named = lines.prefix(3)
    let verb = lines.count > 3 ? "s’adressent surtout" : "s’adressent"
    if named.count == 1, first.counts.recorded == profile.actions.count {
      return "Toutes s’adressent aux \(first.title)."
    }
    return "Elles \(verb) "
      + French.list(named.map { "aux \($0.title) (\(French.number($0.counts.recorded)))" }) + "."
  }

  private var carriers: String? {
    let lines = (profile.tally[facet: .carrier]?.lines ?? []).filter { $0.counts.recorded > 0 }
    let known = lines.compactMap { line in
      Carrier(rawValue: line.id).flatMap(agent).map { ($0, line.counts.recorded) }
    }
    let unknown = lines.first { $0.id == Carrier.unknown.rawValue }?.counts.recorded ?? 0
    let isAlone = profile.actions.count == 1
    guard let first = known.first else {
      return isAlone
        ? "Aucune source ne dit qui la porte." : "Aucune source ne dit qui les porte."
    }
    if isAlone { return "Elle est portée par \(first.0)." }
    let list =
      known.count == 1 && unknown == 0
      ? "Toutes sont portées par \(first.0)"
      : "Elles sont portées "
        + French.list(known.map { "par \($0.0) (\(French.number($0.1)))" })
    guard unknown > 0 else { return list + "." }
    let some = unknown == 1 ? "d’une" : "de \(French.number(unknown))"
    return list + " ; le porteur \(some) d’entre elles n’est pas connu."
  }

  /// Who runs it, as the agent of a passive sentence; `nil` when it is unknown.
  private func agent(_ carrier: Carrier) -> String? {
    switch carrier {
    case .direct: town.itself
    case .association: "une association"
    case .delegate: "un délégataire ou un prestataire"
    case .intermunicipal: "l’intercommunalité"
    case .other: "un autre organisme"
    case .unknown: nil
    }
  }

  private var period: String? {
    let total = profile.actions.count
    let dated = profile.datedCount
    guard total > 1 else { return nil }
    guard let first = profile.firstYear, let last = profile.lastYear else {
      return "Aucune source n’en donne la date de début."
    }
    let span =
      first == last
      ? "ont commencé en \(first)" : "ont commencé entre \(first) et \(last)"
    if dated == total { return "Toutes \(span)." }
    if dated == 1 {
      return "Une seule a une date de début connue, \(first)."
    }
    return "Celles dont la date de début est connue (\(French.number(dated)) sur "
      + "\(French.number(total))) \(span)."
  }
}
