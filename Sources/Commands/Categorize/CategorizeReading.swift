import Categorization
import Diagnostics
import LabelModel

/// The suggestions for a register, ready to be shown or written.
struct CategorizeReading {
  /// The name of the method and its version, written beside what it proposes.
  static let method = "ensemble-3"

  /// The register.
  let register: Register
  /// The grille.
  let referential: Referential
  /// One suggestion per action that is shown, in the order of the register.
  let suggestions: [Suggestion]
  /// How many classified actions were learned from.
  let exampleCount: Int
  /// How many made-up examples were learned from as well.
  let sampleCount: Int
  /// How many of them are the town's own.
  let ownCount: Int

  private let actions: [ActionID: Action]

  /// Makes the suggestions, on review also for actions that have a place already.
  ///
  /// The threshold is the confidence from which to speak; `nil` for the one that was measured.
  init(
    _ register: Register, _ referential: Referential, _ learning: LearningSet, review: Bool,
    threshold: Double?
  ) {
    self.register = register
    self.referential = referential
    actions = Dictionary(register.actions.map { ($0.id, $0) }) { first, _ in first }
    let examples = learning.examples.filter {
      $0.action.classification(in: referential.id)?.origin == .human
    }
    sampleCount = examples.count { $0.isSample }
    exampleCount = examples.count - sampleCount
    ownCount = examples.count { $0.isOwn }
    let asked = register.actions.filter {
      review || $0.classification(in: referential.id) == nil
    }
    var found = Self.suggest(asked, referential, examples, learning.crosswalks)
    if let threshold {
      for index in found.indices {
        found[index].abstains = (found[index].candidates.first?.confidence ?? 0) < threshold
      }
    }
    suggestions = found
  }

  /// Suggests for actions; one that was decided already is hidden from the training, or the
  /// program would only repeat the decision.
  private static func suggest(
    _ asked: [Action], _ referential: Referential, _ examples: [Example],
    _ crosswalks: [Crosswalk]
  ) -> [Suggestion] {
    let decided = Set(examples.filter(\.isOwn).map(\.action.id))
    let blanks = asked.filter { !decided.contains($0.id) }
    var found: [ActionID: Suggestion] = [:]
    if !blanks.isEmpty {
      let categorizer = Categorizer(referential, examples: examples, crosswalks: crosswalks)
      for action in blanks { found[action.id] = categorizer.suggest(action) }
    }
    let known = asked.filter { decided.contains($0.id) }
    let foldCount = min(5, known.count)
    for fold in 0..<foldCount {
      let hidden = known.indices.filter { $0 % foldCount == fold }.map { known[$0] }
      let names = Set(hidden.map(\.id))
      let categorizer = Categorizer(
        referential, examples: examples.filter { !($0.isOwn && names.contains($0.action.id)) },
        crosswalks: crosswalks)
      for action in hidden { found[action.id] = categorizer.suggest(action) }
    }
    return asked.compactMap { found[$0.id] }
  }

  /// Whether confidences were held against the truth.
  var isMeasured: Bool { suggestions.allSatisfy(\.isMeasured) }

  /// The classifications that are sure enough to fill a blank.
  var proposals: [ActionID: Classification] {
    var proposals: [ActionID: Classification] = [:]
    for suggestion in suggestions where suggestion.existing == nil && !suggestion.abstains {
      guard let best = suggestion.candidates.first else { continue }
      proposals[suggestion.action] = Classification(
        grille: referential.id, principal: best.node, origin: .proposed, method: Self.method)
    }
    return proposals
  }

  /// The action of a suggestion.
  func action(_ id: ActionID) -> Action? { actions[id] }

  /// The title of a node, for reading.
  func title(_ id: NodeID) -> String { referential.node(id)?.title ?? id.rawValue }
}

extension Double {
  /// A share for reading: 0.834 gives « 83 % ».
  var percent: String { "\(Int((self * 100).rounded())) %" }

  /// A share with two decimals and a point, for other programs.
  var twoDecimals: String {
    let hundredths = Int((self * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// A share with three decimals and a point, for other programs.
  var threeDecimals: String {
    let value = Int((self * 1000).rounded())
    let digits = String(value % 1000)
    return "\(value / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
