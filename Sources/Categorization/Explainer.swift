internal import LabelModel

/// Says, for one action, what speaks for a node, in words that an agent of a town can judge.
struct Explainer {
  let categorizer: Categorizer
  let action: PreparedAction
  private let findings: TrainedModel.Findings
  /// The first word of the action that has a stem.
  private let words: [Int32: Int32]

  /// Prepares to explain an action.
  init(
    _ categorizer: Categorizer, _ action: PreparedAction, _ findings: TrainedModel.Findings
  ) {
    self.categorizer = categorizer
    self.action = action
    self.findings = findings
    var words: [Int32: Int32] = [:]
    for word in (action.text.title + action.text.body).reversed() {
      if let stem = categorizer.table.stems[Int(word)] { words[stem] = word }
    }
    self.words = words
  }

  /// What speaks for a node, by its position, the most telling first; never empty.
  func reasons(for node: Int) -> [String] {
    let reasons = [
      crossReason(node), passageReason(node), lexiconReason(node), wordReason(node),
      neighbourReason(node), audienceReason(node),
    ].compactMap(\.self)
    return reasons.isEmpty ? ["rien de précis : aucun mot ne désigne ce nœud"] : reasons
  }

  private func lexiconReason(_ node: Int) -> String? {
    let lexicon = categorizer.lexicon
    let hits = action.hits.filter { lexicon.terms[$0.term].node == node }
      .sorted { ($1.score, $0.term) < ($0.score, $1.term) }
    var shown: [Lexicon.Hit] = []
    for hit in hits where shown.count < 4 && isTelling(lexicon.terms[hit.term]) {
      // « démarches en ligne » says « en ligne » already.
      let stems = Set(lexicon.terms[hit.term].stems)
      if !shown.contains(where: { stems.isSubset(of: lexicon.terms[$0.term].stems) }) {
        shown.append(hit)
      }
    }
    guard !shown.isEmpty else { return nil }
    let words = shown.map { hit in
      "« \(wording(of: lexicon.terms[hit.term])) »" + (hit.isInTitle ? " (dans le titre)" : "")
    }
    return "vocabulaire de ce nœud : " + words.joined(separator: ", ")
  }

  /// Whether a term says something to a reader: of one word, not any word will do.
  private func isTelling(_ term: Lexicon.Term) -> Bool {
    (term.stems.count > 1 || !categorizer.table.isVague(term.stems[0]))
      && categorizer.lexicon.isTelling(term)
  }

  /// A term as the action says it: of one word, the action's own (« élève » for « élèves »).
  private func wording(of term: Lexicon.Term) -> String {
    term.stems.count == 1 ? surface(of: term.stems[0]) ?? term.text : term.text
  }

  private func wordReason(_ node: Int) -> String? {
    var inLexicon: Set<Int32> = []
    for hit in action.hits { inLexicon.formUnion(categorizer.lexicon.terms[hit.term].stems) }
    let use = categorizer.wordUse
    let telling = action.stems.map(\.number).filter { stem in
      use.telling(stem, of: node) != nil && !inLexicon.contains(stem)
        && !categorizer.table.isVague(stem)
    }
    let strong = telling.map { (stem: $0, pull: pull(of: $0, to: node)) }.filter { $0.pull > 0 }
      .sorted { ($1.pull, $0.stem) < ($0.pull, $1.stem) }
    let words = strong.prefix(4).compactMap { entry -> String? in
      guard let use = use.telling(entry.stem, of: node), let word = surface(of: entry.stem)
      else { return nil }
      return "« \(word) » (\(use.here) fois sur \(use.all))"
    }
    return words.isEmpty ? nil : "mots qui y mènent d’ordinaire : " + words.joined(separator: ", ")
  }

  /// How much a stem of the action speaks for a node, by the letters of its first word.
  private func pull(of stem: Int32, to node: Int) -> Double {
    let model = categorizer.model
    let groups = words[stem].map { categorizer.table.groups[Int($0)] } ?? []
    return groups.reduce(0) { sum, group in
      guard let column = model.space.letters.column(of: group) else { return sum }
      return sum
        + model.space.letters.rarities[column] * model.regression.pull(of: column, to: node)
    }
  }

  private func neighbourReason(_ node: Int) -> String? {
    let examples = categorizer.model.examples
    for neighbour in findings.nearest.prefix(8) where examples[neighbour.example].target == node {
      let example = examples[neighbour.example]
      let words = sharedWords(with: example)
      // Two words in passing are chance: three, or one that both titles have.
      guard words.count >= 3 || words.count == 2 && titlesMeet(example) else { continue }
      let shared = words.prefix(4).map { "« \($0) »" }.joined(separator: ", ")
      let title = "« \(example.example.action.title) »"
      return example.example.isSample
        ? "comme l’exemple type \(title) : \(shared)"
        : "ressemble à \(title) (\(example.example.townName)), classée ici : \(shared)"
    }
    return nil
  }

  /// Whether the title of an example has a telling word of the title.
  private func titlesMeet(_ example: PreparedExample) -> Bool {
    let table = categorizer.table
    let theirs = Set(example.prepared.text.title.compactMap { table.stems[Int($0)] })
    return action.text.title.compactMap { table.stems[Int($0)] }
      .contains { theirs.contains($0) && !table.isVague($0) && categorizer.wordUse.isRare($0) }
  }

  /// What the action and an example both say, the rarest words first, common ones left out.
  private func sharedWords(with example: PreparedExample) -> [String] {
    let use = categorizer.wordUse
    return Occurrence.shared(action.stems, example.prepared.stems)
      .filter { !categorizer.table.isVague($0) && use.isRare($0) }
      .sorted { (use.count(of: $0), $0) < (use.count(of: $1), $1) }
      .compactMap { surface(of: $0) }
  }

  private func crossReason(_ node: Int) -> String? {
    for place in action.places {
      guard let lift = categorizer.model.cross.lift(place), lift[node] > 0.4 else { continue }
      let share = categorizer.model.cross.share(place, of: node)
      // Two actions in eighty may be twice the usual share: nobody would see why.
      guard 4 * share.count >= share.total else { continue }
      return "déjà classée « \(place.node) » dans \(place.grille) : "
        + "\(share.count) des \(share.total) actions qui le sont se trouvent ici"
    }
    return nil
  }

  private func passageReason(_ node: Int) -> String? {
    for place in action.places {
      guard let link = categorizer.passages.link(place, to: node) else { continue }
      let relation = "« \(place.node) » (\(place.grille)) \(link.relation.label) ce nœud"
      let motive = link.rationale.isEmpty ? "" : " : \(link.rationale)"
      return "passage entre les grilles, \(relation), confiance \(link.confidence.label)\(motive)"
    }
    return nil
  }

  private func audienceReason(_ node: Int) -> String? {
    let model = categorizer.model
    // Everything a town does is for its inhabitants: that leads nowhere.
    let words = Audience.allCases.filter { audience in
      audience != .residents && action.text.audiences.contains(audience)
        && model.regression.pull(of: model.space.column(of: audience), to: node) > 0.15
    }
    return words.isEmpty
      ? nil : "publics : " + words.map(\.label).joined(separator: ", ")
  }

  /// A stem as the action says it.
  private func surface(of stem: Int32) -> String? {
    words[stem].map { categorizer.table.surfaces[Int($0)] }
  }
}
