/// The part of an action that eligibility and counting need, and nothing else.
///
/// A register of any size is counted by filling one such value again and again: classifications
/// and mentions are numbers given by the `TallyBuilder`, so that nothing is allocated per action.
public struct ActionFacts: Hashable, Sendable {
  /// Where the action stands.
  public var status: ActionStatus = .unknown
  /// Who runs it.
  public var carrier: Carrier = .unknown
  /// When it began; `nil` when unknown.
  public var start: PartialDate?
  /// When it ended; `nil` when it has not, or when unknown.
  public var end: PartialDate?
  /// For whom.
  public var audiences: AudienceSet = []
  /// Places in the grilles, as numbered by `TallyBuilder.index(of:)`.
  public var classifications: [Int] = []
  /// Mentions supported, as numbered by `TallyBuilder.index(ofMention:)`.
  public var mentions: [Int] = []
  /// Whether it is tied to at least one node of any grille.
  public var isTied = false
  /// Whether it was carried over from an earlier edition and nobody has confirmed it yet.
  public var awaitsConfirmation = false
  /// Whether an auditor retained it.
  public var isRetained = false

  /// Makes facts of which nothing is known.
  public init() {}

  /// Forgets everything but keeps the memory, for the next action of a stream.
  public mutating func reset() {
    status = .unknown
    carrier = .unknown
    start = nil
    end = nil
    audiences = []
    classifications.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    isTied = false
    isRetained = false
    awaitsConfirmation = false
  }

  /// The facts that eligibility needs of an action, without its places in the grilles.
  public init(_ action: Action) {
    status = action.status
    carrier = action.carrier
    start = action.start
    end = action.end
    isTied = action.classifications.contains { !$0.nodes.isEmpty }
    awaitsConfirmation = action.toConfirm != nil
  }
}

/// A set of audiences, one bit each.
public struct AudienceSet: OptionSet, Hashable, Sendable {
  /// One bit per audience, in the order of `Audience.allCases`.
  public let rawValue: UInt32

  /// Takes the bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of the given audiences.
  public init(_ audiences: some Sequence<Audience>) {
    rawValue = audiences.reduce(0) { bits, audience in
      bits | 1 << UInt32(Audience.allCases.firstIndex(of: audience) ?? 0)
    }
  }
}
