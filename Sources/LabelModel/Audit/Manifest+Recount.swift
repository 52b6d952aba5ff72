extension Manifest {
  /// The counts, made again from the frozen actions alone: nothing outside the manifest is read.
  ///
  /// It differs from `tally` only when somebody has changed the manifest.
  public var recount: Tally {
    Tally(
      of: Register(
        collectivity: collectivity, edition: edition, actions: actions.map(\.facts)),
      grilles: referentials, referenceDate: referenceDate, verdicts: verdicts)
  }

  /// The decisions on the frozen actions; `nil` without an audit.
  public var verdicts: Verdicts? {
    log.map { log in
      Verdicts(
        nature: log.nature,
        decisions: Dictionary(
          actions.compactMap { action in action.decision.map { (action.facts.id, $0) } },
          uniquingKeysWith: { $1 }))
    }
  }

  /// The referentials as far as counting needs them: the nodes, their titles and their places.
  ///
  /// Whoever holds a manifest and a register can count without any other file.
  public var referentials: [Referential] { tally.grilles.map { Referential($0) } }

  /// The numbers of the manifest that its own actions do not give; empty when it is sound.
  public var contradictions: [AuditFinding] {
    let recounted = recount.numbers
    let truth = Dictionary(recounted.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let written = tally.numbers
    var findings = written.compactMap { number -> AuditFinding? in
      guard truth[number.path]?.value != number.value || truth[number.path] == nil else {
        return nil
      }
      return .contradiction(number, truth[number.path]?.value)
    }
    let known = Set(written.map(\.path))
    findings += recounted.filter { !known.contains($0.path) && $0.value ?? 0 != 0 }
      .map { .contradiction(.init(path: $0.path, value: nil), $0.value) }
    return findings
  }
}

extension Referential {
  /// The tree that the lines of a count show, level by level.
  fileprivate init(_ grille: Tally.Grille) {
    let known = grille.lines.prefix { $0.id != .unclassified }
    var rest = Array(known)[...]
    self.init(id: grille.id, title: grille.title, nodes: Self.nodes(&rest, depth: 0))
  }

  private static func nodes(_ lines: inout ArraySlice<Tally.Line>, depth: Int) -> [Node] {
    var nodes: [Node] = []
    while let line = lines.first, line.depth >= depth {
      lines.removeFirst()
      nodes.append(
        Node(
          id: line.id, level: "", title: line.title, isOfficial: false,
          isPublished: line.isPublished, children: Self.nodes(&lines, depth: line.depth + 1)))
    }
    return nodes
  }
}

extension AuditFinding {
  fileprivate static func contradiction(_ number: Tally.Number, _ recounted: Int?) -> Self {
    AuditFinding(
      .manifest,
      "le gel se contredit : « \(number.path) » y vaut \(number.value.inWords), mais les actions "
        + "gelées donnent \(recounted.inWords)",
      subject: number.path, frozen: number.value.map { String($0) },
      found: recounted.map { String($0) })
  }
}

extension Int? {
  /// The number, or « rien ».
  var inWords: String { map { String($0) } ?? "rien" }
}
