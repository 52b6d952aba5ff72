extension Tally {
  /// Counts a whole register.
  ///
  /// The parameters are those of `TallyBuilder`.
  public init(
    of register: Register, grilles: [Referential] = [], referenceDate: CalendarDate,
    verdicts: Verdicts? = nil,
    referential: @escaping @Sendable (ReferentialID) -> Referential? = { _ in nil }
  ) {
    var builder = TallyBuilder(
      grilles: grilles, referenceDate: referenceDate, verdicts: verdicts, referential: referential)
    for action in register.actions { builder.add(action) }
    self = builder.tally(collectivity: register.collectivity, edition: register.edition)
  }

  /// One number of a tally, under the name that documents and `tally --format json` give it.
  public struct Number: Hashable, Sendable {
    /// The name, such as `criteres-2021/mediation/principal/recensees`.
    public var path: String
    /// The number; `nil` for what is retained where there is no audit.
    public var value: Int?
  }

  /// Every number, in the order of the tally.
  public var numbers: [Number] {
    var numbers: [Number] = []
    func add(_ counts: Counts, _ path: String) {
      numbers += counts.numbers.map { Number(path: "\(path)/\($0.kind)", value: $0.value) }
    }
    add(totals, "totaux")
    numbers.append(Number(path: "a-confirmer", value: toConfirm))
    for grille in grilles {
      for line in grille.lines {
        add(line.principal, "\(grille.id)/\(line.id)/principal")
        add(line.any, "\(grille.id)/\(line.id)/tous")
      }
      numbers.append(Number(path: "\(grille.id)/proposes", value: grille.proposed))
    }
    for facet in facets {
      for line in facet.lines { add(line.counts, "\(facet.kind.rawValue)/\(line.id)") }
    }
    return numbers
  }
}

extension Counts {
  /// Its numbers, under the names that the files give them.
  public var numbers: [(kind: String, value: Int?)] {
    [
      ("recensees", recorded), ("eligibles", eligible), ("a-verifier", toCheck),
      ("ineligibles", ineligible), ("retenues", retained),
    ]
  }
}
