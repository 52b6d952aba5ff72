import LabelModel

/// What is known of an action, in short sentences rather than in labels repeated on every card.
struct ActionSentences {
  /// The action.
  var action: Action
  /// Whether it counts, and why.
  var eligibility: Eligibility
  /// Who records it.
  var town: Town

  /// When, by whom, for whom, with whom and where.
  ///
  ///     En cours depuis 2012. Portée par la ville. Pour les habitants. Avec la MJC.
  var facts: String {
    [time, carrier, audiences, partners, place]
      .compactMap { $0 }.map { $0.hasSuffix(".") ? $0 : $0 + "." }
      .joined(separator: " ")
  }

  /// Why it is not eligible; `nil` when it is.
  var obstacle: String? {
    let texts: [String]
    switch eligibility.outcome {
    case .eligible: return nil
    case .toCheck: texts = eligibility.reasons.filter { $0.answer == .unknown }.map(\.text)
    case .ineligible: texts = eligibility.reasons.filter { $0.answer == .no }.map(\.text)
    }
    let label = French.capitalized(eligibility.outcome.label)
    return "\(label) : \(texts.joined(separator: " ; "))."
  }

  /// Why it is eligible, in the words of the rules; `nil` when it is not.
  var merit: String? {
    guard eligibility.outcome == .eligible else { return nil }
    return French.list(eligibility.reasons.map(\.text))
  }

  private var time: String? {
    let period = French.period(of: action)
    switch action.status {
    case .running:
      return period.map { "En cours, \($0)" }?.replacingSincePrefix
        ?? "En cours, date non précisée"
    case .ended:
      return period.map { "\(French.capitalized($0)), terminée" } ?? "Terminée, date non précisée"
    case .planned:
      return action.start.map { "En projet, début annoncé \(French.at($0))" } ?? "En projet"
    case .unknown:
      if let period { return French.capitalized(period) }
      return isSaidByObstacle(eligibility.time.answer) ? nil : "Date non précisée"
    }
  }

  private var carrier: String? {
    switch action.carrier {
    case .direct: "Portée par \(town.subject)"
    case .association: "Portée par une association"
    case .delegate: "Portée par un délégataire ou un prestataire"
    case .intermunicipal: "Portée par l’intercommunalité"
    case .other: "Portée par un autre organisme"
    case .unknown: isSaidByObstacle(.unknown) ? nil : "Porteur non précisé"
    }
  }

  private var audiences: String? {
    guard !action.audiences.isEmpty else { return nil }
    return "Pour " + French.list(action.audiences.map { "les \($0.label)" })
  }

  private var partners: String? {
    guard !action.partners.isEmpty else { return nil }
    return "Avec " + French.list(action.partners)
  }

  private var place: String? {
    action.place.map { place in
      "Lieu : " + place.name + (place.address.map { ", \($0)" } ?? "")
    }
  }

  /// What the line of obstacles says already is not said twice.
  private func isSaidByObstacle(_ answer: Eligibility.Answer) -> Bool {
    eligibility.outcome == .toCheck && answer == .unknown
  }
}

extension String {
  /// « En cours, depuis 2012 » reads better without its comma.
  fileprivate var replacingSincePrefix: String {
    droppingPrefix("En cours, depuis ").map { "En cours depuis \($0)" } ?? self
  }
}
