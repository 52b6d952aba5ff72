extension Tally {
  /// The counts of several registers together; `nil` when there are none.
  ///
  /// An action that stands in the registers of several editions counts once in each.
  public static func sum(_ tallies: [Tally]) -> Tally? {
    guard var result = tallies.first else { return nil }
    for tally in tallies.dropFirst() { result.merge(tally) }
    return result
  }

  private mutating func merge(_ other: Tally) {
    if collectivity != other.collectivity { collectivity = nil }
    if edition != other.edition { edition = nil }
    if referenceDate != other.referenceDate { referenceDate = nil }
    let before = totals
    totals += other.totals
    toConfirm += other.toConfirm
    for grille in other.grilles {
      if let index = grilles.firstIndex(where: { $0.id == grille.id }) {
        grilles[index].merge(grille)
      } else {
        grilles.append(grille.addingUnclassified(before))
      }
    }
    for index in grilles.indices where other[grilles[index].id] == nil {
      grilles[index] = grilles[index].addingUnclassified(other.totals)
    }
    for facet in other.facets {
      guard let index = facets.firstIndex(where: { $0.kind == facet.kind }) else { continue }
      facets[index].merge(facet)
    }
  }
}

extension Tally.Grille {
  fileprivate mutating func merge(_ other: Tally.Grille) {
    proposed += other.proposed
    for line in other.lines {
      if let index = lines.firstIndex(where: { $0.id == line.id }) {
        lines[index].principal += line.principal
        lines[index].any += line.any
      } else {
        lines.append(line)
      }
    }
  }

  /// A register that does not use the grille at all leaves all its actions unclassified in it.
  fileprivate func addingUnclassified(_ counts: Counts) -> Tally.Grille {
    var result = self
    for index in lines.indices where lines[index].id == .unclassified {
      result.lines[index].principal += counts
      result.lines[index].any += counts
    }
    return result
  }
}

extension Tally.Facet {
  fileprivate mutating func merge(_ other: Tally.Facet) {
    for line in other.lines {
      if let index = lines.firstIndex(where: { $0.id == line.id }) {
        lines[index].counts += line.counts
      } else {
        lines.append(line)
      }
    }
  }
}
