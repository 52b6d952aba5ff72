/// A grille that a new edition replaces by another.
public struct GrilleChange: Hashable, Sendable {
  /// The grille that was.
  public var from: Referential
  /// The grille that takes its place.
  public var to: Referential
  /// What leads from one to the other; `nil` when nothing does.
  public var crosswalk: Crosswalk?
  /// The referentials through which it leads, in order; empty for a direct crosswalk.
  public var through: [ReferentialID]

  /// Describes a change.
  public init(
    from: Referential, to: Referential, crosswalk: Crosswalk?, through: [ReferentialID] = []
  ) {
    self.from = from
    self.to = to
    self.crosswalk = crosswalk
    self.through = through
  }

  /// What leads there and whether somebody agreed, for reading; empty when nothing does.
  public var path: String {
    guard let crosswalk else { return "" }
    let steps = ([from.id] + through + [to.id]).map(\.rawValue).joined(separator: " → ")
    return "passage \(steps), \(crosswalk.state.label)"
  }

  /// What a proposal says of how it was made, such as `passage-atlaas-2014`.
  var method: String {
    (["passage", from.id.rawValue] + through.map(\.rawValue)).joined(separator: "-")
  }

  /// The change by which a new referential replaces one of several grilles: the one from which a
  /// crosswalk leads there, directly or else through a third referential; `nil` when none does.
  ///
  /// A validated crosswalk comes before a proposed one, then the order of the grilles.
  public static func leading(
    to new: Referential, from grilles: [Referential], among crosswalks: [Crosswalk],
    referential: (ReferentialID) -> Referential?
  ) -> GrilleChange? {
    let direct = grilles.flatMap { old in
      crosswalks.filter { $0.from == old.id && $0.to == new.id }
        .map { GrilleChange(from: old, to: new, crosswalk: $0) }
    }
    if let best = direct.first(where: { $0.crosswalk?.state == .validated }) ?? direct.first {
      return best
    }
    let chained = grilles.flatMap { old in
      crosswalks.filter { $0.from == old.id }.flatMap { first -> [GrilleChange] in
        guard let middle = referential(first.to) else { return [] }
        return crosswalks.filter { $0.from == first.to && $0.to == new.id }.map { second in
          GrilleChange(
            from: old, to: new,
            crosswalk: .chained(first, second, from: old, through: middle, to: new),
            through: [middle.id])
        }
      }
    }
    return chained.first { $0.crosswalk?.state == .validated } ?? chained.first
  }
}
