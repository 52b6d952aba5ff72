/// Counts actions one by one, in constant memory.
public struct TallyBuilder: Sendable {
  /// A classification turned into the numbers of the lines that it adds one to.
  private struct Route: Sendable {
    var grille: Int
    var principal: [Int]
    var any: [Int]
    var isProposed: Bool
  }

  private let referenceDate: CalendarDate
  private let retained: Set<ActionID>?
  private let referential: @Sendable (ReferentialID) -> Referential?
  private var grilles: [GrilleCounter] = []
  private var grilleNumbers: [ReferentialID: Int] = [:]
  private var routes: [Route] = []
  private var routeNumbers: [Classification: Int] = [:]
  private var totals: Counts
  private var toConfirm = 0
  private var audiences: [Counts]
  private var carriers: [Counts]
  private var statuses: [Counts]
  private var mentions: [(id: String, counts: Counts)] = []
  private var withoutMention: Counts

  /// Prepares to count.
  ///
  /// - Parameters:
  ///   - grilles: Referentials to count, in the order in which they are shown. Others that the
  ///     actions use are added after them, in the order in which they are met.
  ///   - referenceDate: The day at which eligibility is assessed.
  ///   - verdicts: What the auditor decided; `nil` without an audit, and nothing is then said of
  ///     what is retained.
  ///   - referential: Gives a referential that was not listed; `nil` when there is none, and its
  ///     nodes are then listed as unknown.
  public init(
    grilles: [Referential] = [], referenceDate: CalendarDate, verdicts: Verdicts? = nil,
    referential: @escaping @Sendable (ReferentialID) -> Referential? = { _ in nil }
  ) {
    self.referenceDate = referenceDate
    self.referential = referential
    retained = verdicts?.retained
    let none = Counts(isAudited: verdicts != nil)
    totals = none
    withoutMention = none
    audiences = [Counts](repeating: none, count: Audience.allCases.count + 1)
    carriers = [Counts](repeating: none, count: Carrier.allCases.count)
    statuses = [Counts](repeating: none, count: ActionStatus.allCases.count)
    for grille in grilles { _ = number(of: grille.id, known: grille) }
  }

  /// The number of a classification, for `ActionFacts`; the same one for equal classifications.
  public mutating func index(of classification: Classification) -> Int {
    if let number = routeNumbers[classification] { return number }
    let grille = number(of: classification.grille, known: nil)
    let route = Route(
      grille: grille,
      principal: classification.principal.map { grilles[grille].path(to: $0) } ?? [],
      any: classification.nodes.reduce(into: []) { lines, node in
        for line in grilles[grille].path(to: node) where !lines.contains(line) {
          lines.append(line)
        }
      }, isProposed: classification.origin == .proposed)
    routes.append(route)
    routeNumbers[classification] = routes.count - 1
    return routes.count - 1
  }

  /// The number of a mention, for `ActionFacts`.
  public mutating func index(ofMention id: String) -> Int {
    if let number = mentions.firstIndex(where: { $0.id == id }) { return number }
    mentions.append((id, Counts(isAudited: retained != nil)))
    return mentions.count - 1
  }

  /// Adds an action.
  public mutating func add(_ action: Action) {
    var facts = ActionFacts(action)
    facts.audiences = AudienceSet(action.audiences)
    facts.classifications = action.classifications.map { index(of: $0) }
    facts.mentions = action.mentions.map { index(ofMention: $0) }
    facts.isRetained = retained?.contains(action.id) ?? false
    add(facts)
  }

  /// Adds an action of which only the facts are known.
  public mutating func add(_ facts: ActionFacts) {
    let outcome = Eligibility(facts, at: referenceDate).outcome
    totals.add(outcome, isRetained: facts.isRetained)
    if facts.awaitsConfirmation { toConfirm += 1 }
    for (position, number) in facts.classifications.enumerated() {
      let grille = routes[number].grille
      // Two classifications in one grille are a fault of the file: the first one counts.
      let isFirst = !facts.classifications[..<position].contains { routes[$0].grille == grille }
      guard isFirst else { continue }
      grilles[grille].add(
        outcome, isRetained: facts.isRetained, principal: routes[number].principal,
        any: routes[number].any, isProposed: routes[number].isProposed)
    }
    addFacets(facts, outcome)
  }

  /// The counts so far.
  public func tally(collectivity: CollectivityID? = nil, edition: Int? = nil) -> Tally {
    Tally(
      collectivity: collectivity, edition: edition, referenceDate: referenceDate, totals: totals,
      toConfirm: toConfirm, grilles: grilles.map { $0.result(totals: totals) }, facets: facets)
  }

  private mutating func number(of id: ReferentialID, known: Referential?) -> Int {
    if let number = grilleNumbers[id] { return number }
    let grille = known ?? referential(id) ?? Referential(id: id, title: id.rawValue, nodes: [])
    grilles.append(GrilleCounter(grille, isAudited: retained != nil))
    grilleNumbers[id] = grilles.count - 1
    return grilles.count - 1
  }

  private mutating func addFacets(_ facts: ActionFacts, _ outcome: Eligibility.Outcome) {
    let kept = facts.isRetained
    var bits = facts.audiences.rawValue
    if bits == 0 { audiences[Audience.allCases.count].add(outcome, isRetained: kept) }
    while bits != 0 {
      audiences[bits.trailingZeroBitCount].add(outcome, isRetained: kept)
      bits &= bits - 1
    }
    carriers[facts.carrier.position].add(outcome, isRetained: kept)
    statuses[facts.status.position].add(outcome, isRetained: kept)
    if facts.mentions.isEmpty { withoutMention.add(outcome, isRetained: kept) }
    for number in facts.mentions { mentions[number].counts.add(outcome, isRetained: kept) }
  }

  private var facets: [Tally.Facet] {
    var audienceLines = lines(Audience.self, Array(audiences.dropLast()))
    audienceLines.append(
      .init(id: "sans-public", title: "public non précisé", counts: audiences.last ?? Counts()))
    let mentionLines =
      mentions.sorted { $0.id < $1.id }
      .map { Tally.Facet.Line(id: $0.id, title: $0.id, counts: $0.counts) }
      + [.init(id: "sans-mention", title: "aucune mention revendiquée", counts: withoutMention)]
    return [
      .init(kind: .audiences, lines: audienceLines),
      .init(kind: .carrier, lines: lines(Carrier.self, carriers)),
      .init(kind: .status, lines: lines(ActionStatus.self, statuses)),
      .init(kind: .mentions, lines: mentionLines),
    ]
  }

  private func lines<Word: ClosedVocabulary>(
    _: Word.Type, _ counts: [Counts]
  ) -> [Tally.Facet.Line] {
    zip(Word.allCases, counts).map { word, counts in
      .init(id: word.rawValue, title: word.label, counts: counts)
    }
  }
}

extension Carrier {
  /// Position in `allCases`, without searching: counting a large register asks it each time.
  fileprivate var position: Int {
    switch self {
    case .direct: 0
    case .association: 1
    case .delegate: 2
    case .intermunicipal: 3
    case .other: 4
    case .unknown: 5
    }
  }
}

extension ActionStatus {
  /// Position in `allCases`, without searching.
  fileprivate var position: Int {
    switch self {
    case .running: 0
    case .ended: 1
    case .planned: 2
    case .unknown: 3
    }
  }
}
