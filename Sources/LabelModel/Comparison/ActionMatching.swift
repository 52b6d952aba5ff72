/// Which action of one register is which action of another: by id, then by declared link.
///
/// Actions are positions in their registers, so that two actions of one id, a fault that
/// `arobase check` reports, are still two actions.
struct ActionMatching: Sendable {
  /// What shows that two records are one action.
  enum Ground: Hashable, Sendable {
    case id
    case declaredLink
  }

  /// Two records of one action.
  struct Pair: Hashable, Sendable {
    var before: Int
    var after: Int
    var ground: Ground
  }

  /// In the order of the second register.
  private(set) var pairs: [Pair] = []
  /// Positions that only the first register has, in its order.
  private(set) var onlyBefore: [Int] = []
  /// Positions that only the second register has, in its order.
  private(set) var onlyAfter: [Int] = []

  /// Matches nothing when the two are not the same collectivity: ids mean something in one town.
  init(_ before: Register, _ after: Register, matching: Bool = true) {
    var partner = [Int?](repeating: nil, count: after.actions.count)
    var isTaken = [Bool](repeating: false, count: before.actions.count)
    if matching {
      pairById(before, after, &partner, &isTaken)
      pairByLink(before, after, &partner, &isTaken)
    }
    pairs.sort { $0.after < $1.after }
    onlyBefore = isTaken.indices.filter { !isTaken[$0] }
    onlyAfter = partner.indices.filter { partner[$0] == nil }
  }

  private mutating func pairById(
    _ before: Register, _ after: Register, _ partner: inout [Int?], _ isTaken: inout [Bool]
  ) {
    var free = Self.positions(before)
    for (position, action) in after.actions.enumerated() {
      guard var candidates = free[action.id], let first = candidates.first else { continue }
      candidates.removeFirst()
      free[action.id] = candidates
      take(Pair(before: first, after: position, ground: .id), &partner, &isTaken)
    }
  }

  /// A link is declared by the later record, whichever side it stands on; one that names the very
  /// edition comes first, then ids in order, so that both directions give the same pairs.
  private mutating func pairByLink(
    _ before: Register, _ after: Register, _ partner: inout [Int?], _ isTaken: inout [Bool]
  ) {
    var links: [Link] = []
    let (old, new) = (Self.positions(before), Self.positions(after))
    for (position, action) in after.actions.enumerated() where partner[position] == nil {
      for link in action.predecessors {
        for other in old[link.action] ?? [] {
          links.append(
            Link(
              pair: Pair(before: other, after: position, ground: .declaredLink),
              rank: link.edition == before.edition ? 0 : 1, declared: link.action,
              declarer: action.id))
        }
      }
    }
    for (position, action) in before.actions.enumerated() where !isTaken[position] {
      for link in action.predecessors {
        for other in new[link.action] ?? [] {
          links.append(
            Link(
              pair: Pair(before: position, after: other, ground: .declaredLink),
              rank: link.edition == after.edition ? 0 : 1, declared: link.action,
              declarer: action.id))
        }
      }
    }
    links.sort { ($0.rank, $0.declared, $0.declarer) < ($1.rank, $1.declared, $1.declarer) }
    for link in links where partner[link.pair.after] == nil && !isTaken[link.pair.before] {
      take(link.pair, &partner, &isTaken)
    }
  }

  private struct Link {
    var pair: Pair
    var rank: Int
    var declared: ActionID
    var declarer: ActionID
  }

  private mutating func take(_ pair: Pair, _ partner: inout [Int?], _ isTaken: inout [Bool]) {
    partner[pair.after] = pair.before
    isTaken[pair.before] = true
    pairs.append(pair)
  }

  private static func positions(_ register: Register) -> [ActionID: [Int]] {
    var positions: [ActionID: [Int]] = [:]
    for (position, action) in register.actions.enumerated() {
      positions[action.id, default: []].append(position)
    }
    return positions
  }
}
