internal import LabelModel

/// Says, for one action, what speaks for a node, in words that an agent of a town can judge.
struct Explainer {
  private let categorizer: Categorizer
  private let action: PreparedAction
  private let nearest: [Neighbours.Neighbour]

  /// Prepares to explain an action.
  init(_ categorizer: Categorizer, _ action: PreparedAction) {
    self.categorizer = categorizer
    self.action = action
    nearest = categorizer.model.neighbours.nearest(action.counts, limit: 5)
  }

  /// What speaks for a node, by its position, the most telling first; never empty.
  func reasons(for node: Int) -> [String] {
    let reasons = [
      crossReason(node), passageReason(node), lexiconReason(node), wordReason(node),
      neighbourReason(node),
      audienceReason(node),
    ].compactMap(\.self)
    return reasons.isEmpty ? ["rien de précis : aucun mot ne désigne ce nœud"] : reasons
  }

  private func lexiconReason(_ node: Int) -> String? {
    let terms = categorizer.lexicon.terms
    let hits = action.hits.filter { terms[$0.term].node == node }
      .sorted { ($1.score, $0.term) < ($0.score, $1.term) }
    // « démarches en ligne » says « en ligne » already.
    var shown: [Lexicon.Hit] = []
    for hit in hits where shown.count < 4 {
      let stems = Set(terms[hit.term].stems)
      if !shown.contains(where: { stems.isSubset(of: terms[$0.term].stems) }) {
        shown.append(hit)
      }
    }
    guard !shown.isEmpty else { return nil }
    let words = shown.map { hit in
      "« \(wording(of: terms[hit.term])) »" + (hit.isInTitle ? " (dans le titre)" : "")
    }
    return "vocabulaire de ce nœud : " + words.joined(separator: ", ")
  }

  /// A term as the action says it: of one word, the action's own (« aide » for « aidants »).
  private func wording(of term: Lexicon.Term) -> String {
    guard term.stems.count == 1, let word = firstWord(with: term.stems[0]) else {
      return term.text
    }
    return categorizer.table.surfaces[Int(word)]
  }

  private func wordReason(_ node: Int) -> String? {
    let model = categorizer.model
    var inLexicon: Set<Int32> = []
    for hit in action.hits { inLexicon.formUnion(categorizer.lexicon.terms[hit.term].stems) }
    let pulls = model.space.words(action.counts).map { entry in
      (column: entry.column, pull: entry.value * model.regression.pull(of: entry.column, to: node))
    }
    let strong = pulls.filter { $0.pull > 0.04 }.sorted {
      ($1.pull, $0.column) < ($0.pull, $1.column)
    }
    var words: [String] = []
    for pull in strong where words.count < 4 {
      guard let word = word(at: pull.column), let stem = categorizer.table.stems[Int(word)],
        !inLexicon.contains(stem), let use = categorizer.wordUse.telling(stem, of: node)
      else { continue }
      words.append("« \(categorizer.table.surfaces[Int(word)]) » (\(use.here) sur \(use.all))")
    }
    guard !words.isEmpty else { return nil }
    return "mots des actions déjà classées ici : " + words.joined(separator: ", ")
  }

  /// The first word of the action that has the stem of a column.
  private func word(at column: Int) -> Int32? {
    (action.text.title + action.text.body).first { word in
      guard let stem = categorizer.table.stems[Int(word)] else { return false }
      return categorizer.model.space.column(of: stem) == column
    }
  }

  /// The first word of the action that has a stem.
  private func firstWord(with stem: Int32) -> Int32? {
    (action.text.title + action.text.body).first { categorizer.table.stems[Int($0)] == stem }
  }

  private func neighbourReason(_ node: Int) -> String? {
    let model = categorizer.model
    guard let neighbour = nearest.first(where: { model.examples[$0.example].target == node }),
      neighbour.score >= 9
    else { return nil }
    let example = model.examples[neighbour.example].example
    return "ressemble à « \(example.action.title) » (\(example.townName)), classée ici"
  }

  private func crossReason(_ node: Int) -> String? {
    for place in action.places {
      guard let lift = categorizer.model.cross.lift(place), lift[node] > 0.4 else { continue }
      let share = categorizer.model.cross.share(place, of: node)
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
}
