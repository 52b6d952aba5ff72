/// How much each part weighs, chosen by measure (see Documentation/categorisation.md).
struct Recipe: Sendable {
  /// What holds the weights of the regression near zero.
  var ridge = 0.2
  /// How loud the lexicon speaks beside the letters.
  var lexiconLoudness = 0.5
  /// How much a term of the lexicon counts as an example, beside 1 for an action.
  var termWeight = 0.4
  /// How much a made-up example counts, beside 1 for an action.
  var sampleWeight = 0.3
  /// How loud the audiences speak.
  var audienceLoudness = 0.5
  /// The share of an example that goes to its secondary nodes.
  var secondaryShare = 0.2
  /// How much an action of the town itself counts, beside 1 for another town's.
  var ownWeight = 1.0
  /// What the nearest neighbours add.
  var neighbourShare = 0.6
  /// What the place in another grille adds, where a person gave one.
  var crossShare = 0.7
  /// The share of first guesses that must be right for the program to speak.
  var precision = 0.9
  /// The confidence under which the program never speaks, whatever was measured: four chances in
  /// five.
  var floor = 0.8

  /// How much an example counts.
  func weight(of example: Example) -> Double {
    example.isSample ? sampleWeight : example.isOwn ? ownWeight : 1
  }
}
