/// Counts the actions of one referential while they stream by.
struct GrilleCounter: Sendable {
  private let id: ReferentialID
  private let title: String
  private var lines: [Tally.Line] = []
  private var parents: [Int?] = []
  private var numbers: [NodeID: Int] = [:]
  private let knownCount: Int
  private let none: Counts
  private var classifiedPrincipal: Counts
  private var classifiedAny: Counts
  private var proposed = 0

  init(_ referential: Referential, isAudited: Bool = false) {
    let none = Counts(isAudited: isAudited)
    self.none = none
    classifiedPrincipal = none
    classifiedAny = none
    id = referential.id
    title = referential.title
    var lines: [Tally.Line] = []
    var parents: [Int?] = []
    var numbers: [NodeID: Int] = [:]
    func append(_ nodes: [Node], below parent: Int?, depth: Int) {
      for node in nodes where numbers[node.id] == nil {
        let number = lines.count
        numbers[node.id] = number
        parents.append(parent)
        lines.append(
          .init(
            id: node.id, title: node.title, depth: depth, isPublished: node.isPublished,
            principal: none, any: none))
        append(node.children, below: number, depth: depth + 1)
      }
    }
    append(referential.nodes, below: nil, depth: 0)
    knownCount = lines.count
    self.lines = lines
    self.parents = parents
    self.numbers = numbers
  }

  /// The lines that an action tied to a node adds one to: the node and all above it.
  mutating func path(to node: NodeID) -> [Int] {
    var path: [Int] = []
    var number: Int? = numbers[node] ?? addUnknown(node)
    while let line = number {
      path.append(line)
      number = parents[line]
    }
    return path
  }

  mutating func add(
    _ outcome: Eligibility.Outcome, isRetained: Bool, principal: [Int], any: [Int],
    isProposed: Bool
  ) {
    if isProposed { proposed += 1 }
    if !principal.isEmpty { classifiedPrincipal.add(outcome, isRetained: isRetained) }
    if !any.isEmpty { classifiedAny.add(outcome, isRetained: isRetained) }
    for line in principal { lines[line].principal.add(outcome, isRetained: isRetained) }
    for line in any { lines[line].any.add(outcome, isRetained: isRetained) }
  }

  /// The counts so far, with the actions that the grille does not classify.
  func result(totals: Counts) -> Tally.Grille {
    let unclassified = Tally.Line(
      id: .unclassified, title: "Sans classement", depth: 0, isPublished: true,
      principal: totals.subtracting(classifiedPrincipal),
      any: totals.subtracting(classifiedAny))
    return Tally.Grille(
      id: id, title: title, proposed: proposed,
      lines: lines[..<knownCount] + [unclassified] + lines[knownCount...])
  }

  /// A node that the register uses and the referential lacks: its actions must not vanish.
  private mutating func addUnknown(_ node: NodeID) -> Int {
    numbers[node] = lines.count
    parents.append(nil)
    lines.append(
      .init(
        id: node, title: "« \(node) », inconnu du référentiel", depth: 0, isPublished: false,
        principal: none, any: none))
    return lines.count - 1
  }
}

extension Counts {
  fileprivate func subtracting(_ other: Counts) -> Counts {
    var result = self
    result.recorded -= other.recorded
    result.eligible -= other.eligible
    result.toCheck -= other.toCheck
    result.ineligible -= other.ineligible
    result.retained = retained.map { $0 - (other.retained ?? 0) }
    return result
  }
}
