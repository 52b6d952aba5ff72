/// Finds what is of the past in the actions that are carried over to an edition.
struct StalenessFinder {
  private let edition: Int
  private let from: Int
  private let date: CalendarDate
  private let changes: [(change: GrilleChange, routes: CrosswalkRoutes?)]
  private let referential: (ReferentialID) -> Referential?
  private let isFile: (String) -> Bool
  private var nodes: [ReferentialID: Set<NodeID>?] = [:]

  init(
    edition: Int, from: Int, changes: [GrilleChange],
    referential: @escaping (ReferentialID) -> Referential?, isFile: @escaping (String) -> Bool
  ) {
    self.edition = edition
    self.from = from
    date = Register.defaultReferenceDate(edition: edition)
    self.changes = changes.map { change in
      (change, change.crosswalk.map { CrosswalkRoutes($0, from: change.from, to: change.to) })
    }
    self.referential = referential
    self.isFile = isFile
  }

  /// What is of the past in an action, but for its place in the grilles.
  func staleness(of action: Action) -> [Staleness] {
    (action.toConfirm == nil ? [] : [.neverConfirmed(from)]) + time(action) + carrier(action)
      + sources(action) + files(action) + indicators(action)
      + action.reserves.map(Staleness.reserve)
  }

  private func time(_ action: Action) -> [Staleness] {
    if action.status == .planned {
      // A project that is to begin later is no news.
      if let start = action.start, start.earliest > date { return [] }
      return [.dueProject(start: action.start)]
    }
    let finding = Eligibility(action, at: date).time
    switch finding {
    case .running, .recent, .startUnknown:
      return action.start == nil ? [.startUnknown] : []
    case .notBegun, .old, .planned, .perhapsRunning, .dateTooVague:
      return (action.start == nil ? [.startUnknown] : []) + [.obstacle(finding.reason)]
    }
  }

  private func carrier(_ action: Action) -> [Staleness] {
    let finding = Eligibility(action, at: date).carrier
    return finding.answer == .yes ? [] : [.obstacle(finding.reason)]
  }

  private func sources(_ action: Action) -> [Staleness] {
    guard let newest = action.sources.compactMap(\.date).max(by: { $0.latest < $1.latest }) else {
      return [.undatedSources]
    }
    return newest.latest <= date.yearsBefore(2) ? [.oldSources(newest: newest)] : []
  }

  private func files(_ action: Action) -> [Staleness] {
    action.evidence.compactMap { proof in
      let path: String
      switch proof {
      case .link: return nil
      case .file(let file, _, _): path = file
      case .photo(let photo): path = photo.path
      }
      return isFile(path) ? nil : .missingFile(path: path)
    }
  }

  private func indicators(_ action: Action) -> [Staleness] {
    action.indicators.compactMap { indicator in
      guard let year = indicator.year else { return .undatedIndicator(indicator) }
      return year < date.year ? .oldIndicator(indicator) : nil
    }
  }

  /// The action with its proposed places in the new grilles, and what became of its old ones.
  mutating func place(_ action: Action) -> (action: Action, moves: [NodeMove]) {
    var placed = action
    var moves: [NodeMove] = []
    for (change, routes) in changes {
      guard let old = action.classification(in: change.from.id), !old.nodes.isEmpty,
        action.classification(in: change.to.id) == nil
      else { continue }
      let move = NodeMove(old, of: action, change: change, routes: routes)
      if let proposal = move.proposal { placed.classifications.append(proposal) }
      moves.append(move)
    }
    for old in action.classifications
    where !changes.contains(where: { $0.change.from.id == old.grille }) {
      guard let known = knownNodes(of: old.grille) else { continue }
      let gone = old.nodes.filter { !known.contains($0) }
      if !gone.isEmpty { moves.append(NodeMove(gone, from: old.grille)) }
    }
    return (placed, moves)
  }

  /// The nodes that a referential has; `nil` when there is no such referential.
  private mutating func knownNodes(of id: ReferentialID) -> Set<NodeID>? {
    if let known = nodes[id] { return known }
    let known = referential(id).map { Set($0.allNodes.map(\.id)) }
    nodes[id] = .some(known)
    return known
  }
}
