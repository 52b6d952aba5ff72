internal import LabelModel

/// The terms that say a node, looked for in the stems of an action.
struct Lexicon {
  /// A term of a node.
  struct Term {
    /// Its stems, in order.
    var stems: [Int32]
    /// How many times each group of letters stands in it, in order of groups.
    var groups: [Occurrence]
    /// The node, by its position among the candidates.
    var node: Int
    /// Twice as much for a term that says the node without doubt.
    var weight: Double
    /// The term as it was written.
    var text: String
  }

  /// A term found in an action.
  struct Hit {
    /// The term, by its position.
    var term: Int
    /// Whether the title has it.
    var isInTitle: Bool
    /// What it brings to the node.
    var score: Double
  }

  /// Every term, node by node.
  private(set) var terms: [Term] = []
  /// Positions of the terms that start with a stem.
  private var starts: [Int32: [Int]] = [:]

  /// Reads the terms of the candidates; a node without a lexicon is said by its title, its other
  /// names and its definition.
  init(_ nodes: [Node], _ table: WordTable) {
    for (position, node) in nodes.enumerated() {
      var known: Set<[Int32]> = []
      for term in node.termsOrWords {
        let words = table.words(of: term.text)
        let stems = words.compactMap { table.stems[Int($0)] }
        guard !stems.isEmpty, known.insert(stems).inserted else { continue }
        starts[stems[0], default: []].append(terms.count)
        terms.append(
          Term(
            stems: stems,
            groups: Occurrence.tally(title: [], body: words.flatMap { table.groups[Int($0)] }),
            node: position, weight: term.isStrong ? 2 : 1, text: term.text))
      }
    }
  }

  /// Whether a term says its node: shared by three nodes, it says none.
  func isTelling(_ term: Term) -> Bool {
    (starts[term.stems[0]] ?? []).count { terms[$0].stems == term.stems } < 3
  }

  /// The terms found in an action, in their order.
  func hits(in text: ActionText, _ table: WordTable) -> [Hit] {
    let inTitle = found(text.title.compactMap { table.stems[Int($0)] })
    let inBody = found(text.body.compactMap { table.stems[Int($0)] })
    return inTitle.union(inBody).sorted().map { position in
      let term = terms[position]
      let isInTitle = inTitle.contains(position)
      let places = (isInTitle ? 2 : 0) + (inBody.contains(position) ? 1 : 0)
      // The longer the term, the less it can mean something else.
      let length = 1 + 0.5 * Double(term.stems.count - 1)
      return Hit(
        term: position, isInTitle: isInTitle,
        score: term.weight * min(Double(places), 2.5) * length)
    }
  }

  /// The terms in stems; one inside a longer one is not meant: « jeux vidéo » is no « vidéo ».
  private func found(_ stems: [Int32]) -> Set<Int> {
    var places: [(term: Int, range: Range<Int>)] = []
    for (index, stem) in stems.enumerated() {
      for position in starts[stem] ?? [] where stems[index...].starts(with: terms[position].stems) {
        places.append((position, index..<(index + terms[position].stems.count)))
      }
    }
    let meant = places.filter { place in
      !places.contains { $0.range.count > place.range.count && $0.range.contains(place.range) }
    }
    return Set(meant.map(\.term))
  }
}

extension Node {
  /// The terms of its lexicon; without one, the pieces of its title, names and definition.
  fileprivate var termsOrWords: [LexiconTerm] {
    if !terms.isEmpty { return terms }
    let names = ([title] + aliases).map { LexiconTerm($0, isStrong: true) }
    let pieces = [title, definition ?? ""].flatMap { text in
      text.split { ",;:.()«»".contains($0) }.map { LexiconTerm(String($0), isStrong: false) }
    }
    let words = pieces.flatMap { piece in
      piece.text.split(separator: " ").filter { $0.count > 4 }
        .map { LexiconTerm(String($0), isStrong: false) }
    }
    return names + pieces + words
  }
}
