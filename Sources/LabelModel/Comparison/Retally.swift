/// A register counted under a referential in which it was not classified, through a crosswalk.
///
/// What the crosswalk carries for sure is counted; what it leaves open gives a range, *au moins*
/// and *au plus*, and is never counted as certain.
public struct Retally: Hashable, Sendable {
  /// A number of actions of which only the bounds are known.
  public struct Range: Hashable, Sendable {
    /// Carried for sure (*au moins*).
    public var atLeast = Counts()
    /// With those that may be carried there (*au plus*).
    public var atMost = Counts()

    /// Whether nothing is left open.
    public var isExact: Bool { atLeast == atMost }

    /// A number of which nothing is left open.
    public init(exactly counts: Counts) {
      atLeast = counts
      atMost = counts
    }

    fileprivate init(isAudited: Bool) {
      atLeast = Counts(isAudited: isAudited)
      atMost = atLeast
    }

    fileprivate mutating func add(
      _ outcome: Eligibility.Outcome, isRetained: Bool, isCertain: Bool
    ) {
      if isCertain { atLeast.add(outcome, isRetained: isRetained) }
      atMost.add(outcome, isRetained: isRetained)
    }
  }

  /// The counts of one node.
  public struct Line: Hashable, Sendable {
    /// The node, or `sans-classement`.
    public var id: NodeID
    /// Its title.
    public var title: String
    /// How deep it stands, 0 at the top.
    public var depth: Int
    /// Whether the label has published it.
    public var isPublished: Bool
    /// Actions whose principal node it is, or one below it.
    public var principal: Range
    /// Actions tied to it, or to one below it, in any way.
    public var any: Range
  }

  /// An action of which the principal node is not certain in the new referential.
  public struct Uncarried: Hashable, Sendable {
    /// The action.
    public var action: ActionID
    /// Its title.
    public var title: String
    /// Its principal node in the old referential; `nil` when it has none.
    public var from: NodeID?
    /// Where it may stand; empty when it stands nowhere.
    public var candidates: [NodeID]
    /// Why it is not certain.
    public var reason: String
  }

  /// The referential counted.
  public var referential: ReferentialID
  /// Its title.
  public var title: String
  /// The crosswalk taken.
  public var crosswalk: Crosswalk
  /// Of all the actions.
  public var totals: Counts
  /// Every node in its order, then `sans-classement`, then unknown nodes.
  public var lines: [Line]
  /// Actions that the crosswalk could not carry for sure, in the order of the register.
  public var uncarried: [Uncarried]

  /// The line of a node; `nil` when there is none.
  public subscript(id: NodeID) -> Line? { lines.first { $0.id == id } }

  /// Counts a register through a crosswalk.
  ///
  /// An action that the register already classifies in the new referential is counted there as it
  /// is: a person's decision comes before a crosswalk. What the auditor retained is counted when
  /// `retained` says what it is.
  public init(
    _ register: Register, through crosswalk: Crosswalk, from: Referential, to: Referential,
    referenceDate: CalendarDate, retained: Set<ActionID>? = nil
  ) {
    referential = to.id
    title = to.title
    self.crosswalk = crosswalk
    totals = Counts(isAudited: retained != nil)
    uncarried = []
    let routes = CrosswalkRoutes(crosswalk, from: from, to: to)
    lines = Self.emptyLines(of: to, isAudited: retained != nil)
    var numbers = Dictionary(
      lines.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    for action in register.actions {
      let outcome = Eligibility(action, at: referenceDate).outcome
      let isRetained = retained?.contains(action.id) ?? false
      totals.add(outcome, isRetained: isRetained)
      let placement = routes.placement(of: action)
      addUnknownLines(of: placement, to: &numbers, isAudited: retained != nil)
      add(placement, outcome, isRetained, numbers)
      if placement.principal == nil || !placement.candidates.isEmpty {
        uncarried.append(
          .init(
            action: action.id, title: action.title,
            from: action.classification(in: crosswalk.from)?.principal,
            candidates: placement.candidates, reason: placement.reason))
      }
    }
  }

  private static func emptyLines(of referential: Referential, isAudited: Bool) -> [Line] {
    let none = Range(isAudited: isAudited)
    var lines: [Line] = []
    func append(_ nodes: [Node], depth: Int) {
      for node in nodes {
        lines.append(
          .init(
            id: node.id, title: node.title, depth: depth, isPublished: node.isPublished,
            principal: none, any: none))
        append(node.children, depth: depth + 1)
      }
    }
    append(referential.nodes, depth: 0)
    return lines + [
      .init(
        id: .unclassified, title: "Sans classement", depth: 0, isPublished: true,
        principal: none, any: none)
    ]
  }

  private mutating func addUnknownLines(
    of placement: Placement, to numbers: inout [NodeID: Int], isAudited: Bool
  ) {
    let none = Range(isAudited: isAudited)
    let used = placement.principalLines.union(placement.possiblePrincipalLines)
      .union(placement.anyLines).union(placement.possibleAnyLines)
    for node in used.sorted() where numbers[node] == nil {
      numbers[node] = lines.count
      lines.append(
        .init(
          id: node, title: "« \(node) », inconnu du référentiel", depth: 0, isPublished: false,
          principal: none, any: none))
    }
  }

  private mutating func add(
    _ placement: Placement, _ outcome: Eligibility.Outcome, _ isRetained: Bool,
    _ numbers: [NodeID: Int]
  ) {
    for node in placement.principalLines {
      if let number = numbers[node] {
        lines[number].principal.add(outcome, isRetained: isRetained, isCertain: true)
      }
    }
    for node in placement.possiblePrincipalLines {
      if let number = numbers[node] {
        lines[number].principal.add(outcome, isRetained: isRetained, isCertain: false)
      }
    }
    for node in placement.anyLines {
      if let number = numbers[node] {
        lines[number].any.add(outcome, isRetained: isRetained, isCertain: true)
      }
    }
    for node in placement.possibleAnyLines {
      if let number = numbers[node] {
        lines[number].any.add(outcome, isRetained: isRetained, isCertain: false)
      }
    }
  }
}
