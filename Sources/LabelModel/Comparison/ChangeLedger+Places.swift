extension ChangeLedger {
  /// The lines of a grille that count one action by principal node.
  struct Places: Hashable, Sendable {
    /// By its own classification.
    var direct: [NodeID]
    /// With a crosswalk where its side needs one; `nil` when nothing says where it stands.
    var carriedIfKnown: [NodeID]?

    /// With a crosswalk; where nothing says where it stands, it stays where it is counted.
    var carried: [NodeID] { carriedIfKnown ?? direct }

    init(direct: [NodeID], carried: [NodeID]?) {
      self.direct = direct
      carriedIfKnown = carried
    }

    /// Two records of one action: where nothing says where one of them stands, the other does.
    ///
    /// A person who classified the action in the other edition settled what the crosswalk leaves
    /// open; that the action was counted elsewhere before comes from the referential alone.
    static func reconciled(_ a: Places, _ b: Places) -> (Places, Places) {
      var (a, b) = (a, b)
      if a.carriedIfKnown == nil || a.isRefined(by: b) { a.carriedIfKnown = b.carriedIfKnown }
      if b.carriedIfKnown == nil || b.isRefined(by: a) { b.carriedIfKnown = a.carriedIfKnown }
      return (a, b)
    }

    /// Whether the crosswalk leads to a node above the one where the other record stands.
    private func isRefined(by other: Places) -> Bool {
      guard let carriedIfKnown, carriedIfKnown != direct, let place = other.carriedIfKnown else {
        return false
      }
      return place.suffix(carriedIfKnown.count) == carriedIfKnown[...]
    }
  }

  /// Where every action of both sides stands in one grille.
  struct GrillePlaces {
    /// The grille.
    var grille: Referential
    /// How the first side is counted.
    var basisBefore: GrilleComparison.Basis
    /// How the second side is counted.
    var basisAfter: GrilleComparison.Basis
    /// Of the first side, in the order of its register.
    var old: [Places]
    /// Of the second side, in the order of its register.
    var new: [Places]

    /// A change of place that the crosswalk does not account for; `nil` when there is none, or when
    /// both sides are classified in the grille and can be compared without it.
    func contradiction(_ pair: ActionMatching.Pair) -> FieldChange? {
      if basisBefore == .direct, basisAfter == .direct { return nil }
      let (was, now) = Places.reconciled(old[pair.before], new[pair.after])
      guard was.carried != now.carried else { return nil }
      return FieldChange(
        field: .classification, grille: grille.id,
        before: was.carried.prefix(1).map(\.rawValue), after: now.carried.prefix(1).map(\.rawValue))
    }
  }

  /// Where every action of both sides stands in a grille.
  func places(
    in grille: Referential, referentials: [Referential], crosswalks: [Crosswalk]
  ) -> GrillePlaces {
    let paths = NodePaths(grille)
    let basisBefore = basis(of: before.register, in: grille, crosswalks, referentials)
    let basisAfter = basis(of: after.register, in: grille, crosswalks, referentials)
    return GrillePlaces(
      grille: grille, basisBefore: basisBefore, basisAfter: basisAfter,
      old: places(before.register, in: grille, basisBefore, paths, referentials),
      new: places(after.register, in: grille, basisAfter, paths, referentials))
  }

  /// How a register is counted in a grille.
  private func basis(
    of register: Register, in grille: Referential, _ crosswalks: [Crosswalk],
    _ referentials: [Referential]
  ) -> GrilleComparison.Basis {
    if register.uses(grille.id) { return .direct }
    let usable = crosswalks.filter { crosswalk in
      referentials.contains { $0.id == crosswalk.from }
    }
    return Crosswalk.leading(to: grille.id, for: register, among: usable)
      .map { .crosswalk($0) } ?? .absent
  }

  /// Where each action of a register stands.
  private func places(
    _ register: Register, in grille: Referential, _ basis: GrilleComparison.Basis,
    _ paths: NodePaths, _ referentials: [Referential]
  ) -> [Places] {
    let direct = register.actions.map {
      paths.path(to: $0.classification(in: grille.id)?.principal)
    }
    switch basis {
    case .direct: return direct.map { Places(direct: $0, carried: $0) }
    case .absent: return direct.map { Places(direct: $0, carried: nil) }
    case .crosswalk(let crosswalk):
      guard let source = referentials.first(where: { $0.id == crosswalk.from }) else {
        return direct.map { Places(direct: $0, carried: nil) }
      }
      let routes = CrosswalkRoutes(crosswalk, from: source, to: grille)
      return zip(register.actions, direct).map { action, direct in
        let place = routes.placement(of: action)
        let isKnown = place.principal != nil && place.candidates.isEmpty
        return Places(direct: direct, carried: isKnown ? paths.path(to: place.principal) : nil)
      }
    }
  }
}
