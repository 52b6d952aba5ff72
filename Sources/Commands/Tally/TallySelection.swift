import LabelModel

/// By what a tally is shown: `--by`.
enum TallySelection: Hashable {
  /// Everything that was counted.
  case everything
  /// One referential.
  case grille(ReferentialID)
  /// One facet: audience, carrier, status or mention.
  case facet(Tally.FacetKind)

  /// Reads the word of the command line; `nil` when it is absent.
  init(_ word: String?) {
    guard let word else {
      self = .everything
      return
    }
    self =
      Tally.FacetKind(rawValue: word).map(Self.facet)
      ?? .grille(ReferentialID(rawValue: word))
  }

  /// The referentials to show.
  func grilles(of tally: Tally) -> [Tally.Grille] {
    switch self {
    case .everything: tally.grilles
    case .grille(let id): tally.grilles.filter { $0.id == id }
    case .facet: []
    }
  }

  /// The facets to show.
  func facets(of tally: Tally) -> [Tally.Facet] {
    switch self {
    case .everything: tally.facets
    case .grille: []
    case .facet(let kind): tally.facets.filter { $0.kind == kind }
    }
  }
}
