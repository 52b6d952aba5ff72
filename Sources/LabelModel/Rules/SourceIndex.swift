/// The distinct sources of a register, with the actions that rest on each.
public struct SourceIndex: Hashable, Sendable {
  /// One source.
  public struct Entry: Hashable, Sendable {
    /// The source, without the editions that it ties an action to.
    public var source: Source
    /// How many actions rest on it.
    public var actionCount: Int
  }

  /// The sources, the one on which most actions rest first; equal ones in the order of the
  /// register.
  public var entries: [Entry]

  /// Collects the sources of some actions.
  public init(_ actions: some Sequence<Action>) {
    var entries: [Entry] = []
    var numbers: [Source: Int] = [:]
    for action in actions {
      var seen: Set<Source> = []
      for var source in action.sources {
        source.editions = []
        guard seen.insert(source).inserted else { continue }
        if let number = numbers[source] {
          entries[number].actionCount += 1
        } else {
          numbers[source] = entries.count
          entries.append(Entry(source: source, actionCount: 1))
        }
      }
    }
    self.entries = entries.enumerated()
      .sorted { ($1.element.actionCount, $0.offset) < ($0.element.actionCount, $1.offset) }
      .map(\.element)
  }
}
