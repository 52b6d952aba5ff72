/// Every verdict given on the actions of an edition, in order: nothing is ever taken out.
public struct VerdictLog: Hashable, Sendable {
  /// Whose verdicts they are.
  public enum Nature: String, ClosedVocabulary {
    /// An auditor's.
    case audit
    /// Made to show the path, by nobody entitled to judge.
    case example = "exemple"

    /// The word for reading.
    public var label: String {
      switch self {
      case .audit: "audit"
      case .example: "audit d’exemple"
      }
    }
  }

  /// One line of the log.
  public struct Entry: Hashable, Sendable {
    /// Its place, from 1.
    public var number: Int
    /// What was decided.
    public var verdict: Verdict
    /// Digest of the entry and of all before it (`sha256:…`), as the file gives it.
    public var digest: String

    /// Makes an entry.
    public init(number: Int, verdict: Verdict, digest: String) {
      self.number = number
      self.verdict = verdict
      self.digest = digest
    }
  }

  /// Whose actions were judged.
  public var collectivity: CollectivityID
  /// Edition of the label.
  public var edition: Int
  /// Whose verdicts they are.
  public var nature: Nature
  /// What the reader must know first; empty when nothing is said.
  public var presentation: String
  /// The verdicts, the oldest first.
  public var entries: [Entry]

  /// Makes a log.
  public init(
    collectivity: CollectivityID, edition: Int, nature: Nature, presentation: String = "",
    entries: [Entry] = []
  ) {
    self.collectivity = collectivity
    self.edition = edition
    self.nature = nature
    self.presentation = presentation
    self.entries = entries
  }

  /// The last verdict on each action.
  public var current: [ActionID: Verdict] {
    Dictionary(entries.map { ($0.verdict.action, $0.verdict) }, uniquingKeysWith: { $1 })
  }

  /// What counting needs to know of it.
  public var verdicts: Verdicts {
    Verdicts(nature: nature, decisions: current.mapValues(\.decision))
  }
}

/// The decision on each action: what counting needs to know of an audit.
public struct Verdicts: Hashable, Sendable {
  /// Whose verdicts they are.
  public var nature: VerdictLog.Nature
  /// The last decision on each action; one that is not there was never judged.
  public var decisions: [ActionID: Verdict.Decision]

  /// Makes the verdicts of an audit.
  public init(nature: VerdictLog.Nature, decisions: [ActionID: Verdict.Decision]) {
    self.nature = nature
    self.decisions = decisions
  }

  /// Makes verdicts of which only the actions that count are known.
  init(retained: Set<ActionID>) {
    self.init(
      nature: .audit,
      decisions: Dictionary(uniqueKeysWithValues: retained.map { ($0, .retained) }))
  }

  /// The actions that count.
  public var retained: Set<ActionID> {
    Set(decisions.filter { $0.value == .retained }.map(\.key))
  }

  /// How many of some actions had a decision, `nil` for those that were never judged.
  public func count(_ decision: Verdict.Decision?, among actions: [Action]) -> Int {
    actions.count { decisions[$0.id] == decision }
  }
}
