extension ManifestComparison {
  /// What was added, removed or changed, action by action.
  var actionFindings: [AuditFinding] {
    let now = Self.index(current.actions)
    let before = Self.index(frozen.actions)
    var findings: [AuditFinding] = []
    for (key, action) in zip(Self.keys(frozen.actions), frozen.actions) {
      guard let other = now[key] else {
        findings.append(.removed(action.facts))
        continue
      }
      if other.digest != action.digest || other.facts != action.facts {
        findings.append(.changed(from: action, to: other))
      }
    }
    for (key, action) in zip(Self.keys(current.actions), current.actions) where before[key] == nil {
      findings.append(.added(action.facts))
    }
    return findings
  }

  /// The actions that stand in another order, among those that are still there.
  var orderFindings: [AuditFinding] {
    let now = Self.keys(current.actions)
    let both = Set(now).intersection(Self.keys(frozen.actions))
    let before = Self.keys(frozen.actions).filter(both.contains)
    let after = now.filter(both.contains)
    let moved = zip(before, after).filter { $0 != $1 }
    if moved.isEmpty { return [] }
    if moved.count == 2, moved[0].0 == moved[1].1 {
      let (first, second) = (moved[0].0, moved[0].1)
      let ranks = [first, second].map { (before.firstIndex(of: $0) ?? 0) + 1 }
      return [
        AuditFinding(
          .order,
          "les actions « \(first.id) » et « \(second.id) » ont été échangées (rangs \(ranks[0]) "
            + "et \(ranks[1]))",
          subject: first.id.rawValue, actions: [first.id, second.id])
      ]
    }
    let kept = LongestRun.indices(of: after.map { key in before.firstIndex(of: key) ?? 0 })
    let displaced = after.indices.filter { !kept.contains($0) }.map { after[$0] }
    return displaced.map { key in
      let (old, new) = ((before.firstIndex(of: key) ?? 0) + 1, (after.firstIndex(of: key) ?? 0) + 1)
      return AuditFinding(
        .order, "l’action « \(key.id) » a été déplacée du rang \(old) au rang \(new)",
        subject: key.id.rawValue, frozen: String(old), found: String(new), actions: [key.id])
    }
  }

  /// An id with its number among equal ones: a faulty register may have an id twice.
  struct Key: Hashable, Sendable {
    /// The id.
    var id: ActionID
    /// 0 for the first action that has it.
    var repetition: Int
  }

  /// The keys of actions, in their order.
  static func keys(_ actions: [FrozenAction]) -> [Key] {
    var seen: [ActionID: Int] = [:]
    return actions.map { action in
      defer { seen[action.facts.id, default: 0] += 1 }
      return Key(id: action.facts.id, repetition: seen[action.facts.id, default: 0])
    }
  }

  /// Actions by their keys.
  static func index(_ actions: [FrozenAction]) -> [Key: FrozenAction] {
    Dictionary(zip(keys(actions), actions), uniquingKeysWith: { first, _ in first })
  }
}

/// What stayed in order when some things were moved.
private enum LongestRun {
  /// Positions of a longest rising run of numbers.
  static func indices(of numbers: [Int]) -> Set<Int> {
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low == 0 ? nil : ends[low - 1]
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var result: Set<Int> = []
    var index = ends.last
    while let position = index {
      result.insert(position)
      index = previous[position]
    }
    return result
  }
}

extension AuditFinding {
  fileprivate static func removed(_ action: Action) -> Self {
    AuditFinding(
      .removed, "l’action « \(action.id) » (\(action.title)) a été retirée du registre",
      subject: action.id.rawValue, actions: [action.id])
  }

  fileprivate static func added(_ action: Action) -> Self {
    AuditFinding(
      .added, "l’action « \(action.id) » (\(action.title)) a été ajoutée au registre",
      subject: action.id.rawValue, actions: [action.id])
  }

  fileprivate static func changed(from before: FrozenAction, to after: FrozenAction) -> Self {
    let grilles = (before.facts.classifications + after.facts.classifications).map(\.grille)
      .reduce(into: [ReferentialID]()) { if !$0.contains($1) { $0.append($1) } }
    var details = before.facts.changes(to: after.facts, grilles: grilles).map(\.inWords)
    for field in ActionField.allCases where before.fields[field] != after.fields[field] {
      let verb =
        before.fields[field] == nil
        ? "ajouté" : after.fields[field] == nil ? "retiré" : "modifié"
      details.append("\(field.label) : \(verb)\(field.agreement)")
    }
    if before.facts.toConfirm != after.facts.toConfirm {
      let words = [before, after].map { action in
        action.facts.toConfirm.map { "à confirmer pour l’édition \($0)" } ?? "rien à confirmer"
      }
      details.append("confirmation : « \(words[0]) » devient « \(words[1]) »")
    }
    if details.isEmpty {
      details = [
        before.digest == after.digest
          ? "son empreinte est la même : c’est le gel qui a été modifié"
          : "aucun champ ne change : ce sont les blancs, l’ordre, la mise en forme ou un lien à "
            + "une édition antérieure"
      ]
    }
    return AuditFinding(
      .changed, "l’action « \(before.facts.id) » (\(before.facts.title)) a été modifiée",
      subject: before.facts.id.rawValue, frozen: before.digest, found: after.digest,
      actions: [before.facts.id], details: details)
  }
}

extension ActionField {
  /// What a participle takes at its end after the label of the field.
  fileprivate var agreement: String {
    switch self {
    case .description, .classificationOrigin, .end: "e"
    case .audiences, .partners, .indicators, .extraFields: "s"
    case .evidence, .mentions, .reserves, .sources: "es"
    case .title, .summary, .status, .carrier, .start, .classification, .place, .contact: ""
    }
  }
}

extension FieldChange {
  /// The change in a sentence: « porteur : « porteur inconnu » devient « une association » ».
  fileprivate var inWords: String {
    let name = field.label + (grille.map { " (\($0))" } ?? "")
    func quoted(_ values: [String]) -> String {
      values.isEmpty ? "rien" : "« " + values.joined(separator: ", ") + " »"
    }
    return "\(name) : \(quoted(before)) devient \(quoted(after))"
  }
}
