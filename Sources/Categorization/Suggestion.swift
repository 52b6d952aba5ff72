package import LabelModel

/// What the program suggests for one action in one grille.
package struct Suggestion: Sendable {
  /// A node, with the trust that it deserves.
  package struct Candidate: Sendable {
    /// The node.
    package var node: NodeID
    /// From 0 to 1: of the guesses of that confidence, that share is right, where it was measured.
    package var confidence: Double
    /// What made the program say so, in French, the strongest first.
    package var reasons: [String]
  }

  /// The action.
  package var action: ActionID
  /// The nodes, best first: at least three when the grille has them.
  package var candidates: [Candidate]
  /// Whether the program would rather not say: nine guesses in ten are not right so low.
  package var abstains: Bool
  /// Whether confidences were held against the truth; without, they only rank the nodes.
  package var isMeasured: Bool
  /// The place that the action has already; `nil` when nobody has looked at it.
  package var existing: Classification?

  /// Whether a person decided otherwise than the first guess: the person's decision stands.
  package var contradictsPerson: Bool {
    guard let existing, existing.origin == .human else { return false }
    return existing.principal != candidates.first?.node
  }
}
