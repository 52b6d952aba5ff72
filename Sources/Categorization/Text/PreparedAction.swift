internal import LabelModel

/// An action read once for all the models.
struct PreparedAction {
  /// Its words.
  var text: ActionText
  /// How many times each stem counts, in order of stems.
  var stems: [Occurrence]
  /// How many times each group of letters counts, in order of groups.
  var groups: [Occurrence]
  /// Terms of the lexicon that it has.
  var hits: [Lexicon.Hit]
  /// What the lexicon says of each class.
  var lexiconScores: [Double]
  /// Where a person put it in other grilles.
  var places: [CrossGrille.Place]

  /// Reads an action.
  init(
    _ action: Action, grille: ReferentialID, classCount: Int, lexicon: Lexicon, table: WordTable
  ) {
    text = ActionText(action, table)
    stems = text.stems(table)
    groups = text.groups(table)
    hits = lexicon.hits(in: text, table)
    lexiconScores = [Double](repeating: 0, count: classCount)
    for hit in hits { lexiconScores[lexicon.terms[hit.term].node] += hit.score }
    places = CrossGrille.places(of: action, but: grille)
  }
}

/// An example read once: the action and where it belongs.
struct PreparedExample {
  /// The action.
  var prepared: PreparedAction
  /// The example.
  var example: Example
  /// The principal node, by its position among the candidates.
  var target: Int
  /// Secondary nodes, by their positions.
  var secondary: [Int]
}
